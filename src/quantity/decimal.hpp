#pragma once

#include <optional>
#include <string_view>

namespace highneeds {

/// Whether a text is digits only, and at least one.
[[nodiscard]] bool all_digits(std::string_view text);

/// An unsigned decimal number times ten to a power, rounded once ("135.2" and 6 is the double
/// nearest to 135,200,000). Groups are of three, so that a decimal comma is never taken for one; a
/// leading zero is refused, as some programs take it for octal.
[[nodiscard]] std::optional<double> decimal(std::string_view text, int power = 0);

/// The same with an optional minus.
[[nodiscard]] std::optional<double> signed_decimal(std::string_view text, int power = 0);

}  // namespace highneeds
