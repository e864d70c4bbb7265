#include "highneeds/calibration/calibrate.hpp"

#include <fmt/format.h>

#include <array>

#include "calibration/bands.hpp"
#include "calibration/pool_rates.hpp"

namespace highneeds::calibration {
namespace {

template <class Content>
const Content* found(const std::map<int, Content>& by_year, int year) {
  const auto one = by_year.find(year);
  return one == by_year.end() ? nullptr : &one->second;
}

/// Leaving, moving and joining, and what is left of the step.
void set_rates(const Census& census, const Years& years, const National* national,
               Calibration& done) {
  const auto counts = years.has_step ? step_counts(census, years.opening) : std::nullopt;
  const StepRates step = !counts               ? borrowed_step(*national, done)
                         : national == nullptr ? lone_step(*counts, done)
                                               : pooled_step(*counts, *national, done);
  const ByAge<settings>& closing = counts ? *counts->closing : census.plans.at(years.january);
  done.rates.leave = step.leave;
  set_moves(step, national, closing, done);
  set_joining(joining_of(census, step.standing, years.first_flow, years.last_flow), national, done);
  keep_parts_of_families(done.rates);
  if (!counts) return;
  done.account =
      account_of(years.opening, *counts->opening, step.joiners, *counts->closing, done.rates);
}

/// Says what the authority's own tables do not give.
void note_borrowed(const Census& census, const Years& years, Calibration& done) {
  const bool has_reasons = found(census.ceased, years.opening) != nullptr;
  const std::array<std::pair<bool, std::string_view>, 5> kinds = {
      {{years.has_flows, "joining and first settings"},
       {years.has_step, "leaving"},
       {years.has_step, "moving"},
       {has_reasons, "reasons"},
       {census.needs.contains(years.needs_january), "needs"}}};
  for (const auto& [is_own, name] : kinds) {
    if (!is_own) done.borrowed.push_back(name);
  }
  if (!done.borrowed.empty()) done.tier = Tier::Borrowed;
}

/// New plans of an authority that has none in its tables, with the people that it has.
void refuse_without_join(const Census& census, const Years& years, const National* national) {
  if (years.has_flows || (national != nullptr && national->has_join())) return;
  Faults faults;
  faults.add(
      Place{},
      fmt::format("{} has no new plans by age, and too few other authorities have", census.name),
      "add its rows of new_plans_by_age_and_placement.csv");
  throw InputError(faults);
}

Calibration calibrate_ages(const Census& census, const Choice& choice) {
  const Years years = years_of(census, choice);
  const auto national =
      census.nation == nullptr ? std::nullopt : national_of(*census.nation, years);
  const National* const pool = national ? &*national : nullptr;
  refuse_without_join(census, years, pool);
  Calibration done{.first_flow = years.first_flow,
                   .last_flow = years.last_flow,
                   .needs_january = years.needs_january};
  Rates& rates = done.rates;
  rates.january = years.january;
  rates.plans = census.plans.at(years.january);
  rates.people_year = census.people.rbegin()->first;
  rates.people = census.people.rbegin()->second;
  done.uncertainty.is_pooled = pool != nullptr;
  if (pool != nullptr) done.uncertainty.strengths = pool->strengths;
  set_rates(census, years, pool, done);
  set_reasons(found(census.ceased, years.opening), pool, rates);
  set_needs(found(census.needs, years.needs_january), pool, rates);
  note_borrowed(census, years, done);
  done.trend = trend_of(census, years.last_flow);
  done.warnings = warnings_of(census);
  if (years.has_step) warn_of_balancing(census, done.account, done.warnings);
  return done;
}

}  // namespace

std::string_view title_of(Tier tier) {
  switch (tier) {
    case Tier::Full:
      return "full: plans by single age of two Januaries, and what came and went between them";
    case Tier::Borrowed:
      return "part: plans by single age; what the tables do not give is England's";
    case Tier::AgeBands:
      return "age bands: spread over single ages as England's plans are; rates are England's";
    case Tier::Placements:
      return "placements: plans go on by provision, and there is no population";
  }
  return {};
}

Calibration calibrate(const Census& census, const Choice& choice) {
  if (!has_only_bands(census)) return calibrate_ages(census, choice);
  Calibration done = calibrate_ages(spread_over_ages(census), choice);
  done.tier = Tier::AgeBands;
  return done;
}

}  // namespace highneeds::calibration
