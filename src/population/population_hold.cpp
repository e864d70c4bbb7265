#include <algorithm>

#include "population/moving.hpp"

// (7.8) whom projects place in another provision than they would have been in: in places that they
// open, or by moving or avoiding placements.
namespace highneeds {
namespace {

/// Whether those who stay in a provision may be moved at an age: all of them, or as a phase begins.
template <int needs>
[[nodiscard]] bool may_move(const Moving<needs>& moving, const HeldPupils& held, std::size_t age) {
  return !held.at_transition || moving.model.is_transition[age];
}

/// Those who could be moved: who come to the provision, and who stay in it and may be moved.
template <int needs>
[[nodiscard]] double pool_of(const Moving<needs>& moving, const HeldPupils& held) {
  double pool = 0;
  each_cell_of(*held.from, [&](std::size_t age, std::size_t, std::size_t cell) {
    const auto here = static_cast<Eigen::Index>(cell);
    pool += moving.arriving.col(here).sum();
    if (may_move(moving, held, age)) pool += moving.staying.col(here).sum();
  });
  return pool;
}

/// How many more a project would hold: its standing number less those whom it holds.
template <int needs>
[[nodiscard]] double wish_of(const Moving<needs>& moving, const HeldPupils& held) {
  double aim = held.aim;
  if (held.is_share) {
    aim *= total_of<needs>(moving.staying, *held.from) +
           total_of<needs>(moving.arriving, *held.from) + held.held;
  }
  const double wish = std::max(0.0, aim - held.held - held.taken);
  return held.opens_places ? wish : std::min(wish, moving.free[held.to]);
}

template <int needs>
void move_share(Moving<needs>& moving, const HeldPupils& held, double share) {
  const std::size_t there = main_setting_of(held.to);
  each_cell_of(*held.from, [&](std::size_t age, std::size_t, std::size_t cell) {
    const auto here = static_cast<Eigen::Index>(cell);
    const auto next = static_cast<Eigen::Index>(cell_of(age, there));
    Eigen::Array<double, needs, 1> moved = moving.arriving.col(here) * share;
    moving.arriving.col(here) -= moved;
    if (may_move(moving, held, age)) {
      const Eigen::Array<double, needs, 1> settled = moving.staying.col(here) * share;
      moving.staying.col(here) -= settled;
      moved += settled;
    }
    moving.arriving.col(next) += moved;
    if (moving.record == nullptr) return;
    moving.record->programme[cell] -= moved.sum();
    moving.record->programme[static_cast<std::size_t>(next)] += moved.sum();
  });
}

}  // namespace

template <int needs>
void hold(Moving<needs>& moving) {
  for (HeldPupils& held : moving.year.held) {
    if (held.from) {
      const double pool = pool_of(moving, held);
      held.moved = std::min(wish_of(moving, held), pool);
      if (held.moved > 0) move_share(moving, held, held.moved / pool);
      if (!held.opens_places) moving.free[held.to] -= held.moved;
    }
    held.held += held.taken + held.moved;
  }
}

template void hold<1>(Moving<1>&);
template void hold<most_needs>(Moving<most_needs>&);

}  // namespace highneeds
