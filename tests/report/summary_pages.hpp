#pragma once

#include "highneeds/report/summary_view.hpp"
#include "report/pages.hpp"

namespace highneeds::test {

/// The summary of a scenario.
inline Report summary_of(const Scenario& scenario, const ForecastOptions& options = {}) {
  const Outlook outlook = look_ahead(scenario, {});
  const auto programme = look_at_programme(outlook);
  const Sources sources;
  return summary_view({.outlook = outlook,
                       .programme = programme ? &*programme : nullptr,
                       .sources = sources,
                       .stamp = stamp,
                       .options = options});
}

/// What the summary answers first: the words beside a name.
inline std::string answer(const Report& report, const std::string& name) {
  for (const auto& [is, what] : std::get<Facts>(report.blocks.front()).items) {
    if (is == name) return what;
  }
  return "nothing";
}

/// The titles of the charts of a report.
inline std::vector<std::string> charts_of(const Report& report) {
  std::vector<std::string> titles;
  for (const PageBlock& block : report.blocks) {
    if (const auto* chart = std::get_if<Chart>(&block)) titles.push_back(chart->title);
  }
  return titles;
}

}  // namespace highneeds::test
