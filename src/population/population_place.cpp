#include <algorithm>

#include "population/moving.hpp"

// (7.4) who gets a place: room, overflow, and the places that projects open.
namespace highneeds {
namespace {

/// Those whom a project holds leave, move and age as all others in the provision do.
template <int needs>
void let_held_leave(Moving<needs>& moving) {
  for (HeldPupils& held : moving.year.held) {
    const double before = moving.opening[held.to];
    held.held *= before > 0 ? std::min(1.0, moving.stayed[held.to] / before) : 0.0;
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
template <int needs>
[[nodiscard]] double base_room(const Moving<needs>& moving, std::size_t kind) {
  double in_new_places = 0;
  for (const HeldPupils& held : moving.year.held) {
    // Places that have closed again hold nobody.
    if (held.opens_places && held.to == kind) in_new_places += std::min(held.held, held.aim);
  }
  return std::max(0.0, moving.year.room[kind] - (moving.stayed[kind] - in_new_places));
}

/// A share of those who come to a provision goes to the next one instead.
template <int needs>
void send_on(Moving<needs>& moving, std::size_t from, std::size_t to, double share) {
  const std::size_t there = main_setting_of(to);
  each_cell_of(from, [&](std::size_t age, std::size_t, std::size_t cell) {
    const auto here = static_cast<Eigen::Index>(cell);
    const auto next = static_cast<Eigen::Index>(cell_of(age, there));
    const Eigen::Array<double, needs, 1> sent = moving.arriving.col(here) * share;
    moving.arriving.col(here) -= sent;
    moving.arriving.col(next) += sent;
    if (moving.record == nullptr) return;
    moving.record->overflow[cell] -= sent.sum();
    moving.record->overflow[static_cast<std::size_t>(next)] += sent.sum();
  });
}

/// Gives how many do not fit into a provision.
template <int needs>
double settle(Moving<needs>& moving, std::size_t kind) {
  const auto& next = moving.model.overflow[kind];
  moving.free[kind] = room_for_all;
  if (!next || moving.year.room[kind] == room_for_all) return 0;
  const double arriving = total_of<needs>(moving.arriving, kind);
  const double room = base_room(moving, kind);
  const double overflow = take_overflow(moving.year.held, kind, std::max(0.0, arriving - room));
  moving.free[kind] = std::max(0.0, room - arriving);
  if (overflow > 0) send_on(moving, kind, *next, overflow / arriving);
  return overflow;
}

}  // namespace

template <int needs>
PopulationTotals place(Moving<needs>& moving) {
  PopulationTotals all;
  moving.stayed = totals<needs>(moving.staying);
  let_held_leave(moving);
  for (const std::size_t kind : moving.model.filling_order) {
    all.overflowed[kind] = settle(moving, kind);
  }
  hold(moving);
  return all;
}

template PopulationTotals place<1>(Moving<1>&);
template PopulationTotals place<most_needs>(Moving<most_needs>&);

}  // namespace highneeds
