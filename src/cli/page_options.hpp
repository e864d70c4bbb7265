#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.hpp"
#include "highneeds/cli/command.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {

// What the options of a page mean, the same for every command that prints one.

/// The unit of money of `--unit`; millions unless said.
[[nodiscard]] MoneyScale scale_of(const Arguments& arguments);
/// The years of `--years`: "2024-25", or "2023-24 to 2026-27". Throws UsageError.
[[nodiscard]] std::optional<Horizon> years_of(const Arguments& arguments);
/// Throws UsageError unless the years of `--years` are within `whole`, which is called `name` ("the
/// scenario's years").
void refuse_years_outside(Horizon whole, std::string_view name, const Arguments& arguments);
/// The cases of `--case`, or `otherwise`.
[[nodiscard]] Shown shown_of(const Arguments& arguments, Shown otherwise);
/// The options of the page in words, for its stamp.
[[nodiscard]] std::vector<std::string> settings_of(const Arguments& arguments);
/// Colour and pictures on a terminal only.
[[nodiscard]] TextStyle style_of(const Output& output, const Console& console);

}  // namespace highneeds::cli
