#include "highneeds/calibration/blocks.hpp"

namespace highneeds::calibration {
namespace {

Blocks blocks_of_phase(const Block& phase, const Counts& counts, double least) {
  Blocks blocks;
  std::size_t first = phase.first;
  double sum = 0;
  for (std::size_t age = phase.first; age <= phase.last; ++age) {
    sum += counts[age];
    if (sum < least) continue;
    blocks.push_back({first, age});
    first = age + 1;
    sum = 0;
  }
  if (blocks.empty()) return {phase};
  blocks.back().last = phase.last;
  return blocks;
}

}  // namespace

const Blocks& phases() {
  static const Blocks all = {{0, 3}, {4, 10}, {11, 15}, {16, 17}, {18, ages - 1}};
  return all;
}

std::size_t phase_of(std::size_t age) {
  std::size_t phase = 0;
  while (phases()[phase].last < age) ++phase;
  return phase;
}

Blocks blocks_with(const Counts& counts, double least) {
  Blocks all;
  for (const Block& phase : phases()) {
    const Blocks blocks = blocks_of_phase(phase, counts, least);
    all.insert(all.end(), blocks.begin(), blocks.end());
  }
  return all;
}

double total(const BySetting& counts) {
  double sum = 0;
  for (const double count : counts) sum += count;
  return sum;
}

double total(const ByAge<settings>& counts) {
  return total(by_setting(counts));
}

BySetting by_setting(const ByAge<settings>& counts) {
  return sum_of(counts, Block{0, ages - 1});
}

}  // namespace highneeds::calibration
