#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/report/writers.hpp"

namespace highneeds {

/// Columns of a page: tables keep to the first where words allow, sentences to the second.
inline constexpr std::size_t page_width = 120;
inline constexpr std::size_t prose_width = 100;

enum class Ink : std::uint8_t { Plain, Bold, Red, Dim };

/// `text` in an ink, but for the spaces around it; as it is without colour.
[[nodiscard]] std::string inked(std::string text, Ink ink, const TextStyle& style);
/// Writes `text` so at the end of a line.
void add_inked(std::string& line, std::string_view text, Ink ink, const TextStyle& style);

/// Characters (code points) of a UTF-8 text.
[[nodiscard]] std::size_t width(std::string_view text);
/// A character so many times.
[[nodiscard]] std::string repeated(std::string_view character, std::size_t times);
[[nodiscard]] std::string padded_left(std::string text, std::size_t to);
[[nodiscard]] std::string padded_right(std::string text, std::size_t to);

/// Words of the user's, fit for a terminal: control characters (a terminal obeys them) as spaces.
[[nodiscard]] std::string clean(std::string text);
/// The lines of a text, broken at spaces only (never at no-break spaces, which become
/// plain ones); a word longer than a line stays whole. Each line has the indent of the text.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t at);
/// The same as one text, with a line feed between the lines.
[[nodiscard]] std::string wrapped_text(std::string text, std::size_t at);
/// The longest word of a text, in characters.
[[nodiscard]] std::size_t longest_word(std::string_view text);
/// A text without the spaces at its beginning.
[[nodiscard]] std::string without_indent(std::string_view text);
/// A text without the spaces at its end.
[[nodiscard]] std::string trimmed(std::string text);

/// Wrapped at `prose_width`, the first line after `first` and the others indented as far.
[[nodiscard]] std::string hanging(const std::string& first, std::string_view text, Ink ink,
                                  const TextStyle& style);

}  // namespace highneeds
