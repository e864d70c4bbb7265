#pragma once

#include <array>

#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// The shares of an age's plans that move, by the setting from and the setting to.
using Moves = std::array<BySetting, settings>;
using MovesByAge = std::array<Moves, ages>;

/// Whether any share is known.
template <std::size_t columns>
[[nodiscard]] bool has_shares(const ByAge<columns>& shares) {
  for (const auto& row : shares) {
    for (const double share : row) {
      if (share > 0) return true;
    }
  }
  return false;
}

/// The rates of the population model (section 7), as ratios. Those of leaving and moving belong to
/// the age in the January before, those of joining to the age in the January after.
struct Rates {
  int january = 0;  ///< of `plans`
  ByAge<settings> plans{};
  int people_year = 0;  ///< mid-year of `people`
  Counts people{};
  Counts join{};                        ///< new plans for each person (7.3)
  ByAge<settings> leave{};              ///< (7.1)
  ByAge<settings> first_setting{};      ///< each row adds to 1, or has nothing to say
  MovesByAge move{};                    ///< of those who do not leave (7.2)
  ByAge<reason_kinds> leave_reasons{};  ///< as first_setting; all nil where none are known
  ByAge<need_kinds> needs_of_age{};     ///< as leave_reasons
};

/// One step between two Januaries with the rates estimated from it, in plans:
/// opening - leavers + moves + joiners + balancing = closing, at every age and setting. All stand
/// at the age in the closing January; those of 25 in the opening one have gone.
struct Account {
  int opening_january = 0;
  ByAge<settings> opening{};
  ByAge<settings> leavers{};
  ByAge<settings> moves{};  ///< net; each row adds to nil
  ByAge<settings> joiners{};
  ByAge<settings> balancing{};
  ByAge<settings> closing{};
  double aged_out = 0;  ///< plans of 25 in the opening January
};

/// The account of a step with `rates.leave` and `rates.move`.
[[nodiscard]] Account account_of(int opening_january, const ByAge<settings>& opening,
                                 const ByAge<settings>& joiners, const ByAge<settings>& closing,
                                 const Rates& rates);

}  // namespace highneeds::calibration
