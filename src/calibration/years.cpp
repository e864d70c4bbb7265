#include "calibration/years.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "calibration/step_counts.hpp"

namespace highneeds::calibration {
namespace {

template <class Content>
std::string listed(const std::map<int, Content>& by_year) {
  std::vector<int> years;
  for (const auto& [year, content] : by_year) years.push_back(year);
  return years.empty() ? "none" : fmt::format("{}", fmt::join(years, ", "));
}

Place place_of(const Census& census, std::string_view table) {
  const auto found = census.tables.find(table);
  return found == census.tables.end() ? Place{} : found->second;
}

/// The latest year of a table, no later than `latest`.
template <class Content>
std::optional<int> last_of(const std::map<int, Content>& by_year, int latest) {
  auto after = by_year.upper_bound(latest);
  if (after == by_year.begin()) return std::nullopt;
  return (--after)->first;
}

template <class Content>
void need(const std::map<int, Content>& by_year, int year, std::string_view what,
          std::string_view table, const Census& census, Faults& faults) {
  if (by_year.contains(year)) return;
  faults.add(place_of(census, table), fmt::format("{} has no {} {}", census.name, what, year),
             fmt::format("add them; there are: {}", listed(by_year)));
}

/// The latest January whose year before is there too, and whose ages are those of January.
std::optional<int> closing_january(const Census& census, int latest) {
  const int last = std::min(latest, last_january_of_ages);
  for (auto one = census.plans.rbegin(); one != census.plans.rend(); ++one) {
    if (one->first <= last && census.plans.contains(one->first - 1)) return one->first;
  }
  return std::nullopt;
}

/// Whether England's tables hold the step from a January.
bool has_national_step(const Census& census, int opening) {
  return census.nation != nullptr && step_counts(census.nation->england, opening).has_value();
}

void choose_januaries(const Census& census, const Choice& choice, Years& years, Faults& faults) {
  constexpr std::string_view table = "ehc_plans_by_age_and_placement";
  const auto latest = last_of(census.plans, last_january_of_ages);
  years.january = choice.january.value_or(latest.value_or(last_january_of_ages));
  need(census.plans, years.january, "plans by age of January", table, census, faults);
  if (!faults.empty()) return;
  const auto own = closing_january(census, years.january);
  const auto closing = own || census.nation == nullptr
                           ? own
                           : closing_january(census.nation->england, years.january);
  years.has_step = own.has_value();
  if (closing) {
    years.opening = *closing - 1;
    return;
  }
  faults.add(place_of(census, table),
             fmt::format("{} has no two Januaries in a row up to {}", census.name,
                         std::min(years.january, last_january_of_ages)),
             fmt::format("leaving and moving are estimated between two; there are: {}",
                         listed(census.plans)));
}

void choose_flows(const Census& census, const Choice& choice, Years& years, Faults& faults) {
  constexpr std::string_view table = "new_plans_by_age_and_placement";
  const auto latest = last_of(census.new_plans, years.january - 1);
  const bool is_asked = choice.first_flow || choice.last_flow;
  if (!latest && !is_asked && has_national_step(census, years.opening)) {
    years.has_flows = false;
    years.first_flow = years.last_flow = years.opening;
    return;
  }
  years.last_flow = choice.last_flow.value_or(latest.value_or(years.january - 1));
  years.first_flow = choice.first_flow.value_or(years.last_flow);
  for (int year = years.first_flow; year <= years.last_flow; ++year) {
    need(census.new_plans, year, "new plans of", table, census, faults);
  }
}

void need_flows_of_step(const Census& census, Years& years, Faults& faults) {
  if (years.has_step && step_counts(census, years.opening)) return;
  years.has_step = false;
  if (has_national_step(census, years.opening)) return;
  if (years.opening < years.first_flow || years.opening > years.last_flow) {
    need(census.new_plans, years.opening, "new plans of", "new_plans_by_age_and_placement", census,
         faults);
  }
  const auto ceased = census.ceased.find(years.opening);
  const bool is_there = ceased != census.ceased.end() && ceased->second.has_ages;
  if (is_there && ceased->second.has_settings) return;
  faults.add(place_of(census, "ceased_plans"),
             fmt::format("{} has no ceased plans of {} by {}", census.name, years.opening,
                         is_there ? "placement" : "age"),
             "leaving is estimated from ceased plans by age and by placement: add them");
}

void need_people(const Census& census, Faults& faults) {
  const Place at = place_of(census, "population_by_age");
  if (census.people.empty()) {
    faults.add(at, fmt::format("{} has no people by age", census.name),
               "joining is new plans for each person: add its rows");
    return;
  }
  for (const auto& [year, people] : census.people) {
    for (std::size_t age = 0; age < ages; ++age) {
      if (people[age] > 0) continue;
      faults.add(at, fmt::format("{} has nobody of age {} in {}", census.name, age, year),
                 "add the row, or mend its figure");
    }
  }
}

void choose_needs(const Census& census, Years& years, Faults& faults) {
  const auto national = census.nation == nullptr
                            ? std::nullopt
                            : last_of(census.nation->england.needs, years.january);
  const auto own = last_of(census.needs, years.january);
  years.needs_january = own.value_or(national.value_or(years.january));
  if (own || national) return;
  need(census.needs, years.needs_january, "plans by need of January", "ehc_plans_by_age_and_need",
       census, faults);
}

}  // namespace

Years years_of(const Census& census, const Choice& choice) {
  Faults faults;
  Years years;
  choose_januaries(census, choice, years, faults);
  if (!faults.empty()) throw InputError(faults);
  choose_flows(census, choice, years, faults);
  need_flows_of_step(census, years, faults);
  need_people(census, faults);
  choose_needs(census, years, faults);
  if (!faults.empty()) throw InputError(faults);
  return years;
}

}  // namespace highneeds::calibration
