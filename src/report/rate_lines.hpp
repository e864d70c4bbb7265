#pragma once

#include <string>
#include <string_view>

#include "highneeds/calibration/calibrate.hpp"

namespace highneeds::calibration {

/// "2024", or "2022 to 2024": the calendar years of new plans that rates are of.
[[nodiscard]] std::string years_of_flows(const Calibration& done);

/// The lines of a `population:` block that name its tables, each with where it is from; `folder` is
/// written before each file's name.
[[nodiscard]] std::string rate_lines(const Calibration& done, std::string_view folder);

}  // namespace highneeds::calibration
