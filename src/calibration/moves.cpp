#include <algorithm>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

/// What those of a block are, in families: who stayed, who joined, and what they must gain (lose,
/// below nil).
struct Change {
  ByFamily stayed{};
  ByFamily joined{};
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
  const BySetting joined = sum_of(step.joiners, {block.first + 1, block.last + 1});
  return {in_families(stayed), in_families(joined), in_families(gain)};
}

/// Whether children of a block may move into a family: a plan recorded otherwise is a slip.
bool may_enter(std::size_t family, const Block& block) {
  constexpr std::size_t early_years = family_of[1];
  constexpr std::size_t post_16 = family_of[8];
  constexpr std::size_t last_before_school = 4;
  constexpr std::size_t last_of_school = 15;
  if (family == early_years) return block.first <= last_before_school;
  return family != post_16 || block.first >= last_of_school;
}

/// What each family gains; nil where it loses, or where nobody can move to.
ByFamily gains_of(const Change& change, const Block& block) {
  ByFamily gains{};
  for (std::size_t f = 0; f < families; ++f) {
    if (may_enter(f, block)) gains[f] = std::max(0.0, change.gain[f]);
  }
  return gains;
}

/// What each family loses of those who stayed; no more than all of them.
ByFamily losses_of(const Change& change) {
  ByFamily losses{};
  for (std::size_t f = 0; f < families; ++f) {
    losses[f] = std::min(change.stayed[f], std::max(0.0, -change.gain[f]));
  }
  return losses;
}

/// What each family loses beyond those who stayed: of those who joined.
ByFamily further_losses_of(const Change& change) {
  ByFamily losses{};
  for (std::size_t f = 0; f < families; ++f) {
    losses[f] = std::min(change.joined[f], std::max(0.0, -change.gain[f] - change.stayed[f]));
  }
  return losses;
}

double sum(const ByFamily& counts) {
  double all = 0;
  for (const double count : counts) all += count;
  return all;
}

/// The shares of each family of `whole` that move: `moved` of it, to those that gain, in
/// proportion; less where no more than `room` can be gained in all.
FamilyMoves shares_of(const ByFamily& whole, const ByFamily& moved, const ByFamily& gains,
                      double room) {
  FamilyMoves shares{};
  if (room <= 0) return shares;
  const double part = room / std::max(room, sum(moved));
  const double gained = sum(gains);
  for (std::size_t from = 0; from < families; ++from) {
    if (moved[from] == 0) continue;
    for (std::size_t to = 0; to < families; ++to) {
      shares[from][to] = moved[from] / whole[from] * part * gains[to] / gained;
    }
  }
  return shares;
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

/// The same between settings: all of a family alike, and into one by its parts.
Moves between_settings(const FamilyMoves& shares, const BySetting& parts) {
  Moves moves{};
  for (std::size_t from = 0; from < settings; ++from) {
    for (std::size_t to = 0; to < settings; ++to) {
      moves[from][to] = shares[family_of[from]][family_of[to]] * parts[to];
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

BlockMoves block_moves(const Step& step, const ByAge<settings>& leave) {
  BlockMoves all;
  FamilyMoves before{};
  for (const Block& block : move_blocks()) {
    const Change change = change_of(block, step, leave);
    const ByFamily gains = gains_of(change, block);
    FamilyMoves shares = shares_of(change.stayed, losses_of(change), gains, sum(gains));
    for (std::size_t f = 0; f < families; ++f) {
      if (change.stayed[f] == 0) shares[f] = before[f];
    }
    before = shares;
    all.push_back({shares, change.stayed});
  }
  return all;
}

MovesByAge in_settings(const BlockMoves& moves, const ByAge<settings>& closing) {
  MovesByAge all{};
  for (std::size_t b = 0; b < moves.size(); ++b) {
    const Block& block = move_blocks()[b];
    const Moves of_block = between_settings(moves[b].shares, parts_of_family(block, closing));
    for (std::size_t age = block.first; age <= block.last; ++age) all[age] = of_block;
  }
  return all;
}

MovesByAge move_rates(const Step& step, const ByAge<settings>& leave) {
  return in_settings(block_moves(step, leave), step.closing);
}

MovesByAge settling_rates(const Step& step, const ByAge<settings>& leave) {
  MovesByAge all{};
  for (const Block& block : move_blocks()) {
    const Change change = change_of(block, step, leave);
    const ByFamily gains = gains_of(change, block);
    const double room = sum(gains) - sum(losses_of(change));
    const FamilyMoves shares = shares_of(change.joined, further_losses_of(change), gains, room);
    const Moves moves = between_settings(shares, parts_of_family(block, step.closing));
    for (std::size_t age = block.first; age <= block.last; ++age) all[age + 1] = moves;
  }
  return all;
}

ByAge<settings> settled(const ByAge<settings>& joiners, const MovesByAge& settling) {
  ByAge<settings> all = joiners;
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t from = 0; from < settings; ++from) {
      for (std::size_t to = 0; to < settings; ++to) {
        const double moved = joiners[age][from] * settling[age][from][to];
        all[age][from] = std::max(0.0, all[age][from] - moved);
        all[age][to] += moved;
      }
    }
  }
  return all;
}

}  // namespace highneeds::calibration
