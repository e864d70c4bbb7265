#pragma once

#include <vector>

#include "analysis/given_actuals.hpp"

namespace highneeds {

/// (10.7) Where actuals that are given contradict one another; `given` is worked out.
[[nodiscard]] std::vector<Disagreement> disagreements(const std::vector<PlanLine>& lines,
                                                      const std::vector<Given>& given,
                                                      Period quarter);

/// Whether the balance carried forward is that brought forward and the movement, as forecast.
[[nodiscard]] std::vector<Disagreement> disagreements(const std::vector<MonitoredLine>& lines);

}  // namespace highneeds
