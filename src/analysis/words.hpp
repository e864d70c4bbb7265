#pragma once

#include <span>
#include <string>

#include "highneeds/quantity/year.hpp"

namespace highneeds {

// Numbers inside the sentences of warnings, which are made before there is a report. Figures on a
// page are formatted by report/number.hpp.

/// "£1.2m", "-£0.4m".
[[nodiscard]] std::string in_millions(double pounds);
/// "£64,300".
[[nodiscard]] std::string whole_pounds(double pounds);
/// "12.5%", "6%": with one decimal where it has one.
[[nodiscard]] std::string percent(double ratio);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string joined(std::span<const std::string> parts);
/// "2022-23", "2022-23 and 2023-24", "2021-22 to 2023-24 and 2026-27"; the years in ascending
/// order.
[[nodiscard]] std::string in_words(std::span<const FinancialYear> years);
[[nodiscard]] std::string in_words(Horizon years);

}  // namespace highneeds
