#include "highneeds/analysis/outlook.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "highneeds/analysis/plausibility.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds {

namespace {

void append(std::vector<Warning>& all, std::vector<Warning> more) {
  std::ranges::move(more, std::back_inserter(all));
}

/// By place (those without one last), then by their words; each once.
void put_in_order(std::vector<Warning>& warnings) {
  using Key = std::tuple<bool, const Place&, const std::string&, const std::string&>;
  const auto key = [](const Warning& warning) -> Key {
    return {!warning.at.is_known(), warning.at, warning.what, warning.reference};
  };
  std::ranges::stable_sort(warnings, {}, key);
  const auto rest = std::ranges::unique(warnings, {}, key);
  warnings.erase(rest.begin(), rest.end());
}

}  // namespace

Outlook look_ahead(Scenario scenario, std::vector<Warning> warnings) {
  Prepared prepared = prepare(scenario);
  Forecast<double> forecast = project(prepared);
  Forecast<Known> how_known = known(prepared);
  const Projected projected{scenario, prepared, forecast, how_known};
  append(warnings, plan_growth_warnings(projected));
  append(warnings, suspended_formula_warnings(projected));
  append(warnings, independent_cost_warnings(projected));
  append(warnings, balancing_warnings(projected));
  put_in_order(warnings);
  Summary summary = summarise(scenario, prepared, forecast);
  return {.scenario = std::move(scenario),
          .prepared = std::move(prepared),
          .unmitigated = forecast,
          .mitigated = std::move(forecast),
          .known = std::move(how_known),
          .summary = std::move(summary),
          .warnings = std::move(warnings)};
}

}  // namespace highneeds
