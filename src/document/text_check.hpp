#pragma once

#include <cstdint>
#include <string_view>

#include "highneeds/source/fault.hpp"

namespace highneeds {

/// Adds a fault for what YAML would read silently or wrongly, or a reader would: tabs for
/// indentation, control characters, also those that turn the direction of writing, lines that start
/// with `%`. False if the text is not worth parsing.
[[nodiscard]] bool check_text(std::string_view text, std::uint32_t file, Faults& faults);

/// Where the next control character stands, at `from` or after it; npos if none does.
[[nodiscard]] std::size_t find_control(std::string_view text, std::size_t from = 0);

/// The length of the control character that stands at the start of `text`, 0 if none does.
[[nodiscard]] std::size_t control_length(std::string_view text);

}  // namespace highneeds
