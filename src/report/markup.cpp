#include "report/markup.hpp"

#include "report/typeset.hpp"

namespace highneeds {

namespace {

std::string_view escape_of(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

constexpr std::string_view word_joiner = "\u2060";

/// Whether a sign stands before a figure, and after nothing that it could join to it.
bool is_sign(std::string_view text, std::size_t at) {
  if (text[at] != '-' && text[at] != '+') return false;
  const std::string_view before = text.substr(0, at);
  const bool begins = before.empty() || before.ends_with(' ') || before.ends_with('(') ||
                      before.ends_with("\u00a0");
  const std::string_view after = text.substr(at + 1);
  return begins &&
         (after.starts_with("£") || (!after.empty() && after[0] >= '0' && after[0] <= '9'));
}

}  // namespace

std::string escaped_markup(std::string_view words) {
  std::string safe;
  for (const char letter : clean(words)) {
    const auto escape = escape_of(letter);
    escape.empty() ? safe += letter : safe += escape;
  }
  return safe;
}

std::string escaped_figures(std::string_view words) {
  std::string signs;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool is_before_a_figure = is_sign(words, at);
    is_before_a_figure&& words[at] == '-' ? signs += "−" : signs += words[at];
    if (is_before_a_figure && words.substr(at + 1).starts_with("£")) signs += word_joiner;
  }
  return escaped_markup(signs);
}

}  // namespace highneeds
