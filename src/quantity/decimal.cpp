#include "quantity/decimal.hpp"

#include <charconv>
#include <cmath>
#include <string>

namespace highneeds {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Writes the digits before the point without their grouping: "24,667" is "24667". False if they are
// no number.
bool write_whole(std::string_view text, std::string& digits) {
  std::size_t since_group = 0;
  bool grouped = false;
  for (char c : text) {
    if (is_digit(c)) {
      digits += c;
      ++since_group;
    } else if (c == ',' || c == '_') {
      if (since_group == 0 || since_group > 3 || (grouped && since_group != 3)) return false;
      grouped = true;
      since_group = 0;
    } else {
      return false;
    }
  }
  if (digits.empty() || (grouped && since_group != 3)) return false;
  return digits.size() == 1 || digits[0] != '0';
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
  std::string plain;
  if (!write_whole(text.substr(0, point), plain)) return std::nullopt;
  if (point != std::string_view::npos) {
    const auto fraction = text.substr(point + 1);
    if (!all_digits(fraction)) return std::nullopt;
    plain += '.';
    plain += fraction;
  }
  if (power != 0) plain.append("e").append(std::to_string(power));
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
