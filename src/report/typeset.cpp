#include "report/typeset.hpp"

#include <algorithm>

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

constexpr std::string_view no_break_space = "\u00a0";

std::string with_plain_spaces(std::string text) {
  for (auto at = text.find(no_break_space); at != std::string::npos;) {
    text.replace(at, no_break_space.size(), " ");
    at = text.find(no_break_space, at);
  }
  return text;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  words.reserve(text.size() / 4);
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace

std::string inked(std::string text, Ink ink, const TextStyle& style) {
  const auto first = text.find_first_not_of(' ');
  if (!style.colour || ink == Ink::Plain || first == std::string::npos) return text;
  text.insert(text.find_last_not_of(' ') + 1, "\x1b[0m");
  return text.insert(first, code(ink));
}

std::size_t width(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
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

std::string clean(std::string_view text) {
  std::string words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto byte = static_cast<unsigned char>(words[i]);
    if (byte < 0x20 || byte == 0x7F) words[i] = ' ';
    const bool is_c1 =
        byte == 0xC2 && i + 1 < words.size() && static_cast<unsigned char>(words[i + 1]) < 0xA0;
    if (is_c1) words.replace(i, 2, " ");
  }
  return words;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t at) {
  const bool is_one_line = !text.empty() && text.back() != ' ' &&
                           text.find("  ") == std::string_view::npos && width(text) <= at;
  if (is_one_line) return {with_plain_spaces(std::string(text))};
  const std::string indent(std::min(text.find_first_not_of(' '), text.size()), ' ');
  std::vector<std::string> lines;
  std::size_t filled = 0;  // characters of the last line
  for (const auto word : words_of(text)) {
    const auto length = width(word);
    if (!lines.empty() && filled + 1 + length <= at) {
      lines.back().append(" ").append(word);
      filled += 1 + length;
    } else {
      lines.push_back(indent);
      lines.back().append(word);
      filled = indent.size() + length;
    }
  }
  if (lines.empty()) lines.emplace_back();
  for (auto& line : lines) line = with_plain_spaces(std::move(line));
  return lines;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (const auto word : words_of(text)) longest = std::max(longest, width(word));
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
  for (auto& line : wrapped(clean(text), prose_width - std::min(indent, prose_width / 2))) {
    all += all.empty() ? first : std::string(indent, ' ');
    all += inked(std::move(line), ink, style) + '\n';
  }
  return all;
}

}  // namespace highneeds
