#include "highneeds/calibration/calibrate.hpp"

#include <fmt/format.h>

#include <array>

#include "calibration/bands.hpp"
#include "calibration/pool_rates.hpp"
#include "calibration/stock_leavers.hpp"

namespace highneeds::calibration {
namespace {

template <class Content>
const Content* found(const std::map<int, Content>& by_year, int year) {
  const auto one = by_year.find(year);
  return one == by_year.end() ? nullptr : &one->second;
}

/// A year of the authority's own, or else of England's.
template <class Content>
const Content* own_or_england(const Census& census, std::map<int, Content> Census::*by_year,
                              int year) {
  const Content* const own = found(census.*by_year, year);
  if (own != nullptr || census.nation == nullptr) return own;
  return found(census.nation->england.*by_year, year);
}

/// The census with the leavers of its step, or of England's, where no ceased plans are published.
Census with_leavers(const Census& census, const Years& years) {
  const bool is_own =
      years.leavers == LeaversFrom::Stock || years.leavers == LeaversFrom::CeasedAges;
  if (is_own) return with_stock_leavers(census, years.opening);
  Census all = census;
  if (years.leavers == LeaversFrom::EnglandStock) {
    all.nation = std::make_shared<const Nation>(
        Nation{with_stock_leavers(census.nation->england, years.opening), census.nation->others});
  }
  return all;
}

/// Takes the new plans of an authority that has none by age as those of others, or from its flows.
void take_joiners(const National* national, Census& census, Years& years, Calibration& done) {
  if (years.has_flows) return;
  if (national != nullptr && national->has_join()) {
    done.joiners_from = JoinersFrom::England;
  } else if (const auto year = year_to_spread(census, years.january - 1)) {
    done.joiners_from = JoinersFrom::Flows;
    census.new_plans[*year] = spread_new_plans(census, *year);
    years.first_flow = years.last_flow = *year;
  } else {
    Faults faults;
    faults.add(Place{},
               fmt::format("{} has no new plans by age, nor in all of a year that England has by "
                           "age, and too few other authorities have any",
                           census.name),
               "add its rows of new_plans_by_age_and_placement.csv, or of ehc_plan_flows.csv");
    throw TooFewTables(faults);
  }
}

/// Leaving, moving and joining, and what is left of the step.
void set_rates(const Census& census, const Years& years, const National* national,
               Calibration& done) {
  const auto counts = years.has_step() ? step_counts(census, years.opening) : std::nullopt;
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
  const bool has_reasons = has_shares(done.rates.leave_reasons);
  const bool has_needs = has_shares(done.rates.needs_of_age);
  const std::array<std::pair<bool, std::string_view>, 5> kinds = {
      {{done.joiners_from == JoinersFrom::England, "joining and first settings"},
       {!years.has_step(), "leaving"},
       {!years.has_step(), "moving"},
       {has_reasons && found(census.ceased, years.opening) == nullptr, "reasons"},
       {has_needs && found(census.needs, years.needs_january) == nullptr, "needs"}}};
  for (const auto& [is_borrowed, name] : kinds) {
    if (is_borrowed) done.borrowed.push_back(name);
  }
  const bool is_whole = done.borrowed.empty() && has_reasons && has_needs &&
                        done.leavers_from == LeaversFrom::Ceased &&
                        done.joiners_from == JoinersFrom::NewPlans;
  if (!is_whole) done.tier = Tier::Borrowed;
}

Calibration calibrate_ages(const Census& census, const Choice& choice) {
  Years years = years_of(census, choice);
  Census all = with_leavers(census, years);
  const auto national = all.nation == nullptr ? std::nullopt : national_of(*all.nation, years);
  const National* const pool = national ? &*national : nullptr;
  Calibration done{.leavers_from = years.leavers};
  take_joiners(pool, all, years, done);
  done.first_flow = years.first_flow;
  done.last_flow = years.last_flow;
  done.opening = years.opening;
  done.needs_january = years.needs_january;
  Rates& rates = done.rates;
  rates.january = years.january;
  rates.plans = census.plans.at(years.january);
  rates.people_year = census.people.rbegin()->first;
  rates.people = census.people.rbegin()->second;
  done.uncertainty.is_pooled = pool != nullptr;
  if (pool != nullptr) done.uncertainty.strengths = pool->strengths;
  set_rates(all, years, pool, done);
  set_reasons(own_or_england(census, &Census::ceased, years.opening), pool, rates);
  set_needs(own_or_england(census, &Census::needs, years.needs_january), pool, rates);
  note_borrowed(census, years, done);
  done.trend = trend_of(census, years.last_flow);
  done.warnings = warnings_of(census);
  if (years.has_step()) warn_of_balancing(census, done.account, done.warnings);
  return done;
}

}  // namespace

std::string_view title_of(Tier tier) {
  switch (tier) {
    case Tier::Full:
      return "full: plans by single age of two Januaries, and what came and went between them";
    case Tier::Borrowed:
      return "part: plans by single age; what stands in for what the tables do not give is said "
             "below";
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
  if (census.new_plans.empty() && done.joiners_from == JoinersFrom::NewPlans) {
    done.joiners_from = JoinersFrom::Flows;
  }
  return done;
}

}  // namespace highneeds::calibration
