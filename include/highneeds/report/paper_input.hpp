#pragma once

#include <optional>

#include "highneeds/analysis/programme_outlook.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/report/forecast_view.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// What a paper of `highneeds report` is made from, whichever its template.
struct PaperInput {
  const Outlook& outlook;
  const ProgrammeOutlook* programme = nullptr;  ///< of `outlook`; null without one
  const Sources& sources;                       ///< of the places in `outlook`
  Stamp stamp{};
  ForecastOptions options{};
  std::optional<Date> made_on{};  ///< the day that the paper gives as its own
};

}  // namespace highneeds
