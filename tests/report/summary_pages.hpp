#pragma once

#include "highneeds/report/summary_view.hpp"
#include "report/papers.hpp"

namespace highneeds::test {

/// The summary of a scenario.
inline Report summary_of(const Scenario& scenario, const ForecastOptions& options = {}) {
  return paper(summary_view, scenario, options);
}

/// What the summary answers first: the words beside a name.
inline std::string answer(const Report& report, const std::string& name) {
  for (const auto& [is, what] : std::get<Facts>(report.blocks.front()).items) {
    if (is == name) return what;
  }
  return "nothing";
}

}  // namespace highneeds::test
