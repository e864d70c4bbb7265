#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace highneeds::cli {

/// The number of characters of a UTF-8 text.
[[nodiscard]] std::size_t characters(std::string_view text);

/// Rows of words in aligned columns, two spaces between them and `indent` spaces before each line;
/// the columns from `right_from` on are aligned to the right.
[[nodiscard]] std::string in_columns(const std::vector<std::vector<std::string>>& rows,
                                     std::size_t indent, std::size_t right_from);

/// A text broken at its spaces into lines of at most `width` characters; all but the first begin
/// with `indent` spaces.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace highneeds::cli
