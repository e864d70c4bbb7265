#pragma once

#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// Whether an authority has plans by band of ages and by placement, and not by single age; England
/// must have both.
[[nodiscard]] bool has_only_bands(const Census& census);

/// The latest year up to `latest` of which an authority has new plans in all, and England by age.
[[nodiscard]] std::optional<int> year_to_spread(const Census& census, int latest);
/// England's new plans of such a year by age and setting, with as many in all as the authority's,
/// and the bands as far from England's as they were in the latest year that has both.
[[nodiscard]] ByAge<settings> spread_new_plans(const Census& census, int year);

/// The plans of its latest January by placement, with their ages by the latest bands, spread over
/// single ages as England's are; its new plans likewise.
[[nodiscard]] Census spread_over_ages(const Census& census);

}  // namespace highneeds::calibration
