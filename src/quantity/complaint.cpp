#include "quantity/complaint.hpp"

#include <algorithm>

namespace highneeds {
namespace {

constexpr std::string_view typographic_minus = "\u2212";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 40;
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return '"' + std::string(text.substr(0, end)) + (end < text.size() ? "...\"" : "\"");
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<Complaint> common_complaint(std::string_view text) {
  if (text.empty()) return Complaint{"there is no value here", "write one, or take the key out"};
  if (text.find(typographic_minus) != std::string_view::npos) {
    std::string plain(text);
    for (auto at = plain.find(typographic_minus); at != std::string::npos;
         at = plain.find(typographic_minus)) {
      plain.replace(at, typographic_minus.size(), "-");
    }
    return Complaint{quoted(text) + " has a typographic minus sign", "write " + plain};
  }
  return std::nullopt;
}

Complaint number_complaint(std::string_view text, std::string_view right) {
  std::string_view rest = text;
  if (!take(rest, "+")) take(rest, "-");
  take(rest, pound);
  if (!take(rest, "+")) take(rest, "-");
  if (rest.find_first_of("xX") != std::string_view::npos && rest.starts_with('0')) {
    return {quoted(text) + " is hexadecimal",
            "write a decimal number, such as " + std::string(right)};
  }
  if (rest.size() > 1 && rest[0] == '0' && is_digit(rest[1])) {
    return {quoted(text) + " starts with a zero, which some programs take for octal",
            "write it without the leading zero"};
  }
  if (!rest.empty() && is_digit(rest[0]) && rest.find_first_of(",_") != std::string_view::npos) {
    return {quoted(text) + " is not grouped in thousands",
            "group by threes (24,667 or 24_667) and use a point for decimals"};
  }
  return {quoted(text) + " is not a number", "write one such as " + std::string(right)};
}

}  // namespace highneeds
