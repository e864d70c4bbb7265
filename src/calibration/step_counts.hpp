#pragma once

#include <optional>

#include "calibration/years.hpp"
#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {

/// Where new plans stand in the January that closes their year: in age, and in setting.
struct Standing {
  Counts younger{};
  MovesByAge settling{};

  [[nodiscard]] ByAge<settings> of(const ByAge<settings>& made) const {
    return settled(at_younger_ages(made, younger), settling);
  }
};

/// What an authority's tables hold of a step; they must outlive it.
struct StepCounts {
  const ByAge<settings>* opening = nullptr;
  const ByAge<settings>* closing = nullptr;
  const ByAge<settings>* made = nullptr;  ///< new plans at their published ages
  const Ceased* ceased = nullptr;
  Counts leavers{};  ///< by opening age
  Counts younger{};

  [[nodiscard]] Step recorded() const { return {*opening, *made, *closing}; }
};

/// The step from January `opening`; nothing where a table does not have it.
[[nodiscard]] std::optional<StepCounts> step_counts(const Census& census, int opening);

/// Rates of a step from its own counts alone, few of them taken together.
struct StepRates {
  ByAge<settings> leave{};
  Standing standing{};
  ByAge<settings> joiners{};  ///< where they stand in the closing January
  BlockMoves moves{};
};
[[nodiscard]] StepRates own_rates(const StepCounts& step);
/// The same after leaving has been estimated.
void add_moves(const StepCounts& step, StepRates& rates);

/// New plans of some years, and the people of their ages: (7.3) is the one over the other.
struct Joining {
  ByAge<settings> joined{};
  Counts people{};
};
[[nodiscard]] Joining joining_of(const Census& census, const Standing& standing, int first_year,
                                 int last_year);

}  // namespace highneeds::calibration
