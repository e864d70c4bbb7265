#include "report/typeset.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace highneeds {

namespace {

std::string_view code(Ink ink) {
  switch (ink) {
    case Ink::Bold:
      return "\x1b[1m";
    case Ink::Red:
      return "\x1b[31m";
    case Ink::Dim:
      return "\x1b[2m";
    case Ink::Plain:
      break;
  }
  return {};
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t continuations(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

/// By byte: whether a control character may start with it. U+0080 to U+009F have a first byte in
/// common with letters and with the sign of pounds.
constexpr std::array<bool, 256> may_be_control = [] {
  std::array<bool, 256> may{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) may[byte] = true;
  may[0x7F] = may[0xC2] = true;
  return may;
}();

constexpr std::string_view no_break_space = "\u00a0";

std::string with_plain_spaces(std::string text) {
  for (auto at = text.find(no_break_space); at != std::string::npos;) {
    text.replace(at, no_break_space.size(), " ");
    at = text.find(no_break_space, at);
  }
  return text;
}

/// Takes the first word off a text, and the spaces before it; empty at the end.
std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

/// Whether a text is a line as it stands: no longer, and with single spaces between its words.
bool is_one_line(std::string_view text, std::size_t at) {
  return !text.empty() && text.back() != ' ' &&
         text.find("  ", text.find_first_not_of(' ')) == std::string_view::npos &&
         width(text) <= at;
}

}  // namespace

std::string inked(std::string text, Ink ink, const TextStyle& style) {
  if (!style.colour || ink == Ink::Plain) return text;
  std::string line;
  add_inked(line, text, ink, style);
  return line;
}

void add_inked(std::string& line, std::string_view text, Ink ink, const TextStyle& style) {
  const auto first = text.find_first_not_of(' ');
  if (!style.colour || ink == Ink::Plain || first == std::string_view::npos) {
    line += text;
    return;
  }
  const auto end = text.find_last_not_of(' ') + 1;
  line.append(text, 0, first).append(code(ink)).append(text, first, end - first);
  line.append("\x1b[0m").append(text, end);
}

std::size_t width(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::size_t characters = text.size();
  while (!text.empty()) {  // by eights, which are ASCII for the most part
    std::uint64_t eight = 0;
    const auto part = text.substr(0, sizeof eight);
    std::memcpy(&eight, part.data(), part.size());
    if ((eight & high_bits) != 0) characters -= continuations(part);
    text.remove_prefix(part.size());
  }
  return characters;
}

std::string repeated(std::string_view character, std::size_t times) {
  if (character.size() == 1) return std::string(times, character[0]);
  std::string text;
  text.reserve(character.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += character;
  return text;
}

std::string padded_left(std::string text, std::size_t to) {
  const auto is = width(text);
  if (is < to) text.insert(0, to - is, ' ');
  return text;
}

std::string padded_right(std::string text, std::size_t to) {
  const auto is = width(text);
  if (is < to) text.append(to - is, ' ');
  return text;
}

std::string clean(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (!may_be_control[byte]) continue;
    if (byte < 0x20 || byte == 0x7F) text[i] = ' ';
    const bool is_c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (is_c1) text.replace(i, 2, " ");
  }
  return text;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t at) {
  if (is_one_line(text, at)) return {with_plain_spaces(std::string(text))};
  const std::string indent(std::min(text.find_first_not_of(' '), text.size()), ' ');
  std::vector<std::string> lines;
  std::size_t filled = 0;  // characters of the last line
  for (auto word = take_word(text); !word.empty(); word = take_word(text)) {
    const auto length = width(word);
    if (!lines.empty() && filled + 1 + length <= at) {
      lines.back().append(" ").append(word);
      filled += 1 + length;
    } else {
      lines.push_back(indent);
      lines.back().reserve(std::min(at, indent.size() + word.size() + text.size()));
      lines.back().append(word);
      filled = indent.size() + length;
    }
  }
  if (lines.empty()) lines.emplace_back();
  for (auto& line : lines) line = with_plain_spaces(std::move(line));
  return lines;
}

std::string wrapped_text(std::string text, std::size_t at) {
  if (is_one_line(text, at)) return with_plain_spaces(std::move(text));
  std::string lines;
  for (const auto& line : wrapped(text, at)) lines.append(lines.empty() ? "" : "\n").append(line);
  return lines;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (auto word = take_word(text); !word.empty(); word = take_word(text)) {
    longest = std::max(longest, width(word));
  }
  return longest;
}

std::string without_indent(std::string_view text) {
  return std::string(text.substr(std::min(text.find_first_not_of(' '), text.size())));
}

std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string hanging(const std::string& first, std::string_view text, Ink ink,
                    const TextStyle& style) {
  const auto indent = width(first);
  std::string all;
  for (auto& line :
       wrapped(clean(std::string(text)), prose_width - std::min(indent, prose_width / 2))) {
    all += all.empty() ? first : std::string(indent, ' ');
    all += inked(std::move(line), ink, style) + '\n';
  }
  return all;
}

}  // namespace highneeds
