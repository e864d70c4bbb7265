#pragma once

#include <string>
#include <vector>

#include "highneeds/calibration/calibrate.hpp"
#include "highneeds/calibration/placements.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds::calibration {

/// A file of rates as a scenario reads it.
struct RateTable {
  std::string name;  ///< "leave.csv"
  std::string text;
};

/// The tables of a calibration. Rates have four significant digits (moves rounded down, so that
/// they never add to more than all), and shares two decimals of a percentage, of which each row
/// adds to 100%: the largest takes the rounding.
[[nodiscard]] std::vector<RateTable> rate_tables(const Rates& rates);

/// How sure each rate is: its distribution with the two parameters (of Beta, of Gamma as shape and
/// rate, of Dirichlet as its share and the rest), its mean and the ends of 80 %, and the weight of
/// England in the level of its ages and in its place among them.
[[nodiscard]] RateTable uncertainty_table(const Calibration& calibration);
/// A partial scenario with the block that names the tables, and the trend of new plans.
[[nodiscard]] RateTable population_block(const Calibration& calibration);
/// The tables of rates, with both of these.
[[nodiscard]] std::vector<RateTable> calibration_files(const Calibration& calibration);

/// How far rates lean on England, by ages.
[[nodiscard]] std::vector<ReportTable> pooling_tables(const Calibration& calibration);
/// The trend of new plans, if there is one.
[[nodiscard]] Facts trend_facts(const Trend& trend);

/// The plans by provision as a table, and a partial scenario that names it.
[[nodiscard]] std::vector<RateTable> placement_files(const PlacementPath& path);
/// The page of an authority without a population, and why it has none.
[[nodiscard]] Report placement_view(const Census& census, const PlacementPath& path,
                                    const Faults& lacks);

/// What was read, what the step between two Januaries does not explain, and warnings.
[[nodiscard]] Report calibration_view(const Census& census, const Calibration& calibration);

}  // namespace highneeds::calibration
