#pragma once

#include <array>
#include <string>
#include <string_view>

#include "highneeds/document/node.hpp"

namespace highneeds {

/// The key under which an overlay keeps a single value below the years that were laid over it. No
/// text can hold it, since control characters are refused.
inline constexpr std::string_view always_key = "\x01";

/// The keys that stand beside `value` and say where it comes from.
inline constexpr std::array<std::string_view, 6> provenance_keys = {
    "source", "known", "note", "owner", "reviewed", "quality"};
[[nodiscard]] bool is_provenance_key(std::string_view key);

/// Whether a key looks like a year ("2023-24", "2023/24", also the wrong "2023-25").
[[nodiscard]] bool is_year_like(std::string_view key);

/// `{value: ..., source: ...}`: a value with what is said of it (`at` dates an opening balance).
[[nodiscard]] bool is_wrapper(const Mapping& mapping);
/// Years, `then`, a table's years: the parts of a series or of a dated list.
[[nodiscard]] bool is_yearly(const Mapping& mapping);

/// The text in quotes for a message, cut if it is long.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// What a node is, in words: "a list", "a mapping", "nothing".
[[nodiscard]] std::string_view kind_of(const Node& node);

}  // namespace highneeds
