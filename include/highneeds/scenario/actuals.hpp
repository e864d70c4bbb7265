#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "highneeds/quantity/period.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// A figure that a table of actuals may give: a measure of a line of the plan, or a number that a
/// plan is monitored by.
struct Measurable {
  std::string section;  ///< "expenditure", "demand"
  std::string line;     ///< "mainstream", "requests"
  std::string measure;  ///< "pupils"
  std::string unit;     ///< "pupils", "GBP"
};

/// One row of a table of actuals.
struct ActualFigure {
  Period period;
  std::size_t of = 0;  ///< which of the measurables
  double value = 0;    ///< in its unit
  std::string source;
  Place at;  ///< of the value
};

/// Reads `sources[file]`, whose header is exactly quarter,line,measure,unit,value,source. A line
/// may be written with its section (funding/rolled_in_grants), and must be where two sections have
/// it. Cells that are not what their column holds, lines and measures that the plan has not, other
/// units, figures without a source and figures given twice are faults; such rows are left out. So
/// is a year to date below zero of funding, of a provision or of all spending.
[[nodiscard]] std::vector<ActualFigure> read_actuals(const Sources& sources, std::uint32_t file,
                                                     std::span<const Measurable> measurables,
                                                     Faults& faults);

}  // namespace highneeds
