#include <fmt/format.h>

#include <array>
#include <cmath>
#include <map>
#include <set>

#include "highneeds/scenario/last_actual.hpp"
#include "scenario/validation.hpp"

// The population (section 7): its years, its shares, and what the provisions leave to it.

namespace highneeds {
namespace {

/// Shares as they are written add to 100 % but for what a sum of decimals loses.
constexpr double slack = 1e-9;

std::string place_in(std::string_view table, std::size_t age) {
  return fmt::format("population.{}.{}", table, age);
}

void check_sum(const Validation& validation, std::string_view table, std::size_t age, Place at,
               double sum) {
  if (std::abs(sum - 1) < slack) return;
  validation.fault(at,
                   fmt::format("the shares of {} add to {:.6g}%", place_in(table, age), 100 * sum),
                   "let them add to 100%");
}

void check_first_settings(const Validation& validation, const Population& population) {
  for (std::size_t g = 0; g < age_count; ++g) {
    double sum = 0;
    for (std::size_t s = 0; s < setting_count; ++s) {
      sum += population.first_setting[cell_of(g, s)].value.as_ratio();
    }
    check_sum(validation, "first_setting", g, population.first_setting[cell_of(g, 0)].at, sum);
  }
}

void check_named_shares(const Validation& validation, std::string_view table,
                        const std::vector<NamedShares>& all) {
  if (all.empty()) return;
  for (std::size_t g = 0; g < age_count; ++g) {
    double sum = 0;
    for (const NamedShares& one : all) sum += one.by_age[g].value.as_ratio();
    check_sum(validation, table, g, all.front().by_age[g].at, sum);
  }
}

void check_moves(const Validation& validation, const Population& population) {
  std::map<std::pair<std::size_t, Setting>, double> left;
  for (const MoveRate& move : population.moves) {
    const Place at = move.rate.at;
    const auto address = [&] {
      return fmt::format("{}.{}.{}", place_in("move", move.age), key(move.from), key(move.to));
    };
    if (move.age + 1 >= age_count) {
      validation.fault(at, fmt::format("{} moves those whose plan ends with the year", address()),
                       "take the row out: nobody has a plan after 25");
    }
    if (move.from == move.to) {
      validation.fault(at, fmt::format("{} moves from a setting to itself", address()),
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
  for (std::size_t i = 1; i < population.people.size(); ++i) {
    const People& people = population.people[i];
    const int before = population.people[i - 1].mid_year;
    if (people.mid_year == before + 1) continue;
    validation.fault(people.at, fmt::format("{} does not follow {}", people.mid_year, before),
                     "give the people of years in a row");
  }
}

/// The opening census lies in the forecast, and its people are known.
void check_from(const Validation& validation, const Population& population) {
  const Horizon years = validation.scenario.years;
  const int first = years.first.first - 1;
  const int first_step = population.from.first + 1;
  if (!validation.has_years() || validation.had_fault_at(population.from_at)) return;
  if (population.from.first < first || population.from.first >= years.last.first) {
    validation.fault(population.from_at,
                     fmt::format("the census of January {} is not within the forecast, which "
                                 "begins with the plans of January {}",
                                 first_step, first + 1),
                     fmt::format("write one from January {} to January {}, or change years",
                                 first + 1, years.last.first));
  } else if (!population.people.empty() && population.people.front().mid_year > first_step) {
    validation.fault(
        population.people.front().at,
        fmt::format("new plans of {} need the people of that year or before it", first_step),
        fmt::format("add a column {}", first_step));
  }
}

/// What is written after the opening census has been counted: a forecast there would stand with and
/// without the programme, and hide what it does.
void check_later_years(const Validation& validation, const std::string& address,
                       const AcademicSeries<Pupils>& pupils, const Population& population) {
  for (auto later = pupils.by_year.upper_bound(population.from); later != pupils.by_year.end();
       ++later) {
    if (is_actual(validation.scenario, later->second, later->first)) continue;
    validation.fault(later->second.at,
                     fmt::format("{}.{} is not actual, and the population makes forecasts", address,
                                 later->first.name()),
                     "take it out, or write known: actual if it has been counted");
  }
}

/// The plans of the opening census are those that the provisions have in it.
void check_opening(const Validation& validation, const Population& population) {
  double in_table = 0, in_provisions = 0;
  for (const Value<Pupils>& plans : population.plans) in_table += plans.value.as_count();
  for (const Provision& provision : validation.scenario.provision) {
    const auto found = provision.pupils.by_year.find(population.from);
    if (found == provision.pupils.by_year.end()) return;
    in_provisions += found->second.value.as_count();
  }
  if (!validation.was_read_whole || std::abs(in_table - in_provisions) <= in_provisions / 100) {
    return;
  }
  validation.fault(population.from_at,
                   fmt::format("the table of plans has {:.0f}, and the provisions have {:.0f} "
                               "pupils in January {}",
                               in_table, in_provisions, population.from.first + 1),
                   "name the table of that January, or write the January of the table");
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
  check_later_years(validation, address, pupils, *population);
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
  check_opening(validation, population);
  check_people(validation, population);
  check_first_settings(validation, population);
  check_moves(validation, population);
  check_named_shares(validation, "leave_reasons", population.leave_reasons);
  check_named_shares(validation, "needs", population.needs);
  if (population.needs.size() <= most_needs) return;
  validation.fault(population.needs[most_needs].at,
                   fmt::format("there are more than {} needs", most_needs),
                   "put the rarest together");
}

}  // namespace highneeds
