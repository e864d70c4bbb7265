#include "highneeds/calibration/pooling.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "calibration/synthetic.hpp"
#include "highneeds/calibration/calibrate.hpp"

using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

/// Counts of every age that are `level` times as many as expected.
Evidence evidence_of(double expected, double level) {
  Evidence evidence;
  evidence.expected.fill(expected);
  evidence.counts.fill(expected * level);
  return evidence;
}

Strengths strengths(double level, double shape) {
  Strengths all;
  all.fill({.level = level, .shape = shape});
  return all;
}

/// Authorities of which half have a level above England's by `off`, and half below.
std::vector<Evidence> others(double expected, double off) {
  std::vector<Evidence> all;
  for (int i = 0; i < 40; ++i) all.push_back(evidence_of(expected, i % 2 == 0 ? 1 + off : 1 - off));
  return all;
}

/// A census of known rates, a hundredth or as large, beside an England of others.
Census beside_england(double scale) {
  Census census = census_of(known_rates(), 1000);
  Stepped other = known_rates();
  for (auto& of_age : other.opening) {
    for (double& count : of_age) count *= 50;
  }
  for (auto& of_age : other.leave) {
    for (double& rate : of_age) rate *= 0.5;
  }
  other.closing = {};
  other.leavers = {};
  other.last_settings = {};
  other.run();
  census.nation = std::make_shared<const Nation>(Nation{census_of(other, 50000), {}});
  const auto shrink = [scale](auto& by_year) {
    for (auto& [year, by_age] : by_year) {
      for (auto& of_age : by_age) {
        for (double& count : of_age) count *= scale;
      }
    }
  };
  shrink(census.plans);
  shrink(census.new_plans);
  Ceased& ceased = census.ceased.at(2024);
  for (double& count : ceased.by_age) count *= scale;
  for (double& count : ceased.by_setting) count *= scale;
  return census;
}

}  // namespace

TEST_CASE("pooling: without counts a rate is England's, with many it is its own") {
  const PooledLevels none = pooled_levels({}, strengths(10, 20));
  CHECK(none.ratio[7] == doctest::Approx(1));
  CHECK(none.england.level[7] == doctest::Approx(1));
  CHECK(none.england.shape[7] == doctest::Approx(1));
  const PooledLevels many = pooled_levels(evidence_of(1e6, 2), strengths(10, 20));
  CHECK(many.ratio[7] == doctest::Approx(2).epsilon(1e-4));
  CHECK(many.england.level[7] < 1e-4);
  CHECK(many.counts[7] == doctest::Approx(2e6).epsilon(1e-3));
}

TEST_CASE("pooling: few counts of an age take the level of their phase") {
  Evidence own = evidence_of(100, 2);  // ages 4 to 10 have twice as many as England
  own.counts[7] = 0;
  own.expected[7] = 1;
  const PooledLevels pooled = pooled_levels(own, strengths(1, 50));
  CHECK(pooled.ratio[7] == doctest::Approx(2).epsilon(0.06));
  CHECK(pooled.england.level[7] < 0.01);
  CHECK(pooled.england.shape[7] > 0.95);
}

TEST_CASE("pooling: a level counts by its weight") {
  Evidence own;
  own.expected[4] = 10;
  own.counts[4] = 20;
  const PooledLevels pooled = pooled_levels(own, strengths(10, 1e9));
  CHECK(pooled.ratio[4] == doctest::Approx(1.5));  // half of the way from 1 to 2
  CHECK(pooled.england.level[4] == doctest::Approx(0.5));
}

TEST_CASE("pooling: strengths are those of how far authorities differ") {
  const Strengths far = strengths_of(others(1000, 0.5), strengths(7, 7));
  const Strengths near = strengths_of(others(1000, 0.1), strengths(7, 7));
  CHECK(far[1].level == doctest::Approx(4).epsilon(0.01));  // a variance of a quarter
  CHECK(near[1].level == doctest::Approx(100).epsilon(0.05));
  CHECK(far[1].shape > 1000);  // ages differ as England's do
}

TEST_CASE("pooling: where there are few authorities, a strength is the one stated") {
  std::vector<Evidence> few = others(1000, 0.5);
  few.resize(fewest_others - 1);
  CHECK(strengths_of(few, strengths(7, 8))[2].level == 7);
  CHECK(strengths_of(few, strengths(7, 8))[2].shape == 8);
}

TEST_CASE("pooling: chance alone is no difference between authorities") {
  Draws draws;
  std::vector<Evidence> all;
  for (int i = 0; i < 100; ++i) {
    Evidence one;
    for (std::size_t age = 0; age < ages; ++age) {
      one.expected[age] = 25;
      for (int n = 0; n < 50; ++n) one.counts[age] += static_cast<double>(draws.below(2));
      // As many again as a coin leaves out of the variance of Poisson counts.
      one.counts[age] += static_cast<double>(draws.below(2) * 7) - 3.5;
    }
    all.push_back(one);
  }
  CHECK(strengths_of(all, {})[1].level > 200);
}

TEST_CASE("pooling: shares are England's at the level of the phase, and add to 1") {
  ByAge<settings> england{};
  for (auto& of_age : england) of_age = {0.8, 0, 0, 0.2};
  ByAge<settings> own{};
  own[5] = {500, 0, 0, 500};
  own[6] = {1, 0, 0, 0};
  const auto pooled = pooled_with(own, england, strengths(10, 100));
  CHECK(total(pooled.shares[5]) == doctest::Approx(1));
  CHECK(pooled.shares[5][0] == doctest::Approx(0.5).epsilon(0.05));
  CHECK(pooled.shares[6][0] == doctest::Approx(0.51).epsilon(0.05));
  CHECK(pooled.shares[13][0] == doctest::Approx(0.8));
  CHECK(pooled.england.shape[13] == doctest::Approx(1));
}

TEST_CASE("posterior: intervals of known distributions") {
  const Interval even = interval_of({Distribution::Beta, 0.5, 2});
  CHECK(even.low == doctest::Approx(0.1));
  CHECK(even.high == doctest::Approx(0.9));
  const Interval one = interval_of({Distribution::Gamma, 1, 1});
  CHECK(one.low == doctest::Approx(-std::log(0.9)));
  CHECK(one.high == doctest::Approx(-std::log(0.1)));
  const Interval share = interval_of({Distribution::Dirichlet, 0.25, 4});  // Beta(1, 3)
  CHECK(share.high == doctest::Approx(1 - std::cbrt(0.1)));
  CHECK(interval_of({Distribution::Beta, 0, 10}).high == 0);
  CHECK(interval_of({Distribution::Beta, 1, 10}).low == 1);
}

TEST_CASE("pooling: many plans leave at their own rates, and few at England's") {
  const double own = known_rates().leave[9][0];
  const Calibration many = calibrate(beside_england(1), {});
  const Calibration few = calibrate(beside_england(0.001), {});
  CHECK(many.rates.leave[9][0] == doctest::Approx(own).epsilon(0.05));
  CHECK(few.rates.leave[9][0] < 0.75 * own);
  CHECK(few.uncertainty.leave_england.level[9] > many.uncertainty.leave_england.level[9]);
  CHECK(few.uncertainty.leave[9][0] < many.uncertainty.leave[9][0]);
  CHECK(few.rates.move[15][0][8] == doctest::Approx(0.6).epsilon(0.1));
}

TEST_CASE("what is known beyond any count has no range, and does not fail") {
  const double endless = std::numeric_limits<double>::infinity();
  for (const double counts : {endless, 1e300}) {
    const Interval nil = interval_of({Distribution::Beta, 1e-200, counts});
    CHECK(nil.low == 1e-200);
    CHECK(nil.high == 1e-200);
  }
  const Interval half = interval_of({Distribution::Beta, 0.5, endless});
  CHECK(half.low == 0.5);
  CHECK(half.high == 0.5);
}
