#pragma once

#include <cstddef>
#include <string_view>

namespace highneeds {

/// The bytes of the character that `text` starts with, 0 if it is not UTF-8.
[[nodiscard]] std::size_t character_length(std::string_view text);

}  // namespace highneeds
