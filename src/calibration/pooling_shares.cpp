#include "highneeds/calibration/pooling.hpp"

namespace highneeds::calibration {
namespace {

double sum_of_all(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

/// How often as many as in England each kind is in a phase; once where there is none of either.
template <std::size_t columns>
std::array<double, columns> tilt_of(const std::array<double, columns>& counts,
                                    const std::array<double, columns>& expected, double strength) {
  const double all = sum_of_all(counts);
  std::array<double, columns> tilt;
  tilt.fill(1);
  for (std::size_t i = 0; i < columns; ++i) {
    if (expected[i] <= 0) continue;
    tilt[i] = (strength * expected[i] / all + counts[i]) / (strength + all) * all / expected[i];
  }
  return tilt;
}

/// England's shares of an age at the level of the phase.
template <std::size_t columns>
std::array<double, columns> tilted(const std::array<double, columns>& england,
                                   const std::array<double, columns>& tilt) {
  std::array<double, columns> shares{};
  for (std::size_t i = 0; i < columns; ++i) shares[i] = england[i] * tilt[i];
  return parts_of(shares);
}

template <std::size_t columns>
void pool_age(std::size_t age, const std::array<double, columns>& counts,
              const std::array<double, columns>& prior, double strength,
              PooledShares<columns>& pooled) {
  const double own = sum_of_all(counts);
  for (std::size_t i = 0; i < columns; ++i) {
    pooled.shares[age][i] = (strength * prior[i] + counts[i]) / (strength + own);
  }
  pooled.counts[age] = strength + own;
  pooled.england.shape[age] = strength / (strength + own);
}

}  // namespace

template <std::size_t columns>
Strengths share_strengths(std::span<const ByAge<columns>> others, const ByAge<columns>& england,
                          const Strengths& otherwise) {
  if (others.size() < fewest_others) return otherwise;
  Strengths strengths{};
  for (std::size_t p = 0; p < phase_count; ++p) {
    const Block& phase = phases()[p];
    Moments level;
    Moments shape;
    for (const ByAge<columns>& other : others) {
      const auto counts = sum_of(other, phase);
      if (sum_of_all(counts) == 0) continue;
      const auto expected = expected_of(other, england, phase);
      add_to(level, counts, expected);
      const auto tilt = tilt_of(counts, expected, 0);
      for (std::size_t age = phase.first; age <= phase.last; ++age) {
        auto of_age = tilted(england[age], tilt);
        for (double& share : of_age) share *= sum_of_all(other[age]);
        add_to(shape, other[age], of_age);
      }
    }
    strengths[p] = {level.strength(otherwise[p].level), shape.strength(otherwise[p].shape)};
  }
  return strengths;
}

template <std::size_t columns>
PooledShares<columns> pooled_with(const ByAge<columns>& counts, const ByAge<columns>& england,
                                  const Strengths& strengths) {
  PooledShares<columns> pooled;
  for (std::size_t p = 0; p < phase_count; ++p) {
    const Block& phase = phases()[p];
    const auto own = sum_of(counts, phase);
    const double all = sum_of_all(own);
    const auto expected = expected_of(counts, england, phase);
    std::array<double, columns> tilt;
    tilt.fill(1);
    if (all > 0) tilt = tilt_of(own, expected, strengths[p].level);
    const double level = strengths[p].level / (strengths[p].level + all);
    for (std::size_t age = phase.first; age <= phase.last; ++age) {
      pool_age(age, counts[age], tilted(england[age], tilt), strengths[p].shape, pooled);
      pooled.england.level[age] = level;
      const double shape = pooled.england.shape[age];
      pooled.counts[age] =
          1 / (1 / pooled.counts[age] + shape * shape / (strengths[p].level + all));
    }
  }
  return pooled;
}

template Strengths share_strengths<settings>(std::span<const ByAge<settings>>,
                                             const ByAge<settings>&, const Strengths&);
template PooledShares<settings> pooled_with(const ByAge<settings>&, const ByAge<settings>&,
                                            const Strengths&);
template PooledShares<reason_kinds> pooled_with(const ByAge<reason_kinds>&,
                                                const ByAge<reason_kinds>&, const Strengths&);
template PooledShares<need_kinds> pooled_with(const ByAge<need_kinds>&, const ByAge<need_kinds>&,
                                              const Strengths&);

}  // namespace highneeds::calibration
