#pragma once

#include <algorithm>
#include <string_view>

#include "highneeds/analysis/monitoring.hpp"

namespace highneeds {

[[nodiscard]] inline const PlanLine& plan_of(const PlanLine& line) {
  return line;
}
[[nodiscard]] inline const PlanLine& plan_of(const MonitoredLine& line) {
  return line.plan;
}

/// A line of a plan or of a return; null if there is none such.
template <class Lines>
[[nodiscard]] auto* find_line(Lines& lines, std::string_view section, std::string_view name,
                              std::string_view measure = "amount") {
  const auto found = std::ranges::find_if(
      lines, [&](const auto& line) { return plan_of(line).is(section, name, measure); });
  return found == lines.end() ? nullptr : &*found;
}

/// Whether a line is a part of the total of its section (3.7, 4.5). What the block is made of is
/// not: the block itself is.
[[nodiscard]] inline bool is_part_of_total(const PlanLine& line) {
  const Measurable& of = line.of;
  if (of.measure != "amount") return false;
  if (of.section == "expenditure") return of.line != "total";
  if (of.section == "savings") return of.line != "savings";
  return of.section == "funding" && (of.line == "high_needs_block" || of.line == "national_help" ||
                                     of.line == "schools_block_transfer");
}

}  // namespace highneeds
