#include <algorithm>

#include "population/placement.hpp"

// (7.8) whom projects place in another provision than they would have been in: in places that they
// open, or by moving or avoiding placements.
namespace highneeds {
namespace {

/// Those who could be moved: who come to the provision, and who stay in it and may be moved.
[[nodiscard]] double pool_of(const Whereabouts& where, const HeldPupils& held) {
  return where.arriving(*held.from) +
         (held.at_transition ? where.beginning(*held.from) : where.staying(*held.from));
}

/// How many more a project would hold: its standing number less those whom it holds.
[[nodiscard]] double wish_of(const Placement& placement, const HeldPupils& held) {
  const Whereabouts& where = placement.where;
  const double there = where.arriving(*held.from) + where.staying(*held.from);
  const double aim = held.is_share ? held.aim * (there + held.held) : held.aim;
  const double wish = std::max(0.0, aim - held.held - held.taken);
  return held.opens_places ? wish : std::min(wish, placement.free[held.to]);
}

}  // namespace

void hold(Placement& placement) {
  for (HeldPupils& held : placement.year.held) {
    if (held.from) {
      const double pool = pool_of(placement.where, held);
      held.moved = std::min(wish_of(placement, held), pool);
      if (held.moved > 0) {
        placement.where.move(*held.from, held.to, held.moved / pool, held.at_transition);
      }
      if (!held.opens_places) placement.free[held.to] -= held.moved;
    }
    held.held += held.taken + held.moved;
  }
}

}  // namespace highneeds
