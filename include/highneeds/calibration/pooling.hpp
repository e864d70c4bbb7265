#pragma once

#include <span>
#include <vector>

#include "highneeds/calibration/blocks.hpp"

// How far an authority's counts stand alone, and how far they lean on England; docs/calibration.md
// says how. England's rates have a shape (how ages differ) and a level; an age group of an
// authority has a level of its own as far as its counts are many, and so has an age within it.
namespace highneeds::calibration {

inline constexpr std::size_t phase_count = 5;

/// Counts at each age, and how many England's rates would make of the same people.
struct Evidence {
  Counts counts{};
  Counts expected{};
};

/// How many counts England weighs as much as.
struct Strength {
  double level = 0;  ///< of a phase
  double shape = 0;  ///< of an age within it
};
using Strengths = std::array<Strength, phase_count>;

/// Those that fit how much authorities differ from England, and ages of a phase within them, beyond
/// chance (moments); `otherwise` where there are fewer than `fewest_others`.
inline constexpr std::size_t fewest_others = 10;
[[nodiscard]] Strengths strengths_of(std::span<const Evidence> others, const Strengths& otherwise);

/// What England weighs, as a share.
struct Weights {
  Counts level{};  ///< in the level of the age's phase
  Counts shape{};  ///< in the age's place within it
};

/// Rates against England's.
struct PooledLevels {
  Counts ratio{};
  Counts counts{};  ///< that the ratio is worth: its relative variance is one over them
  Weights england{};
};
[[nodiscard]] PooledLevels pooled_levels(const Evidence& own, const Strengths& strengths);

/// Shares of each age, and how many counts they are worth.
template <std::size_t columns>
struct PooledShares {
  ByAge<columns> shares{};
  Counts counts{};
  Weights england{};
};

/// What chance leaves of the distance between counts and expected ones: sums for the moments.
struct Moments {
  double beyond = 0;  ///< squared distances less what chance explains
  double whole = 0;   ///< what they would be if authorities had nothing in common
  /// The counts that fit them; `otherwise` for too few.
  [[nodiscard]] double strength(double otherwise) const;
};

/// Adds counts of a kind beside the expected ones of the same sum.
template <std::size_t columns>
void add_to(Moments& moments, const std::array<double, columns>& counts,
            const std::array<double, columns>& expected) {
  double all = 0;
  for (const double count : counts) all += count;
  if (all < 2) return;
  for (std::size_t i = 0; i < columns; ++i) {
    const double chance = expected[i] * (1 - expected[i] / all);
    moments.beyond += (counts[i] - expected[i]) * (counts[i] - expected[i]) / all - chance / all;
    moments.whole += (all - 1) * chance / all;
  }
}

/// The sum of a row's shares of its counts over a block: what `shares` would make of the same ages.
template <std::size_t columns>
[[nodiscard]] std::array<double, columns> expected_of(const ByAge<columns>& counts,
                                                      const ByAge<columns>& shares,
                                                      const Block& block) {
  const Counts sums = row_sums(counts);
  std::array<double, columns> expected{};
  for (std::size_t age = block.first; age <= block.last; ++age) {
    for (std::size_t i = 0; i < columns; ++i) expected[i] += sums[age] * shares[age][i];
  }
  return expected;
}

/// How far shares of authorities are from England's, as for levels.
template <std::size_t columns>
[[nodiscard]] Strengths share_strengths(std::span<const ByAge<columns>> others,
                                        const ByAge<columns>& england, const Strengths& otherwise);

/// Shares of an age: England's, tilted to the level of the phase, as a Dirichlet prior for its
/// counts.
template <std::size_t columns>
[[nodiscard]] PooledShares<columns> pooled_with(const ByAge<columns>& counts,
                                                const ByAge<columns>& england,
                                                const Strengths& strengths);

}  // namespace highneeds::calibration
