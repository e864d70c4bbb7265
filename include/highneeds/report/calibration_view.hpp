#pragma once

#include <string>
#include <vector>

#include "highneeds/calibration/calibrate.hpp"
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

/// What was read, what the step between two Januaries does not explain, and warnings.
[[nodiscard]] Report calibration_view(const Census& census, const Calibration& calibration);

}  // namespace highneeds::calibration
