#pragma once

#include "calibration/step_counts.hpp"
#include "highneeds/calibration/uncertainty.hpp"

namespace highneeds::calibration {

/// England's rates over the years of a calibration, and how far authorities are from them.
struct National {
  StepRates step{};
  Counts join{};  ///< of all the other authorities; nil where they are too few
  ByAge<settings> first_setting{};
  ByAge<reason_kinds> leave_reasons{};
  ByAge<need_kinds> needs{};  ///< nil where England has none
  const ByAge<settings>* closing = nullptr;
  PoolingStrengths strengths{};
  [[nodiscard]] bool has_join() const;
};

/// Leavers by opening age, and those that some rates would make of the same plans.
[[nodiscard]] Evidence leaving_of(const StepCounts& step, const ByAge<settings>& leave);
/// The last settings of as many leavers, by such rates.
[[nodiscard]] ByFamily last_settings_by(const StepCounts& step, const ByAge<settings>& leave);
/// New plans by age, and those that some rates would make of the same people.
[[nodiscard]] Evidence joining_with(const Joining& joining, const Counts& join);

/// Nothing where England's tables do not have the step.
[[nodiscard]] std::optional<National> national_of(const Nation& nation, const Years& years);

/// Reasons by the age in the opening January: those of 20 and over for all ages from 19.
[[nodiscard]] ByAge<reason_kinds> reasons_by_opening_age(const Ceased& ceased);

/// As many counts as are taken together where there is no England.
inline constexpr Strength of_shares = {.level = fewest_counts, .shape = fewest_counts};

}  // namespace highneeds::calibration
