#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/figures_view.hpp"

namespace highneeds {

/// A figure that is there, with what names it.
struct NamedFigure {
  std::string_view forecast_case;  ///< "unmitigated", "mitigated" or "difference"
  FinancialYear year;
  const Row* row;
  double value = 0;  ///< in the row's unit; a nil has no minus
  Known known{};
};

/// Every figure shown in the years asked for (all if absent), by case, row and year.
[[nodiscard]] std::vector<NamedFigure> named_figures(const Outlook& outlook,
                                                     const std::optional<Horizon>& years,
                                                     Shown shown);

/// A value in its row's unit, a nil without a minus, and how it is known.
struct KnownValue {
  double value = 0;
  Known known{};
};
/// The value of a cell of one case, or the difference of both cases; `Both` is the mitigated one.
[[nodiscard]] KnownValue value_at(const Outlook& outlook, Shown shown, std::size_t row,
                                  std::size_t year);
/// The steps of the tape that it is, each times `sign`.
[[nodiscard]] std::vector<CellStep> steps_at(Shown shown, std::size_t row, std::size_t year,
                                             double sign = 1);

}  // namespace highneeds
