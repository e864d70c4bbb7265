#pragma once

#include <optional>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/figures_view.hpp"  // the other views of an outlook
#include "highneeds/report/lever_view.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

struct ForecastOptions {
  /// The columns that are shown: those of the horizon; all if absent or if none is in the horizon.
  std::optional<Horizon> years{};
  MoneyScale scale = MoneyScale::Millions;
};

/// The page of `highneeds forecast`, of the mitigated forecast.
[[nodiscard]] Report forecast_view(const Outlook& outlook, const Stamp& stamp,
                                   const ForecastOptions& options);

}  // namespace highneeds
