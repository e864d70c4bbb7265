#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "highneeds/analysis/side_by_side.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// What a reader of the page of a comparison chooses.
struct ComparisonOptions {
  MoneyScale scale = MoneyScale::Millions;
  std::size_t most_lines = 20;  ///< shown of money, and of pupils and plans, for each scenario
};

/// The page of `highneeds compare`: the scenarios with their letters, their balances side by side
/// (of both cases, and what the programmes change, where there are both), and what each has
/// otherwise than the first, the largest difference first.
[[nodiscard]] Report comparison_view(const SideBySide& all, const Stamp& stamp,
                                     const ComparisonOptions& options);

/// The comparison as a tidy table: case,year,section,line,measure,unit,scenario,value,difference;
/// the difference is against the first scenario, which has none.
[[nodiscard]] ReportTable comparison_table(const SideBySide& all);

/// The comparison as JSON: the scenarios with their summaries, and figures by name
/// (figures.CASE.SECTION.LINE.MEASURE, with its unit, and value and difference by scenario and
/// year).
[[nodiscard]] std::string comparison_json(const SideBySide& all, const Stamp& stamp);

/// What makes the scenarios hard to compare, in words: a basis that differs from the first's.
[[nodiscard]] std::vector<std::string> comparison_caveats(const SideBySide& all);

}  // namespace highneeds
