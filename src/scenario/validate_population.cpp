#include <fmt/format.h>

#include <array>
#include <cmath>
#include <map>
#include <set>

#include "scenario/validation.hpp"

// The population (section 7): its years, its shares, and what the provisions leave to it.

namespace highneeds {
namespace {

/// Shares as they are written add to 100 % but for what a sum of decimals loses.
constexpr double slack = 1e-9;

std::string place_in(std::string_view table, std::size_t age) {
  return fmt::format("population.{}.{}", table, age);
}

void check_sum(const Validation& validation, const std::string& address, Place at, double sum) {
  if (std::abs(sum - 1) < slack) return;
  validation.fault(at, fmt::format("the shares of {} add to {:.6g}%", address, 100 * sum),
                   "let them add to 100%");
}

void check_at_most_all(const Validation& validation, const std::string& address,
                       const Value<Rate>& rate) {
  if (rate.value.as_ratio() <= 1) return;
  validation.fault(rate.at, fmt::format("{} is more than 100%", address),
                   "write a share from 0% to 100%");
}

void check_not_negative(const Validation& validation, const std::string& address, double value,
                        Place at) {
  if (value >= 0) return;
  validation.fault(at, fmt::format("{} is negative", address), "write 0 or more");
}

/// Each share is from 0 to 100 %; those of a row add to 100 %, where they must.
void check_shares(const Validation& validation, std::string_view table,
                  const ByAgeAndSetting<Rate>& rates, bool add_to_all) {
  for (std::size_t g = 0; g < age_count; ++g) {
    double sum = 0;
    for (std::size_t s = 0; s < setting_count; ++s) {
      const Value<Rate>& rate = rates[cell_of(g, s)];
      const std::string address =
          fmt::format("{}.{}", place_in(table, g), key(static_cast<Setting>(s)));
      check_not_negative(validation, address, rate.value.as_ratio(), rate.at);
      check_at_most_all(validation, address, rate);
      sum += rate.value.as_ratio();
    }
    if (add_to_all) check_sum(validation, place_in(table, g), rates[cell_of(g, 0)].at, sum);
  }
}

void check_named_shares(const Validation& validation, std::string_view table,
                        const std::vector<NamedShares>& all) {
  if (all.empty()) return;
  for (std::size_t g = 0; g < age_count; ++g) {
    double sum = 0;
    for (const NamedShares& one : all) {
      const Value<Rate>& share = one.by_age[g];
      check_not_negative(validation, fmt::format("{}.{}", place_in(table, g), one.name),
                         share.value.as_ratio(), share.at);
      sum += share.value.as_ratio();
    }
    check_sum(validation, place_in(table, g), all.front().by_age[g].at, sum);
  }
}

void check_moves(const Validation& validation, const Population& population) {
  std::map<std::pair<std::size_t, Setting>, double> left;
  for (const MoveRate& move : population.moves) {
    const std::string address =
        fmt::format("{}.{}.{}", place_in("move", move.age), key(move.from), key(move.to));
    const Place at = move.rate.at;
    check_not_negative(validation, address, move.rate.value.as_ratio(), at);
    if (move.age + 1 >= age_count) {
      validation.fault(at, fmt::format("{} moves those whose plan ends with the year", address),
                       "take the row out: nobody has a plan after 25");
    }
    if (move.from == move.to) {
      validation.fault(at, fmt::format("{} moves from a setting to itself", address),
                       "take the row out: who does not move stays");
    }
    double& all = left[{move.age, move.from}];
    const double before = all;
    all += move.rate.value.as_ratio();
    if (before <= 1 + slack && all > 1 + slack) {
      validation.fault(at,
                       fmt::format("more than all, {:.6g}%, move from {} at age {}", 100 * all,
                                   key(move.from), move.age),
                       "let the moves of an age from one setting add to at most 100%");
    }
  }
}

/// The settings in which anybody may be: at first, by a new plan, or by a move.
std::array<bool, setting_count> settings_with_plans(const Population& population) {
  std::array<bool, setting_count> all{};
  for (std::size_t cell = 0; cell < population.plans.size(); ++cell) {
    const bool is_here = population.plans[cell].value.as_count() > 0 ||
                         population.first_setting[cell].value.as_ratio() > 0;
    if (is_here) all.at(cell % setting_count) = true;
  }
  for (const MoveRate& move : population.moves) all.at(static_cast<std::size_t>(move.to)) = true;
  return all;
}

void check_plans(const Validation& validation, const Population& population) {
  for (std::size_t cell = 0; cell < population.plans.size(); ++cell) {
    const Value<Pupils>& plans = population.plans[cell];
    const auto setting = static_cast<Setting>(cell % setting_count);
    check_not_negative(validation,
                       fmt::format("{}.{}", place_in("plans", cell / setting_count), key(setting)),
                       plans.value.as_count(), plans.at);
  }
  const auto has_plans = settings_with_plans(population);
  std::set<ProvisionKind> faulted;
  for (std::size_t s = 0; s < setting_count; ++s) {
    const auto setting = static_cast<Setting>(s);
    const ProvisionKind kind = provision_of(setting);
    const bool is_paid = find_provision(validation.scenario, kind) != nullptr;
    if (!has_plans.at(s) || is_paid || !validation.was_read_whole) continue;
    if (!faulted.insert(kind).second) continue;
    validation.fault(
        population.at,
        fmt::format("the population has plans in {}, and no provision pays for them", key(setting)),
        fmt::format("write {} under provision", key(kind)));
  }
}

void check_people(const Validation& validation, const Population& population) {
  const int first_step = population.from.first + 1;
  for (std::size_t i = 0; i < population.people.size(); ++i) {
    const People& people = population.people[i];
    for (std::size_t g = 0; g < age_count; ++g) {
      check_not_negative(validation, fmt::format("{}.{}", place_in("people", g), people.mid_year),
                         people.by_age[g].value.as_count(), people.by_age[g].at);
    }
    if (i > 0 && people.mid_year != population.people[i - 1].mid_year + 1) {
      validation.fault(
          people.at,
          fmt::format("{} does not follow {}", people.mid_year, population.people[i - 1].mid_year),
          "give the people of years in a row");
    }
  }
  if (population.people.empty() || population.people.front().mid_year <= first_step) return;
  validation.fault(
      population.people.front().at,
      fmt::format("new plans of {} need the people of that year or before it", first_step),
      fmt::format("add a column {}", first_step));
}

void check_joins(const Validation& validation, const Population& population) {
  for (std::size_t g = 0; g < age_count; ++g) {
    const Value<Rate>& rate = population.join[g];
    check_not_negative(validation, place_in("join", g), rate.value.as_ratio(), rate.at);
    check_at_most_all(validation, place_in("join", g), rate);
  }
}

void check_from(const Validation& validation, const Population& population) {
  const Horizon years = validation.scenario.years;
  const int first = years.first.first - 1;
  if (!validation.has_years() || validation.had_fault_at(population.from_at)) return;
  if (population.from.first >= first && population.from.first < years.last.first) return;
  validation.fault(population.from_at,
                   fmt::format("the census of January {} is not within the forecast, which begins "
                               "with the plans of January {}",
                               population.from.first + 1, first + 1),
                   fmt::format("write one from January {} to January {}, or change years",
                               first + 1, years.last.first));
}

/// The years to the opening census are written, and nothing but the population makes later ones.
void check_pupils(const Validation& validation, const Provision& provision) {
  const auto& pupils = provision.pupils;
  const auto* from_population = std::get_if<FromPopulation>(&pupils.then);
  const std::string address = fmt::format("provision.{}.pupils", key(provision.kind));
  const auto& population = validation.scenario.population;
  if (from_population != nullptr && !population) {
    if (!validation.was_read_whole) return;
    const bool is_missing = !from_population->at.is_known();
    validation.fault(is_missing ? provision.at : from_population->at,
                     is_missing
                         ? fmt::format("{} is missing, and there is no population", address)
                         : fmt::format("{} is left to a population that is not there", address),
                     is_missing ? "write pupils: {2020/21: 2131, then: +8%}, or add population"
                                : "write a rule such as then: +8%, or add population");
  } else if (from_population == nullptr && population) {
    validation.fault(pupils.at,
                     fmt::format("{} says how many there are, and so does the population", address),
                     "write then: population, or take population out");
  }
  if (from_population == nullptr || !population || !validation.has_years()) return;
  for (int year = validation.scenario.years.first.first - 1; year < population->from.first;
       ++year) {
    if (pupils.by_year.contains(AcademicYear{year})) continue;
    validation.fault(pupils.at.is_known() ? pupils.at : provision.at,
                     fmt::format("{} has no value for {}, before the population begins", address,
                                 AcademicYear{year}.name()),
                     fmt::format("write {}: 120", AcademicYear{year}.name()));
    return;
  }
}

}  // namespace

void check_population(const Validation& validation) {
  for (const Provision& provision : validation.scenario.provision) {
    check_pupils(validation, provision);
  }
  if (!validation.scenario.population) return;
  const Population& population = *validation.scenario.population;
  check_from(validation, population);
  check_plans(validation, population);
  check_people(validation, population);
  check_joins(validation, population);
  check_shares(validation, "first_setting", population.first_setting, true);
  check_shares(validation, "leave", population.leave, false);
  check_moves(validation, population);
  check_named_shares(validation, "leave_reasons", population.leave_reasons);
  check_named_shares(validation, "needs", population.needs);
  if (population.needs.size() <= most_needs) return;
  validation.fault(population.needs[most_needs].at,
                   fmt::format("there are more than {} needs", most_needs),
                   "put the rarest together");
}

}  // namespace highneeds
