#include "calibration/years.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "calibration/step_counts.hpp"
#include "calibration/stock_leavers.hpp"

namespace highneeds::calibration {
namespace {

constexpr std::string_view plans_by_age = "ehc_plans_by_age_and_placement";
constexpr std::string_view new_plans_by_age = "new_plans_by_age_and_placement";
constexpr std::string_view people_by_age = "population_by_age";

/// What is wrong with a choice or a table, and what the tables only lack.
struct Complaints {
  Faults wrong{};
  Faults lacks{};
  [[nodiscard]] bool empty() const { return wrong.empty() && lacks.empty(); }
};

[[noreturn]] void refuse(const Complaints& complaints) {
  if (complaints.wrong.empty()) throw TooFewTables(complaints.lacks);
  Faults all = complaints.wrong;
  for (const Fault& fault : complaints.lacks.all()) all.add(fault);
  throw InputError(all);
}

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

/// The same; else the first after it.
template <class Content>
std::optional<int> last_or_first(const std::map<int, Content>& by_year, int latest) {
  const auto last = last_of(by_year, latest);
  if (last || by_year.empty()) return last;
  return by_year.begin()->first;
}

template <class Content>
void need(const std::map<int, Content>& by_year, int year, std::string_view what,
          std::string_view table, const Census& census, Faults& faults) {
  if (by_year.contains(year)) return;
  faults.add(place_of(census, table), fmt::format("{} has no {} {}", census.name, what, year),
             fmt::format("add them to {}.csv; there are: {}", table, listed(by_year)));
}

/// The latest January whose year before is there too, and whose ages are those of January.
std::optional<int> closing_january(const Census& census, int latest) {
  const int last = std::min(latest, last_january_of_ages);
  for (auto one = census.plans.rbegin(); one != census.plans.rend(); ++one) {
    if (one->first <= last && census.plans.contains(one->first - 1)) return one->first;
  }
  return std::nullopt;
}

void need_two_januaries(const Census& census, int january, Faults& lacks) {
  lacks.add(place_of(census, plans_by_age),
            fmt::format("{} has no two Januaries in a row up to {}", census.name,
                        std::min(january, last_january_of_ages)),
            fmt::format("leaving and moving are estimated between two: add the rows to {}.csv; "
                        "there are: {}",
                        plans_by_age, listed(census.plans)));
}

void choose_januaries(const Census& census, const Choice& choice, Years& years,
                      Complaints& complaints) {
  const auto latest = last_of(census.plans, last_january_of_ages);
  years.january = choice.january.value_or(latest.value_or(last_january_of_ages));
  need(census.plans, years.january, "plans by age of January", plans_by_age, census,
       choice.january ? complaints.wrong : complaints.lacks);
  if (!complaints.empty()) return;
  const auto own = closing_january(census, years.january);
  const auto closing = own || census.nation == nullptr
                           ? own
                           : closing_january(census.nation->england, last_january_of_ages);
  if (closing) {
    years.opening = *closing - 1;
  } else {
    need_two_januaries(census, years.january, complaints.lacks);
  }
}

void choose_flows(const Census& census, const Choice& choice, Years& years, Faults& wrong) {
  const auto latest = last_or_first(census.new_plans, years.january - 1);
  years.has_flows = latest || choice.first_flow || choice.last_flow;
  years.last_flow = choice.last_flow.value_or(latest.value_or(years.opening));
  years.first_flow = choice.first_flow.value_or(years.last_flow);
  for (int year = years.first_flow; years.has_flows && year <= years.last_flow; ++year) {
    need(census.new_plans, year, "new plans of", new_plans_by_age, census, wrong);
  }
}

/// The surest that the tables have of a step.
std::optional<LeaversFrom> leavers_from(const Census& census, int opening) {
  const Census* const england = census.nation == nullptr ? nullptr : &census.nation->england;
  if (step_counts(census, opening)) return LeaversFrom::Ceased;
  if (england != nullptr && step_counts(*england, opening)) return LeaversFrom::England;
  if (has_stock_step(census, opening)) {
    const auto ceased = census.ceased.find(opening);
    const bool has_ages = ceased != census.ceased.end() && ceased->second.has_ages;
    return has_ages ? LeaversFrom::CeasedAges : LeaversFrom::Stock;
  }
  if (england != nullptr && has_stock_step(*england, opening)) return LeaversFrom::EnglandStock;
  return std::nullopt;
}

void choose_leavers(const Census& census, Years& years, Faults& lacks) {
  if (const auto from = leavers_from(census, years.opening)) {
    years.leavers = *from;
  } else if (census.new_plans.contains(years.opening)) {
    need_two_januaries(census, years.january, lacks);
  } else {
    need(census.new_plans, years.opening, "new plans by age of", new_plans_by_age, census, lacks);
  }
}

void need_people(const Census& census, Complaints& complaints) {
  const Place at = place_of(census, people_by_age);
  if (census.people.empty()) {
    complaints.lacks.add(
        at, fmt::format("{} has no people by age", census.name),
        fmt::format("joining is new plans for each person: add its rows to {}.csv", people_by_age));
    return;
  }
  for (const auto& [year, people] : census.people) {
    for (std::size_t age = 0; age < ages; ++age) {
      if (people[age] > 0) continue;
      complaints.wrong.add(at, fmt::format("{} has nobody of age {} in {}", census.name, age, year),
                           "add the row, or mend its figure");
    }
  }
}

void choose_needs(const Census& census, Years& years) {
  const auto own = last_or_first(census.needs, years.january);
  const auto national = census.nation == nullptr
                            ? std::nullopt
                            : last_or_first(census.nation->england.needs, years.january);
  years.needs_january = own.value_or(national.value_or(0));
}

}  // namespace

Years years_of(const Census& census, const Choice& choice) {
  Complaints complaints;
  Years years;
  choose_januaries(census, choice, years, complaints);
  if (!complaints.empty()) refuse(complaints);
  choose_flows(census, choice, years, complaints.wrong);
  choose_leavers(census, years, complaints.lacks);
  need_people(census, complaints);
  choose_needs(census, years);
  if (!complaints.empty()) refuse(complaints);
  return years;
}

}  // namespace highneeds::calibration
