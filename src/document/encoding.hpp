#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "highneeds/document/utf8.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Why a text is not UTF-8 (UTF-16, a Windows encoding, NUL bytes ...), at its first wrong byte.
[[nodiscard]] std::optional<Fault> encoding_fault(std::string_view text, std::uint32_t file);

/// The place of a byte of a text, a byte order mark not counted in the column.
[[nodiscard]] Place place_of(std::string_view text, std::uint32_t file, std::size_t offset,
                             std::size_t length = 1);

}  // namespace highneeds
