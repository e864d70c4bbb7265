#include <algorithm>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

/// What a step at these rates makes of the plans of a block of ages, by setting.
struct Expected {
  BySetting stayed{};   ///< who neither left nor moved
  BySetting closing{};  ///< with who moved in and who joined
};

Expected expected_of(const Block& block, const Rates& rates, const Counts& people) {
  Expected of;
  for (std::size_t age = block.first; age <= block.last; ++age) {
    const double joined = people[age + 1] * rates.join[age + 1];
    for (std::size_t from = 0; from < settings; ++from) {
      const double kept = rates.plans[age][from] * (1 - rates.leave[age][from]);
      double moved = 0;
      for (std::size_t to = 0; to < settings; ++to) {
        moved += rates.move[age][from][to];
        of.closing[to] += kept * rates.move[age][from][to];
      }
      of.stayed[from] += kept * (1 - moved);
      of.closing[from] += kept * (1 - moved) + joined * rates.first_setting[age + 1][from];
    }
  }
  return of;
}

/// What each setting has beyond the part of its family that it had in January; below nil: what it
/// lacks.
BySetting beyond_parts(const Expected& expected, const BySetting& january) {
  const ByFamily all = in_families(expected.closing);
  const ByFamily before = in_families(january);
  BySetting beyond{};
  for (std::size_t s = 0; s < settings; ++s) {
    const std::size_t family = family_of[s];
    if (before[family] <= 0) continue;
    beyond[s] = expected.closing[s] - all[family] * january[s] / before[family];
  }
  return beyond;
}

/// The shares of who stayed in a setting that go to others of its family.
Moves moves_within(const Expected& expected, const BySetting& beyond) {
  Moves moves{};
  BySetting lacking{};
  for (std::size_t s = 0; s < settings; ++s) lacking[s] = std::max(0.0, -beyond[s]);
  const ByFamily lacked = in_families(lacking);
  for (std::size_t from = 0; from < settings; ++from) {
    if (beyond[from] <= 0 || expected.stayed[from] <= 0) continue;
    const double share = std::min(1.0, beyond[from] / expected.stayed[from]);
    for (std::size_t to = 0; to < settings; ++to) {
      if (family_of[to] != family_of[from] || lacking[to] <= 0) continue;
      moves[from][to] = share * lacking[to] / lacked[family_of[to]];
    }
  }
  return moves;
}

void add_moves(const Block& block, const Moves& within, MovesByAge& rates) {
  for (std::size_t age = block.first; age <= block.last; ++age) {
    for (std::size_t from = 0; from < settings; ++from) {
      const double moved = total(rates[age][from]);
      for (std::size_t to = 0; to < settings; ++to) {
        rates[age][from][to] += (1 - moved) * within[from][to];
      }
    }
  }
}

}  // namespace

void keep_parts_of_families(Rates& rates) {
  const Counts people = people_in({{rates.people_year, rates.people}}, rates.january);
  for (const Block& block : move_blocks()) {
    const Expected expected = expected_of(block, rates, people);
    const BySetting january = sum_of(rates.plans, {block.first + 1, block.last + 1});
    add_moves(block, moves_within(expected, beyond_parts(expected, january)), rates.move);
  }
}

}  // namespace highneeds::calibration
