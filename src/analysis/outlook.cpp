#include "highneeds/analysis/outlook.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "highneeds/analysis/plausibility.hpp"
#include "highneeds/analysis/programme_outlook.hpp"

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

CaseOutlook look_ahead(const Outlook& outlook, Case which) {
  Forecast<double> forecast = project(outlook.prepared, which);
  Summary summary = summarise(outlook.scenario, outlook.prepared, forecast);
  return {.forecast = std::move(forecast),
          .known = known(outlook.prepared, which),
          .summary = std::move(summary)};
}

Projected projected(const Outlook& outlook, Case which) {
  const CaseOutlook& one = outlook.of(which);
  return {outlook.scenario, outlook.prepared, one.forecast, one.known};
}

/// Of the forecast that is expected to come about, which is the mitigated one. Only growth of plans
/// is that of the unmitigated one: the usual range is of demand, which a programme is there to
/// change, so a good programme is not to be warned of, and it is not to hide growth that is odd.
std::vector<Warning> plausibility_warnings(const Outlook& outlook) {
  const Projected mitigated = projected(outlook, Case::Mitigated);
  std::vector<Warning> warnings = plan_growth_warnings(projected(outlook, Case::Unmitigated));
  append(warnings, suspended_formula_warnings(mitigated));
  append(warnings, independent_cost_warnings(mitigated));
  append(warnings, balancing_warnings(mitigated));
  append(warnings, unallocated_warnings(mitigated));
  append(warnings, grant_warnings(mitigated));
  return warnings;
}

}  // namespace

Outlook look_ahead(Scenario scenario, std::vector<Warning> warnings) {
  Outlook outlook{.scenario = std::move(scenario),
                  .prepared = {},
                  .unmitigated = {},
                  .mitigated = {},
                  .warnings = std::move(warnings)};
  outlook.prepared = prepare(outlook.scenario);
  outlook.mitigated = look_ahead(outlook, Case::Mitigated);
  outlook.unmitigated =
      outlook.has_programme() ? look_ahead(outlook, Case::Unmitigated) : outlook.mitigated;
  append(outlook.warnings, plausibility_warnings(outlook));
  append(outlook.warnings, programme_warnings(outlook));
  put_in_order(outlook.warnings);
  return outlook;
}

}  // namespace highneeds
