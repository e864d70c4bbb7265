#pragma once

#include <optional>
#include <string>

#include "highneeds/analysis/programme_outlook.hpp"
#include "highneeds/report/forecast_view.hpp"
#include "highneeds/report/report.hpp"

namespace highneeds {

/// The page of `highneeds programme`, as an Executive Board reads it: the balance with and without
/// the programme, who closes the gap, what each project costs, saves and changes, and outcomes
/// against targets. `programme` is of `outlook`.
[[nodiscard]] Report programme_view(const Outlook& outlook, const ProgrammeOutlook& programme,
                                    const Stamp& stamp, const ForecastOptions& options);

/// The same as a tidy table: workstream,project,measure,year,value,unit. Without a project, a row
/// is of its workstream, and without a workstream of the whole programme; without a year, of all
/// years. Only years asked for; sums are over all.
[[nodiscard]] ReportTable programme_table(const Outlook& outlook, const ProgrammeOutlook& programme,
                                          const std::optional<Horizon>& years);

/// The same as JSON, by name: programme.MEASURE, and workstreams.NAME.MEASURE and
/// workstreams.NAME.projects.NAME.MEASURE; a yearly measure holds its values by year.
[[nodiscard]] std::string programme_json(const Outlook& outlook, const ProgrammeOutlook& programme,
                                         const Stamp& stamp, const std::optional<Horizon>& years);

}  // namespace highneeds
