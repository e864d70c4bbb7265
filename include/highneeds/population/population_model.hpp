#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "highneeds/scenario/population.hpp"

namespace highneeds {

inline constexpr double room_for_all = std::numeric_limits<double>::infinity();

/// A change of setting (7.2) between two settings of one opening age.
struct MoveBetween {
  std::uint16_t age = 0;
  std::uint16_t from = 0;
  std::uint16_t to = 0;
  std::uint16_t rate = 0;  ///< the position of its rate among those of the model
};
/// The order of moves in which a step reads them: by opening age, and by where they go.
[[nodiscard]] constexpr bool is_before(const MoveBetween& a, const MoveBetween& b) {
  return std::tie(a.age, a.to, a.from) < std::tie(b.age, b.to, b.from);
}

/// How plans change from one January census to the next (section 7): tables as they stand in the
/// values of a projection, so that nothing is copied. Shares are ratios.
struct PopulationModel {
  std::span<const double> leave;          ///< by age and setting (7.1)
  std::span<const MoveBetween> moves;     ///< in their order (see is_before) (7.2)
  std::span<const double> move;           ///< their rates
  std::span<const double> join;           ///< new plans for each child, by age (7.3)
  std::span<const double> first_setting;  ///< by age and setting
  std::span<const double> needs;          ///< by age and need: `age * need_count + need`
  std::size_t need_count = 0;             ///< 0: needs are not told apart
  std::array<bool, age_count> is_transition{};
  /// Kinds of provision, one that overflows before the one that it overflows to; and where to.
  std::array<std::size_t, provision_kinds> filling_order{0, 1, 2, 3, 4, 5, 6};
  std::array<std::optional<std::size_t>, provision_kinds> overflow{};
};

/// New plans that a project keeps from being made (7.7): a share of those of some ages, needs and
/// one kind of provision or all.
struct FewerPlansInYear {
  double share = 0;
  std::optional<std::size_t> kind = {};
  std::size_t first_age = 0, last_age = age_count - 1;
  std::uint32_t needs = 0;  ///< a bit for each; 0: all
  double plans = 0;         ///< made out: how many it keeps from being made
};

/// A project's standing pupils in another provision than they would have been in (7.8), from year
/// to year.
struct HeldPupils {
  std::optional<std::size_t> from = {};  ///< kinds of provision
  std::size_t to = 0;
  bool opens_places = false;
  bool at_transition = false;  ///< only those who start or change phase
  bool is_share = false;       ///< `aim` is a share of the pupils in `from`
  double aim = 0;              ///< standing number of the year at its level (8.1)
  double held = 0;             ///< at the census before, then at this one
  double taken = 0;            ///< of this year, who would have overflowed
  double moved = 0;            ///< of this year, who would have been in `from`
};

/// What a year brings beside the rates.
struct PopulationYear {
  double trend = 1;                        ///< new plans against those that the rates give
  std::array<double, age_count> people{};  ///< children of each age at the middle of the year
  /// By kind: places for the council's own pupils, where they bind.
  std::array<double, provision_kinds> room{room_for_all, room_for_all, room_for_all, room_for_all,
                                           room_for_all, room_for_all, room_for_all};
  /// By kind: the plans of the closing census, where they are known (7.6).
  std::array<std::optional<double>, provision_kinds> known{};
  std::span<FewerPlansInYear> fewer;
  std::span<HeldPupils> held;
};

/// Children of each age at the middle of `year` (7.3): of a table of years in a row from
/// `first_year`, and after the last aged on a year at a time, with as many births as in it.
[[nodiscard]] std::array<double, age_count> people_of(std::span<const double> tables,
                                                      int first_year, int year);

}  // namespace highneeds
