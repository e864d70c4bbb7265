#include <algorithm>

#include "calibration/pool_rates.hpp"

namespace highneeds::calibration {
namespace {

constexpr double a_trace = 1e-6;

/// Own plans with a trace of England's, so that a family of which there are none here has parts.
ByAge<settings> with_trace(const ByAge<settings>& plans, const ByAge<settings>& england) {
  ByAge<settings> all = plans;
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) all[age][s] += a_trace * england[age][s];
  }
  return all;
}

/// Of a block: England's shares, as a Dirichlet prior for those who stayed.
FamilyMoves pooled_moves(const MovesOfBlock& own, const FamilyMoves& england, double strength) {
  FamilyMoves shares{};
  for (std::size_t from = 0; from < families; ++from) {
    const double all = strength + own.stayed[from];
    for (std::size_t to = 0; to < families; ++to) {
      shares[from][to] =
          (strength * england[from][to] + own.stayed[from] * own.shares[from][to]) / all;
    }
  }
  return shares;
}

void set_certainty(const Block& block, const ByFamily& stayed, double strength, Uncertainty& of) {
  for (std::size_t age = block.first; age <= block.last; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      const double all = strength + stayed[family_of[s]];
      of.move[age][s] = all;
      of.move_england[age][s] = all > 0 ? strength / all : 0;
    }
  }
}

void set_join(const Joining& joining, const National& national, Calibration& done) {
  const Evidence evidence = joining_with(joining, national.join);
  const PooledLevels levels = pooled_levels(evidence, national.strengths.join);
  for (std::size_t age = 0; age < ages; ++age) {
    done.rates.join[age] = std::min(1.0, national.join[age] * levels.ratio[age]);
  }
  done.uncertainty.join = levels.counts;
  done.uncertainty.join_england = levels.england;
}

void set_own_join(const Joining& joining, Calibration& done) {
  const Counts joined = row_sums(joining.joined);
  for (std::size_t age = 0; age < ages; ++age) {
    if (joining.people[age] <= 0) continue;
    done.rates.join[age] = std::min(1.0, joined[age] / joining.people[age]);
  }
  done.uncertainty.join = joined;
}

}  // namespace

void set_moves(const StepRates& step, const National* national, const ByAge<settings>& closing,
               Calibration& done) {
  BlockMoves moves = step.moves;
  for (std::size_t b = 0; b < moves.size(); ++b) {
    const double strength = national == nullptr ? 0 : national->strengths.move[b];
    if (national != nullptr) {
      moves[b].shares = pooled_moves(moves[b], national->step.moves[b].shares, strength);
    }
    set_certainty(move_blocks()[b], moves[b].stayed, strength, done.uncertainty);
  }
  done.rates.move =
      in_settings(moves, national == nullptr ? closing : with_trace(closing, *national->closing));
}

void set_joining(const Joining& joining, const National* national, Calibration& done) {
  if (national != nullptr && national->has_join()) {
    set_join(joining, *national, done);
  } else {
    set_own_join(joining, done);
  }
  Uncertainty& of = done.uncertainty;
  if (national == nullptr) {
    done.rates.first_setting = with_youngest(pooled_shares(joining.joined, fewest_counts));
    of.first_setting = row_sums(joining.joined);
    return;
  }
  const auto pooled =
      pooled_with(joining.joined, national->first_setting, national->strengths.first_setting);
  done.rates.first_setting = with_youngest(pooled.shares);
  of.first_setting = pooled.counts;
  of.first_setting_england = pooled.england;
}

void set_reasons(const Ceased* ceased, const National* national, Rates& rates) {
  const ByAge<reason_kinds> own =
      ceased == nullptr ? ByAge<reason_kinds>{} : reasons_by_opening_age(*ceased);
  Strengths strengths;
  strengths.fill(of_shares);
  rates.leave_reasons = national == nullptr
                            ? pooled_shares(own, fewest_counts)
                            : pooled_with(own, national->leave_reasons, strengths).shares;
}

void set_needs(const ByAge<need_kinds>* needs, const National* national, Rates& rates) {
  const ByAge<need_kinds> own = needs == nullptr ? ByAge<need_kinds>{} : *needs;
  Strengths strengths;
  strengths.fill(of_shares);
  const bool has_england = national != nullptr && sum_of(national->needs, {0, ages - 1})[0] > 0;
  rates.needs_of_age =
      with_youngest(has_england ? pooled_with(own, national->needs, strengths).shares
                                : pooled_shares(own, fewest_counts));
}

}  // namespace highneeds::calibration
