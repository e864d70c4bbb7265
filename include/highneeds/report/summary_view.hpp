#pragma once

#include "highneeds/analysis/programme_outlook.hpp"
#include "highneeds/report/forecast_view.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The template `summary`: where we are, where we are going, what drives it, what we do and how
/// sure it is; the balances as charts, spending, the workstreams' shares, the seven numbers and the
/// balance as tables. `programme` is of `outlook`; without one (null), its parts are left out.
[[nodiscard]] Report summary_view(const Outlook& outlook, const ProgrammeOutlook* programme,
                                  const Stamp& stamp, const ForecastOptions& options);

}  // namespace highneeds
