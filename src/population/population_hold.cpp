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

/// How many come to each kind of provision and stay in it, and stay as a phase begins; kept as
/// projects move them.
template <int needs>
class Pools {
 public:
  explicit Pools(const Moving<needs>& moving)
      : arriving_(totals<needs>(moving.arriving)), staying_(totals<needs>(moving.staying)) {
    for (std::size_t g = 0; g < age_count; ++g) {
      if (!moving.model.is_transition[g]) continue;
      for (std::size_t s = 0; s < setting_count; ++s) {
        beginning_[kinds[s]] += moving.staying.col(static_cast<Eigen::Index>(cell_of(g, s))).sum();
      }
    }
  }

  [[nodiscard]] double all(std::size_t kind) const { return arriving_[kind] + staying_[kind]; }
  /// Those who could be moved: who come to the provision, and who stay in it and may be moved.
  [[nodiscard]] double of(const HeldPupils& held) const {
    return arriving_[*held.from] + (held.at_transition ? beginning_ : staying_)[*held.from];
  }
  void move(const HeldPupils& held, double share) {
    const std::size_t from = *held.from;
    const double settled = share * (held.at_transition ? beginning_ : staying_)[from];
    arriving_[held.to] += share * arriving_[from] + settled;
    arriving_[from] -= share * arriving_[from];
    beginning_[from] -= share * beginning_[from];
    staying_[from] -= settled;
  }

 private:
  std::array<double, provision_kinds> arriving_, staying_, beginning_{};
};

/// How many more a project would hold: its standing number less those whom it holds.
template <int needs>
[[nodiscard]] double wish_of(const Moving<needs>& moving, const Pools<needs>& pools,
                             const HeldPupils& held) {
  const double aim = held.is_share ? held.aim * (pools.all(*held.from) + held.held) : held.aim;
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
  if (moving.year.held.empty()) return;
  Pools<needs> pools(moving);
  for (HeldPupils& held : moving.year.held) {
    if (held.from) {
      const double pool = pools.of(held);
      held.moved = std::min(wish_of(moving, pools, held), pool);
      if (held.moved > 0) {
        move_share(moving, held, held.moved / pool);
        pools.move(held, held.moved / pool);
      }
      if (!held.opens_places) moving.free[held.to] -= held.moved;
    }
    held.held += held.taken + held.moved;
  }
}

template void hold<1>(Moving<1>&);
template void hold<most_needs>(Moving<most_needs>&);

}  // namespace highneeds
