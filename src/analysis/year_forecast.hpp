#pragma once

#include <vector>

#include "analysis/given_actuals.hpp"

namespace highneeds {

/// (10.3) Each line to the end of the quarter and for the year.
[[nodiscard]] std::vector<MonitoredLine> forecast_year(const std::vector<PlanLine>& lines,
                                                       const std::vector<Given>& given, int last,
                                                       Remainder remainder);

}  // namespace highneeds
