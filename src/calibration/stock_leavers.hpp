#pragma once

#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// Whether a census has what leavers of a step can be worked out from without ceased plans: plans
/// of both Januaries, and new plans of the year between.
[[nodiscard]] bool has_stock_step(const Census& census, int opening);

/// The census with what its ceased plans of a year lack, where `has_stock_step`. By age: the plans
/// and new plans that the next January no longer has, less those who moved in from elsewhere, which
/// nothing tells apart. By setting nothing: all settings of an age are left alike.
[[nodiscard]] Census with_stock_leavers(const Census& census, int opening);

}  // namespace highneeds::calibration
