#pragma once

#include <string>
#include <vector>

#include "highneeds/calibration/calibrate.hpp"
#include "highneeds/calibration/draft.hpp"
#include "highneeds/report/calibration_view.hpp"

namespace highneeds::calibration {

/// "kingston-upon-hull-city-of": small letters and digits, with a hyphen between words.
[[nodiscard]] std::string file_name_of(std::string_view authority);

/// A draft as a scenario to read and edit: NAME.yaml, its tables, and those of the population if
/// there are rates.
[[nodiscard]] std::vector<RateTable> scenario_files(const Draft& draft, const Calibration* rates);

/// What an analyst should look at before the forecast is used, the weightiest first, a sentence
/// each.
[[nodiscard]] std::vector<std::string> checks_of(const Draft& draft, bool has_population);

}  // namespace highneeds::calibration
