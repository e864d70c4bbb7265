#include <algorithm>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

/// What those of a block are, in families: who stayed, and what they must gain (lose, below nil).
struct Change {
  ByFamily stayed{};
  ByFamily gain{};
};

Change change_of(const Block& block, const Step& step, const ByAge<settings>& leave) {
  BySetting stayed{};
  BySetting gain{};
  for (std::size_t age = block.first; age <= block.last; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      const double staying = step.opening[age][s] * (1 - leave[age][s]);
      stayed[s] += staying;
      gain[s] += step.closing[age + 1][s] - staying - step.joiners[age + 1][s];
    }
  }
  return {in_families(stayed), in_families(gain)};
}

/// The shares of each family that move to each other one: those that lost plans to those that
/// gained some, in proportion; what only one side has is left over. No more move than stayed.
std::array<ByFamily, families> family_moves(const Change& change) {
  ByFamily loss{};
  double lost = 0;
  double gained = 0;
  for (std::size_t f = 0; f < families; ++f) {
    loss[f] = std::min(change.stayed[f], std::max(0.0, -change.gain[f]));
    lost += loss[f];
    gained += std::max(0.0, change.gain[f]);
  }
  std::array<ByFamily, families> rates{};
  const double larger = std::max(lost, gained);
  for (std::size_t from = 0; from < families; ++from) {
    if (loss[from] == 0) continue;
    for (std::size_t to = 0; to < families; ++to) {
      rates[from][to] = loss[from] / change.stayed[from] * std::max(0.0, change.gain[to]) / larger;
    }
  }
  return rates;
}

/// The parts of its family that each setting has in the closing January.
BySetting parts_of_family(const Block& block, const ByAge<settings>& closing) {
  BySetting parts = sum_of(closing, {block.first + 1, block.last + 1});
  const ByFamily all = in_families(parts);
  for (std::size_t s = 0; s < settings; ++s) {
    if (all[family_of[s]] > 0) parts[s] /= all[family_of[s]];
  }
  return parts;
}

Moves moves_of(const Block& block, const Step& step, const ByAge<settings>& leave) {
  const std::array<ByFamily, families> rates = family_moves(change_of(block, step, leave));
  const BySetting parts = parts_of_family(block, step.closing);
  Moves moves{};
  for (std::size_t from = 0; from < settings; ++from) {
    for (std::size_t to = 0; to < settings; ++to) {
      moves[from][to] = rates[family_of[from]][family_of[to]] * parts[to];
    }
  }
  return moves;
}

}  // namespace

const Blocks& move_blocks() {
  static const Blocks blocks = {{2, 2},   {3, 3},   {4, 4},   {5, 9},   {10, 10}, {11, 11},
                                {12, 14}, {15, 15}, {16, 16}, {17, 17}, {18, 18}, {19, ages - 2}};
  return blocks;
}

MovesByAge move_rates(const Step& step, const ByAge<settings>& leave) {
  MovesByAge all{};
  for (const Block& block : move_blocks()) {
    const Moves moves = moves_of(block, step, leave);
    for (std::size_t age = block.first; age <= block.last; ++age) all[age] = moves;
  }
  return all;
}

Account account_of(int opening_january, const ByAge<settings>& opening,
                   const ByAge<settings>& joiners, const ByAge<settings>& closing,
                   const Rates& rates) {
  Account account{.opening_january = opening_january, .joiners = joiners, .closing = closing};
  account.aged_out = total(opening.back());
  for (std::size_t age = 0; age + 1 < ages; ++age) {
    account.opening[age + 1] = opening[age];
    for (std::size_t from = 0; from < settings; ++from) {
      account.leavers[age + 1][from] = opening[age][from] * rates.leave[age][from];
      const double stayed = opening[age][from] - account.leavers[age + 1][from];
      for (std::size_t to = 0; to < settings; ++to) {
        const double moved = stayed * rates.move[age][from][to];
        account.moves[age + 1][from] -= moved;
        account.moves[age + 1][to] += moved;
      }
    }
  }
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      account.balancing[age][s] = closing[age][s] - account.opening[age][s] +
                                  account.leavers[age][s] - account.moves[age][s] - joiners[age][s];
    }
  }
  return account;
}

}  // namespace highneeds::calibration
