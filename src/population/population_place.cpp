#include <algorithm>

#include "population/placement.hpp"

// (7.4) who gets a place: room, overflow, and the places that projects open.
namespace highneeds {
namespace {

/// Those whom a project holds leave, move and age as all others in the provision do.
void let_held_leave(Placement& placement) {
  for (HeldPupils& held : placement.year.held) {
    const double before = placement.opening[held.to];
    held.held *= before > 0 ? std::min(1.0, placement.stayed[held.to] / before) : 0.0;
    held.taken = held.moved = 0;
  }
}

/// The places of a project that nobody holds yet.
[[nodiscard]] double empty_places(const HeldPupils& held) {
  return std::max(0.0, held.aim - held.held);
}

/// New places take those who do not fit, in the order of the projects; gives how many still do
/// not.
[[nodiscard]] double take_overflow(std::span<HeldPupils> all, std::size_t kind, double overflow) {
  for (HeldPupils& held : all) {
    if (!held.opens_places || held.to != kind) continue;
    held.taken = std::min(empty_places(held), overflow);
    overflow -= held.taken;
  }
  return overflow;
}

/// Room but for new places, and but for those who hold one.
[[nodiscard]] double base_room(const Placement& placement, std::size_t kind) {
  double in_new_places = 0;
  for (const HeldPupils& held : placement.year.held) {
    // Places that have closed again hold nobody.
    if (held.opens_places && held.to == kind) in_new_places += std::min(held.held, held.aim);
  }
  return std::max(0.0, placement.year.room[kind] - (placement.stayed[kind] - in_new_places));
}

/// Gives how many do not fit into a provision.
double settle(Placement& placement, std::size_t kind) {
  const auto& next = placement.model.overflow[kind];
  placement.free[kind] = room_for_all;
  if (!next || placement.year.room[kind] == room_for_all) return 0;
  const double arriving = placement.where.arriving(kind);
  const double room = base_room(placement, kind);
  const double overflow = take_overflow(placement.year.held, kind, std::max(0.0, arriving - room));
  placement.free[kind] = std::max(0.0, room - arriving);
  if (overflow > 0) placement.where.send(kind, *next, overflow / arriving);
  return overflow;
}

}  // namespace

ByKind place(Placement& placement) {
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    placement.stayed[kind] = placement.where.staying(kind);
  }
  let_held_leave(placement);
  ByKind overflowed{};
  for (const std::size_t kind : placement.model.filling_order) {
    overflowed[kind] = settle(placement, kind);
  }
  return overflowed;
}

}  // namespace highneeds
