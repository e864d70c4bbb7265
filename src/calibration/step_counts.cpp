#include "calibration/step_counts.hpp"

namespace highneeds::calibration {
namespace {

template <class Content>
const Content* found(const std::map<int, Content>& by_year, int year) {
  const auto one = by_year.find(year);
  return one == by_year.end() ? nullptr : &one->second;
}

}  // namespace

std::optional<StepCounts> step_counts(const Census& census, int opening) {
  StepCounts step{.opening = found(census.plans, opening),
                  .closing = found(census.plans, opening + 1),
                  .made = found(census.new_plans, opening),
                  .ceased = found(census.ceased, opening)};
  const bool has_plans = step.opening != nullptr && step.closing != nullptr;
  if (!has_plans || step.made == nullptr || step.ceased == nullptr) return std::nullopt;
  if (!step.ceased->has_ages || !step.ceased->has_settings) return std::nullopt;
  step.leavers = leavers_by_opening_age(*step.ceased, step.recorded());
  step.younger = younger_shares(step.recorded(), step.leavers);
  return step;
}

void add_moves(const StepCounts& step, StepRates& rates) {
  rates.standing.younger = step.younger;
  const ByAge<settings> aged = at_younger_ages(*step.made, step.younger);
  rates.standing.settling = settling_rates({*step.opening, aged, *step.closing}, rates.leave);
  rates.joiners = rates.standing.of(*step.made);
  rates.moves = block_moves({*step.opening, rates.joiners, *step.closing}, rates.leave);
}

StepRates own_rates(const StepCounts& step) {
  StepRates rates;
  rates.leave = leave_rates(*step.opening, step.leavers, step.ceased->by_setting);
  add_moves(step, rates);
  return rates;
}

Joining joining_of(const Census& census, const Standing& standing, int first_year, int last_year) {
  Joining joining;
  for (int year = first_year; year <= last_year; ++year) {
    const auto* const made = found(census.new_plans, year);
    if (made == nullptr) continue;
    const ByAge<settings> joined = standing.of(*made);
    const Counts people = census.people.empty() ? Counts{} : people_in(census.people, year);
    for (std::size_t age = 0; age < ages; ++age) {
      for (std::size_t s = 0; s < settings; ++s) joining.joined[age][s] += joined[age][s];
      joining.people[age] += people[age];
    }
  }
  return joining;
}

}  // namespace highneeds::calibration
