#include "support/garbled.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "support/files.hpp"

namespace highneeds::test {
namespace {

/// A word of a text, and where it begins.
struct Word {
  std::size_t at;
  std::string text;
};

bool divides(char letter) {
  return std::string_view(" \n{}[],:#").find(letter) != std::string_view::npos;
}

std::vector<Word> words_of(const std::string& text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !divides(text[end])) ++end;
    if (end > at) words.push_back({at, text.substr(at, end - at)});
    at = end + 1;
  }
  return words;
}

/// Words look alike that have the same marks in the same order: years, dates, money, rates, names.
std::string look_of(std::string_view word) {
  std::string look;
  for (const char letter : word) {
    const bool is_digit = letter >= '0' && letter <= '9';
    const bool is_letter = (letter >= 'a' && letter <= 'z') || letter == '_';
    const char kind = is_digit ? '0' : is_letter ? 'a' : letter;
    if (look.empty() || look.back() != kind || (!is_digit && !is_letter)) look.push_back(kind);
  }
  return look;
}

constexpr std::array<std::string_view, 32> extremes = {
    "0",          "0%",         "100%",       "+0%",        "-100%",   "+1000%",  "£0",
    "£100bn",     "£0.01",      "10000000",   "0.001",      "2010-11", "2022-23", "2023-24",
    "2029-30",    "2051-52",    "2010/11",    "2021/22",    "2022/23", "2029/30", "2051/52",
    "1990-01-01", "2023-08-31", "2025-03-31", "2060-12-31", "hold",    "then",    "value",
    "post_16",    "mainstream", "any_time",   "direct"};

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::size_t indent_of(const std::string& line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

}  // namespace

std::string garbled(std::string text, Draws& draws) {
  static const std::vector<std::string> inserts = {
      "[",    "]",   "{",  "}",      "\"",      "'",         ": ",           "- ",
      "#",    "&a ", "*a", "!",      "|",       ">",         "\t",           "\r",
      "\xA3", "£",   "%",  "\n",     "---\n",   "...\n",     "? ",           ",",
      "<<: ", "\\",  "~",  "then: ", "value: ", "2023-24: ", "\xEF\xBB\xBF", "@",
      "`"};
  const std::size_t changes = 1 + draws.below(3);
  for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
    const std::size_t at = draws.below(text.size());
    const std::size_t length = 1 + draws.below(40);
    switch (draws.below(5)) {
      case 0:
        text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << draws.below(8)));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(at, length));
        break;
      case 3:
        text.resize(at);
        break;
      default:
        text.insert(at, inserts[draws.below(inserts.size())]);
        break;
    }
  }
  return text;
}

std::string with_lines_moved(const std::string& text, Draws& draws) {
  auto lines = lines_of(text);
  const std::size_t at = draws.below(lines.size());
  const auto line = lines.begin() + static_cast<std::ptrdiff_t>(at);
  const auto block_end = std::find_if(line + 1, lines.end(), [&](const std::string& next) {
    return indent_of(next) <= indent_of(*line);
  });
  switch (draws.below(4)) {
    case 0:
      lines.erase(line);
      break;
    case 1:
      lines.erase(line, block_end);
      break;
    case 2:
      lines.insert(line, std::string(*line));
      break;
    default:
      if (line + 1 != lines.end()) std::iter_swap(line, line + 1);
      break;
  }
  return joined(lines);
}

std::string with_words_changed(const std::string& text, Draws& draws) {
  const auto words = words_of(text);
  const Word& from = words[draws.below(words.size())];
  std::vector<std::string> others(extremes.begin(), extremes.end());
  for (const Word& word : words) others.push_back(word.text);
  std::erase_if(others, [&](const std::string& other) {
    return other == from.text || look_of(other) != look_of(from.text);
  });
  std::string changed = text;
  const std::string by{others.empty() ? std::string(extremes[draws.below(extremes.size())])
                                      : others[draws.below(others.size())]};
  return changed.replace(from.at, from.text.size(), by);
}

}  // namespace highneeds::test
