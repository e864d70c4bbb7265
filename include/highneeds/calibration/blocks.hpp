#pragma once

#include <vector>

#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// Ages whose counts are taken together, both ends in it.
struct Block {
  std::size_t first = 0;
  std::size_t last = 0;
  friend bool operator==(const Block&, const Block&) = default;
};
using Blocks = std::vector<Block>;

/// The phases of schooling by age in January, which no block of few counts crosses: 0 to 3, 4 to
/// 10, 11 to 15, 16 to 17 and 18 to 25.
[[nodiscard]] const Blocks& phases();

/// The index of the phase of an age.
[[nodiscard]] std::size_t phase_of(std::size_t age);

/// Every age in a block of its phase with at least so many counts: the youngest age first, and what
/// is left at the end of a phase goes with the block before it. A phase with fewer in all is one
/// block.
[[nodiscard]] Blocks blocks_with(const Counts& counts, double least);

/// The sum of counts over the ages of a block.
template <std::size_t columns>
[[nodiscard]] std::array<double, columns> sum_of(const ByAge<columns>& counts, const Block& block) {
  std::array<double, columns> sum{};
  for (std::size_t age = block.first; age <= block.last; ++age) {
    for (std::size_t i = 0; i < columns; ++i) sum[i] += counts[age][i];
  }
  return sum;
}

/// The sum of a row, by age.
template <std::size_t columns>
[[nodiscard]] Counts row_sums(const ByAge<columns>& counts) {
  Counts sums{};
  for (std::size_t age = 0; age < ages; ++age) {
    for (const double count : counts[age]) sums[age] += count;
  }
  return sums;
}

/// The parts that counts are of their sum; all nil if it is.
template <std::size_t columns>
[[nodiscard]] std::array<double, columns> parts_of(std::array<double, columns> counts) {
  double all = 0;
  for (const double count : counts) all += count;
  for (double& count : counts) count = all > 0 ? count / all : 0;
  return counts;
}

/// The shares of each row, of its block with at least `least` counts; a phase without any has those
/// of all ages.
template <std::size_t columns>
[[nodiscard]] ByAge<columns> pooled_shares(const ByAge<columns>& counts, double least) {
  const Counts sums = row_sums(counts);
  ByAge<columns> shares{};
  for (const Block& block : blocks_with(sums, least)) {
    double all = 0;
    for (std::size_t age = block.first; age <= block.last; ++age) all += sums[age];
    const Block taken = all > 0 ? block : Block{0, ages - 1};
    for (std::size_t age = block.first; age <= block.last; ++age) {
      shares[age] = parts_of(sum_of(counts, taken));
    }
  }
  return shares;
}

/// Those published as aged 0 to 2 stand at 2: the ages before have their shares.
template <std::size_t columns>
[[nodiscard]] ByAge<columns> with_youngest(ByAge<columns> shares) {
  shares[0] = shares[1] = shares[2];
  return shares;
}

}  // namespace highneeds::calibration
