#include "calibration/pool_rates.hpp"

#include <algorithm>

namespace highneeds::calibration {
namespace {

/// Every age in a block of its own.
Blocks single_ages() {
  Blocks blocks;
  for (std::size_t age = 0; age < ages; ++age) blocks.push_back({age, age});
  return blocks;
}

/// How much a rate is worth in plans, where its relative variance is that of counts.
double plans_worth(double rate, double relative_variance) {
  constexpr double least = 1;
  constexpr double almost_nil = 1e-9;  // what fitting of margins leaves of nil
  if (rate < almost_nil || rate > 1 - almost_nil || relative_variance <= 0) return 0;
  return std::max(least, 1 / (rate * relative_variance) - 1);
}

/// The last settings of leavers, towards England's, and how many counts each is worth.
struct LastSettings {
  ByFamily families{};
  ByFamily counts{};
};
LastSettings pooled_settings(const StepCounts& step, const National& national) {
  LastSettings pooled;
  const ByFamily own = in_families(step.ceased->by_setting);
  const ByFamily usual = last_settings_by(step, national.step.leave);
  const double strength = national.strengths.last_settings;
  const double all = total(step.ceased->by_setting);
  for (std::size_t f = 0; f < families && all > 0; ++f) {
    pooled.counts[f] = strength * usual[f] / all + own[f];
    pooled.families[f] = pooled.counts[f] / (strength + all) * all;
  }
  return pooled;
}

}  // namespace

StepRates pooled_step(const StepCounts& step, const National& national, Calibration& done) {
  const Evidence evidence = leaving_of(step, national.step.leave);
  const PooledLevels levels = pooled_levels(evidence, national.strengths.leave);
  const LastSettings last = pooled_settings(step, national);
  Counts leavers{};
  for (std::size_t age = 0; age < ages; ++age) {
    leavers[age] = levels.ratio[age] * evidence.expected[age];
  }
  StepRates rates;
  rates.leave = leave_rates(*step.opening, leavers, last.families, single_ages());
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      double& rate = rates.leave[age][s];
      const bool is_known = total((*step.opening)[age]) > 0;
      if (!is_known) rate = std::min(1.0, national.step.leave[age][s] * levels.ratio[age]);
      const double of_setting = last.counts[family_of[s]];
      const double variance = 1 / levels.counts[age] + (of_setting > 0 ? 1 / of_setting : 0);
      done.uncertainty.leave[age][s] = plans_worth(rate, variance);
    }
  }
  done.uncertainty.leave_england = levels.england;
  add_moves(step, rates);
  return rates;
}

StepRates borrowed_step(const National& national, Calibration& done) {
  StepRates rates = national.step;
  for (std::size_t age = 0; age < ages; ++age) {
    const Strength& strength = national.strengths.leave[phase_of(age)];
    const double variance = 1 / strength.level + 1 / strength.shape;
    for (std::size_t s = 0; s < settings; ++s) {
      done.uncertainty.leave[age][s] = plans_worth(rates.leave[age][s], variance);
    }
  }
  done.uncertainty.leave_england.level.fill(1);
  done.uncertainty.leave_england.shape.fill(1);
  for (MovesOfBlock& block : rates.moves) block.stayed = {};
  return rates;
}

StepRates lone_step(const StepCounts& step, Calibration& done) {
  StepRates rates = own_rates(step);
  if (done.leavers_from == LeaversFrom::Stock) return rates;  // no counts of leavers
  const ByFamily last = in_families(step.ceased->by_setting);
  const bool has_settings = total(step.ceased->by_setting) > 0;
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      const double of_setting = last[family_of[s]];
      const bool is_known = step.leavers[age] > 0 && (of_setting > 0 || !has_settings);
      if (!is_known) continue;
      const double variance = 1 / step.leavers[age] + (has_settings ? 1 / of_setting : 0);
      done.uncertainty.leave[age][s] = plans_worth(rates.leave[age][s], variance);
    }
  }
  return rates;
}

}  // namespace highneeds::calibration
