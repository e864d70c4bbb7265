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

constexpr std::size_t year_length = 7;

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// Whether "2028-29" stands here, and is no part of a longer number or date.
bool is_year(std::string_view text, std::size_t at) {
  constexpr std::string_view form = "0000-00";
  if (at + year_length > text.size()) return false;
  for (std::size_t i = 0; i < year_length; ++i) {
    if (form[i] == '-' ? text[at + i] != '-' : !is_digit(text[at + i])) return false;
  }
  const auto joins = [](char letter) { return is_digit(letter) || letter == '-'; };
  const bool is_end = at + year_length == text.size() || !joins(text[at + year_length]);
  return is_end && (at == 0 || !joins(text[at - 1]));
}

}  // namespace

std::string escaped_markup(std::string_view words) {
  std::string safe;
  for (const char letter : clean(std::string(words))) {
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

std::string with_whole_years(std::string_view escaped) {
  std::string text;
  for (std::size_t at = 0; at < escaped.size();) {
    if (!is_year(escaped, at)) {
      text += escaped[at++];
      continue;
    }
    text.append("<span class=\"year\">").append(escaped.substr(at, year_length)).append("</span>");
    at += year_length;
  }
  return text;
}

std::string escaped_prose(std::string_view words) {
  return with_whole_years(escaped_figures(words));
}

}  // namespace highneeds
