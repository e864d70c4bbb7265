#include "highneeds/calibration/pooling.hpp"

#include <algorithm>

namespace highneeds::calibration {
namespace {

constexpr double least_strength = 1;
constexpr double most_strength = 10000;

double bounded(double strength) {
  return std::clamp(strength, least_strength, most_strength);
}

struct Sum {
  double counts = 0;
  double expected = 0;
};

Sum sum_over(const Evidence& evidence, const Block& phase) {
  Sum sum;
  for (std::size_t age = phase.first; age <= phase.last; ++age) {
    sum.counts += evidence.counts[age];
    sum.expected += evidence.expected[age];
  }
  return sum;
}

/// Variances of ratios to what is expected, beyond that of counts: squares over all authorities.
struct Squares {
  double beyond = 0;
  double expected = 0;
  [[nodiscard]] double strength() const {
    return bounded(beyond > 0 ? expected / beyond : most_strength);
  }
};

void add_ages(const Evidence& of, const Block& phase, const Sum& sum, Squares& squares) {
  for (std::size_t age = phase.first; age <= phase.last; ++age) {
    const double expected = of.expected[age] * sum.counts / sum.expected;
    if (expected <= 0) continue;
    const double off = of.counts[age] - expected;
    const double free = 1 - expected / sum.counts;
    squares.beyond += off * off / expected - free;
    squares.expected += expected * free;
  }
}

}  // namespace

double Moments::strength(double otherwise) const {
  if (whole <= 0) return otherwise;
  return bounded(beyond > 0 ? whole / beyond - 1 : most_strength);
}

Strengths strengths_of(std::span<const Evidence> others, const Strengths& otherwise) {
  if (others.size() < fewest_others) return otherwise;
  Strengths strengths{};
  for (std::size_t p = 0; p < phase_count; ++p) {
    Squares level;
    Squares shape;
    for (const Evidence& other : others) {
      const Sum sum = sum_over(other, phases()[p]);
      if (sum.expected <= 0) continue;
      const double off = sum.counts - sum.expected;
      level.beyond += off * off / sum.expected - 1;
      level.expected += sum.expected;
      if (sum.counts > 0) add_ages(other, phases()[p], sum, shape);
    }
    strengths[p] = {level.strength(), shape.strength()};
  }
  return strengths;
}

PooledLevels pooled_levels(const Evidence& own, const Strengths& strengths) {
  PooledLevels pooled;
  for (std::size_t p = 0; p < phase_count; ++p) {
    const Strength& strength = strengths[p];
    const Sum sum = sum_over(own, phases()[p]);
    const double level = (strength.level + sum.counts) / (strength.level + sum.expected);
    for (std::size_t age = phases()[p].first; age <= phases()[p].last; ++age) {
      const double expected = own.expected[age] * level;
      const double counts = strength.shape + own.counts[age];
      pooled.ratio[age] = level * counts / (strength.shape + expected);
      pooled.england.level[age] = strength.level / (strength.level + sum.expected);
      const double shape = strength.shape / (strength.shape + expected);
      pooled.england.shape[age] = shape;
      pooled.counts[age] = 1 / (1 / counts + shape * shape / (strength.level + sum.counts));
    }
  }
  return pooled;
}

}  // namespace highneeds::calibration
