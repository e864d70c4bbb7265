#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "highneeds/quantity/text.hpp"

namespace highneeds {

inline constexpr std::string_view pound = "£";

/// A text within a message: in quotes, and never longer than a line can bear.
[[nodiscard]] std::string quoted(std::string_view text);

/// Takes a prefix off a text; false if it does not start so.
bool take(std::string_view& text, std::string_view prefix);

/// What is wrong with a text whatever quantity it should be: it is empty, or its minus is not one.
[[nodiscard]] std::optional<Complaint> common_complaint(std::string_view text);

/// What is wrong with the number in a text whose unit is right; `right` is an example of a good
/// one.
[[nodiscard]] Complaint number_complaint(std::string_view text, std::string_view right);

}  // namespace highneeds
