#pragma once

#include <optional>
#include <string>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/figures_view.hpp"  // the other views of an outlook
#include "highneeds/report/lever_view.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// What a reader of the page chooses.
struct ForecastOptions {
  /// The columns that are shown: those of the horizon; all if absent or if none is in the horizon.
  std::optional<Horizon> years{};
  MoneyScale scale = MoneyScale::Millions;
  /// Which case the page is of. `Both`: the mitigated one, beside the unmitigated one where that
  /// differs.
  Shown shown = Shown::Both;
  /// Whether cells say which steps of a tape they are, for pages that show workings.
  bool has_steps = true;
};

/// The page of `highneeds forecast`.
[[nodiscard]] Report forecast_view(const Outlook& outlook, const Stamp& stamp,
                                   const ForecastOptions& options);

/// The whole of a forecast as JSON, for programs: title, authority, the page's stamp, regimes,
/// warnings, summary (of the mitigated forecast; of a programme also summary_unmitigated), figures
/// by name (figures.CASE.SECTION.LINE.MEASURE, with its unit, and value and status by year; `Both`
/// has the difference too where there is a programme), and every lever with its provenance. A
/// number that is not finite is null.
[[nodiscard]] std::string forecast_json(const Outlook& outlook, const Report& report,
                                        const Sources& sources, const std::optional<Horizon>& years,
                                        Shown shown = Shown::Both);

}  // namespace highneeds
