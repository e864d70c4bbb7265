#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "highneeds/scenario/last_actual.hpp"
#include "highneeds/scenario/validate.hpp"
#include "scenario/each_programme_figure.hpp"
#include "scenario/validation.hpp"

namespace highneeds {
namespace {

constexpr double doubtful_confidence = 0.5;

Date end_of(FinancialYear year) {
  return last_day(year);
}
Date end_of(AcademicYear year) {
  return Date{std::chrono::year{year.first + 1}, std::chrono::August, std::chrono::day{31}};
}

Date first_of(FinancialYear year) {
  return first_day(year);
}
Date first_of(AcademicYear year) {
  return Date{std::chrono::year{year.first}, std::chrono::September, std::chrono::day{1}};
}

/// A date that is moved earlier takes no ramp with it: nothing counts before the ramp's first year.
template <class Year>
void warn_of_late(std::vector<Warning>& warnings, std::string_view what,
                  const Series<Rate, Year>& series, Date start) {
  const auto first = series.by_year.begin();
  if (series.always || first == series.by_year.end()) return;
  if (first_of(first->first) < start + std::chrono::years{1}) return;
  warnings.push_back({first->second.at,
                      fmt::format("this {} begins with {}, a year or more after the start on {}: "
                                  "nothing counts until then",
                                  what, first->first.name(), name(start)),
                      "model 8.1"});
}

template <class Year>
void warn_of_early(std::vector<Warning>& warnings, std::string_view what,
                   const Series<Rate, Year>& series, Date start) {
  const auto first = series.by_year.begin();
  if (series.always || first == series.by_year.end() || first->second.value == Rate{}) return;
  if (end_of(first->first) >= start) return;
  warnings.push_back({first->second.at,
                      fmt::format("this {} begins with {}, which ends before the start on {}", what,
                                  first->first.name(), name(start)),
                      "model 8.1"});
}

void warn_of_distance(std::vector<Warning>& warnings, std::string_view what,
                      const std::optional<Ramp>& ramp, const std::optional<Value<Date>>& start) {
  if (!ramp || !start) return;
  std::visit(
      [&](const auto& series) {
        warn_of_early(warnings, what, series, start->value);
        warn_of_late(warnings, what, series, start->value);
      },
      *ramp);
}

const OpenPlaces* places_of(const Project& project) {
  for (const auto& effect : project.effects) {
    if (const auto* open = std::get_if<OpenPlaces>(&effect.what)) return open;
  }
  return nullptr;
}

void warn_of_ramps(std::vector<Warning>& warnings, const Project& project) {
  const auto* open = places_of(project);
  const auto opens = open != nullptr && open->opens ? open->opens : project.start;
  warn_of_distance(warnings, "ramp", project.ramp, project.start ? project.start : opens);
  if (open != nullptr) warn_of_distance(warnings, "fill", open->fill, opens);
}

bool is_of_pupils(const Effect& effect) {
  return !std::holds_alternative<LowerUnitCost>(effect.what) &&
         !std::holds_alternative<Saving>(effect.what);
}

void warn_of_double_count(std::vector<Warning>& warnings, const Project& project) {
  const auto& effects = project.effects;
  const auto saving = std::find_if(effects.begin(), effects.end(), [](const Effect& effect) {
    return std::holds_alternative<Saving>(effect.what);
  });
  const auto of_pupils = std::find_if(effects.begin(), effects.end(), is_of_pupils);
  if (saving == effects.end() || of_pupils == effects.end()) return;
  warnings.push_back({saving->at,
                      fmt::format("\"{}\" has a saving beside {}: the same pounds may be counted "
                                  "twice",
                                  project.name, key(*of_pupils)),
                      "model 8.7"});
}

void warn_of_rating(std::vector<Warning>& warnings, const Project& project) {
  const auto& confidence = project.confidence;
  if (project.rag != Rag::Red || confidence.value.as_ratio() <= doubtful_confidence) return;
  warnings.push_back(
      {confidence.at.is_known() ? confidence.at : project.at,
       fmt::format("\"{}\" is rated red, and more than half of its effect is expected",
                   project.name),
       "model 8.1"});
}

// Where the rule makes pupils grow; nowhere if it does not.
Place growth_of(const Then<Pupils, AcademicYear>& then) {
  const auto grows = [](const Value<Growth>& growth) { return growth.value > Growth{}; };
  if (const auto* growth = std::get_if<Value<Growth>>(&then))
    return grows(*growth) ? growth->at : Place{};
  const auto* by_year = std::get_if<std::map<AcademicYear, Value<Growth>>>(&then);
  if (by_year == nullptr) return {};
  for (const auto& [year, growth] : *by_year) {
    if (grows(growth)) return growth.at;
  }
  return {};
}

// Growth seen in years when a school was full is that of its room, and not of those who wanted it.
void warn_of_growth(std::vector<Warning>& warnings, const Scenario& scenario,
                    const Provision& provision) {
  const auto& pupils = provision.pupils;
  const bool has_actual = std::any_of(
      pupils.by_year.begin(), pupils.by_year.end(),
      [&](const auto& entry) { return is_actual(scenario, entry.second, entry.first); });
  const Place at = growth_of(pupils.then);
  if (!provision.overflow || !has_actual || !at.is_known()) return;
  warnings.push_back(
      {at,
       fmt::format("pupils of {} grow by a rule, and those who do not fit overflow: growth seen in "
                   "actual years already holds past overflow",
                   key(provision.kind)),
       "model 6.3"});
}

bool has_effect_on_pupils(const Scenario& scenario) {
  bool has_one = false;
  each_project(scenario, [&](const std::string&, const Project& project) {
    has_one = has_one || std::ranges::any_of(project.effects, is_of_pupils);
  });
  return has_one;
}

// The academic year that starts in the year returned is the last that no project changes (8.2).
int last_settled(const Scenario& scenario, const Provision& provision) {
  const int before_horizon = scenario.years.first.first - 1;
  const int opening = scenario.population ? scenario.population->from.first : before_horizon;
  return std::max({last_actual(scenario, provision.pupils).first, before_horizon, opening});
}

// A count that says no word of how it is known is a forecast after the actual years, and projects
// act on it. One of a January that has passed may be a record that has lost its word.
void warn_of_count(std::vector<Warning>& warnings, const Scenario& scenario,
                   const Provision& provision) {
  if (!scenario.correct_to) return;
  const int settled = last_settled(scenario, provision);
  for (const auto& [year, count] : provision.pupils.by_year) {
    const bool has_passed = census(year) <= *scenario.correct_to;
    const bool has_word = count.provenance && count.provenance->known;
    if (year.first <= settled || !has_passed || has_word) continue;
    warnings.push_back(
        {count.at,
         fmt::format("pupils of {} in January {} count as a forecast, which projects may change, "
                     "though that is not after {}, to which the forecast is correct",
                     key(provision.kind), year.first + 1, name(*scenario.correct_to)),
         "model 8.2; write {value: ..., known: actual} if they have been counted"});
  }
}

}  // namespace

std::vector<Warning> programme_warnings(const Scenario& scenario) {
  std::vector<Warning> warnings;
  const bool moves_pupils = has_effect_on_pupils(scenario);
  for (const auto& provision : scenario.provision) {
    warn_of_growth(warnings, scenario, provision);
    if (moves_pupils) warn_of_count(warnings, scenario, provision);
  }
  each_project(scenario, [&](const std::string&, const Project& project) {
    warn_of_ramps(warnings, project);
    warn_of_double_count(warnings, project);
    warn_of_rating(warnings, project);
  });
  return warnings;
}

}  // namespace highneeds
