#include "quantity/decimal.hpp"

#include <charconv>
#include <cmath>
#include <string>

namespace highneeds {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The digits before the point without their grouping: "24,667" is "24667".
std::optional<std::string> whole_digits(std::string_view text) {
  std::string digits;
  std::size_t since_group = 0;
  bool grouped = false;
  for (char c : text) {
    if (is_digit(c)) {
      digits += c;
      ++since_group;
    } else if (c == ',' || c == '_') {
      if (since_group == 0 || since_group > 3 || (grouped && since_group != 3)) return std::nullopt;
      grouped = true;
      since_group = 0;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty() || (grouped && since_group != 3)) return std::nullopt;
  if (digits.size() > 1 && digits[0] == '0') return std::nullopt;
  return digits;
}

}  // namespace

bool all_digits(std::string_view text) {
  for (char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

std::optional<double> decimal(std::string_view text, int power) {
  const auto point = text.find('.');
  const auto whole = whole_digits(text.substr(0, point));
  if (!whole) return std::nullopt;
  std::string plain = *whole;
  if (point != std::string_view::npos) {
    const auto fraction = text.substr(point + 1);
    if (!all_digits(fraction)) return std::nullopt;
    plain += '.';
    plain += fraction;
  }
  plain += 'e' + std::to_string(power);
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::optional<double> signed_decimal(std::string_view text, int power) {
  const bool negative = text.starts_with('-');
  const auto value = decimal(negative ? text.substr(1) : text, power);
  return value && negative ? std::optional(-*value) : value;
}

}  // namespace highneeds
