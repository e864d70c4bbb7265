#pragma once

#include <span>
#include <vector>

#include "highneeds/analysis/monitoring.hpp"

namespace highneeds {

/// What is given of a line in one year.
struct Given {
  Quarterly quarters{};
  std::optional<double> year{};
  std::vector<std::string> sources{};
  bool is_worked_out = false;

  [[nodiscard]] bool is_there() const;
};

/// The actuals to the end of a quarter, by line of the plan; what is not used is counted. A figure
/// of the whole year counts once the year is over, but for what stands from its first day on.
[[nodiscard]] std::vector<Given> given_actuals(Horizon years, const std::vector<PlanLine>& lines,
                                               std::span<const ActualFigure> actuals,
                                               Period quarter, NotUsed& not_used);

/// (10.1) Works out what follows from what is given, where it is not given itself: spending from
/// pupils and unit cost, totals from all their lines, balances from totals.
void work_out(const std::vector<PlanLine>& lines, std::vector<Given>& given);

}  // namespace highneeds
