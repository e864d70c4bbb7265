#pragma once

#include <string>

namespace highneeds::calibration {

/// Rates below this are written as nil.
inline constexpr double least_written_rate = 1e-7;

/// The percentage that a ratio is, with four significant digits: "4.21%".
[[nodiscard]] std::string rate_text(double ratio);
/// A parameter of a distribution, with six significant digits: "12.3456".
[[nodiscard]] std::string parameter_text(double value);
/// In whole percentages.
[[nodiscard]] std::string percent_text(double ratio);
/// The percentage without noughts at the end: "4.21%", "100%".
[[nodiscard]] std::string percentage(std::string number);
/// The decimals that give a percentage four digits in all.
[[nodiscard]] int decimals_of(double percent);

}  // namespace highneeds::calibration
