#pragma once

#include <string>

#include "highneeds/analysis/monitoring.hpp"
#include "highneeds/analysis/outlook.hpp"
#include "highneeds/report/report.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// What a monitoring return is written from; `made` is of the plan of `outlook`.
struct MonitorInput {
  const Outlook& outlook;
  const MonitoringReturn& made;
  Stamp stamp{};
  MoneyScale scale = MoneyScale::Millions;
};

/// The return of `highneeds monitor`: plan against actual and forecast of the year, what the
/// variance of the in-year balance is made of, payments, conditions, risks and outcomes.
[[nodiscard]] Report monitor_view(const MonitorInput& from);

/// The same as JSON, by name: lines.SECTION.LINE.MEASURE with plan, actual, forecast, variance and
/// rating; price_and_volume, bridge, conditions and risks. What is not known is null.
[[nodiscard]] std::string monitor_json(const MonitorInput& from, const Sources& sources);

}  // namespace highneeds
