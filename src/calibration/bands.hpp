#pragma once

#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// Whether an authority has plans by band of ages and by placement, and not by single age; England
/// must have both.
[[nodiscard]] bool has_only_bands(const Census& census);

/// The plans of its latest January by placement, with their ages by the latest bands, spread over
/// single ages as England's are; its new plans likewise.
[[nodiscard]] Census spread_over_ages(const Census& census);

}  // namespace highneeds::calibration
