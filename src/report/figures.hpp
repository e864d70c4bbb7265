#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "highneeds/analysis/outlook.hpp"

namespace highneeds {

/// A figure that is there, with what names it.
struct NamedFigure {
  std::string_view forecast_case;  ///< "unmitigated" or "mitigated"
  FinancialYear year;
  const Row* row;
  double value = 0;  ///< in the row's unit; a nil has no minus
  Known known{};
};

/// Every figure of both cases in the years asked for (all if absent), by case, row and year.
[[nodiscard]] std::vector<NamedFigure> named_figures(const Outlook& outlook,
                                                     const std::optional<Horizon>& years);

}  // namespace highneeds
