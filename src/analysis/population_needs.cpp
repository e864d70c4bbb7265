#include "analysis/population_needs.hpp"

#include <cmath>

namespace highneeds {

namespace {

constexpr std::size_t cells = age_count * setting_count;

/// Plans of a need in a cell at the closing census.
double plans_of(const PopulationAtCensus& census, std::size_t cell, std::size_t need,
                std::size_t need_count) {
  return census.by_need[cell * need_count + need];
}

/// A flow of a cell is of a need as the plans are that it is taken from.
double part(double flow, double of_need, double of_all) {
  return of_all == 0 ? 0 : flow * of_need / of_all;
}

/// What was there before the first census is held to what is known.
void open(const PopulationAtCensus& census, std::size_t need, std::size_t need_count,
          PlansAccount& account) {
  for (std::size_t cell = 0; cell < cells; ++cell) {
    account[PlansMeasure::Opening] +=
        part(census.flows.opening[cell], plans_of(census, cell, need, need_count),
             census.flows.closing[cell]);
  }
}

/// All of an age and setting leave at one rate, whatever their need.
void leave(const PopulationAtCensus& census, const PopulationAtCensus& before, std::size_t need,
           std::size_t need_count, PlansAccount& account) {
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const double there = plans_of(before, cell, need, need_count);
    account[PlansMeasure::Opening] += there;
    account[PlansMeasure::Ceased] +=
        part(census.flows.leavers[cell], there, census.flows.opening[cell]);
  }
}

/// New plans and the balancing item have the needs of their age.
void balance(const PopulationAtCensus& census, std::size_t need, std::size_t need_count,
             NeedAccount& made) {
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const double plans = plans_of(census, cell, need, need_count);
    made.account[PlansMeasure::Closing] += plans;
    made.closing[cell % setting_count] += plans;
    const double all = census.flows.closing[cell];
    made.account[PlansMeasure::New] += part(census.flows.joined[cell], plans, all);
    made.account[PlansMeasure::Balancing] += part(census.flows.balancing[cell], plans, all);
  }
}

}  // namespace

std::vector<NeedAccount> needs_of(const PopulationAtCensus& census,
                                  const PopulationAtCensus* before, std::size_t need_count) {
  std::vector<NeedAccount> all(need_count);
  for (std::size_t need = 0; need < need_count; ++need) {
    PlansAccount& account = all[need].account;
    before == nullptr ? open(census, need, need_count, account)
                      : leave(census, *before, need, need_count, account);
    balance(census, need, need_count, all[need]);
    // Needs are shares of each age, so that as children grow older some are counted under another.
    if (before == nullptr) continue;
    const double by_age = account[PlansMeasure::Closing] - account[PlansMeasure::Opening] +
                          account[PlansMeasure::Ceased] - account[PlansMeasure::New] -
                          account[PlansMeasure::Balancing];
    account[by_age < 0 ? PlansMeasure::AgedOut : PlansMeasure::AgedIn] = std::abs(by_age);
  }
  return all;
}

}  // namespace highneeds
