#include "report/decimal.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include "highneeds/report/number.hpp"

namespace highneeds {
namespace {

Decimal decimal(double magnitude) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), magnitude,
                                 std::chars_format::scientific);
  const std::string_view written(text.data(), static_cast<std::size_t>(end.ptr - text.data()));
  const auto mark = written.find('e');
  Decimal number;
  for (const char digit : written.substr(0, mark)) {
    if (digit != '.') number.digits[static_cast<std::size_t>(number.count++)] = digit;
  }
  int exponent = 0;
  const auto* const first = written.data() + mark + (written[mark + 1] == '+' ? 2 : 1);
  std::from_chars(first, written.data() + written.size(), exponent);
  number.point = exponent + 1;
  return number;
}

void add_one_at_the_end(Decimal& number) {
  for (int i = number.count - 1; i >= 0; --i) {
    char& digit = number.digits[static_cast<std::size_t>(i)];
    if (digit != '9') {
      ++digit;
      return;
    }
    digit = '0';
  }
  // Nines only, or nothing: one, and the nils that they have become.
  std::fill_n(number.digits.begin() + 1, number.count, '0');
  number.digits[0] = '1';
  ++number.count;
  ++number.point;
}

/// Keeps so many decimals, rounding half up; no digits are left of what rounds to nil.
void round(Decimal& number, int decimals) {
  const int keep = number.point + decimals;
  if (keep >= number.count) return;
  const bool is_up = keep >= 0 && number.at(keep) >= '5';
  number.count = std::max(keep, 0);
  if (is_up) add_one_at_the_end(number);
}

bool is_nil(const Decimal& number) {
  return std::all_of(number.digits.begin(), number.digits.begin() + number.count,
                     [](char digit) { return digit == '0'; });
}

std::string spelled(const Decimal& number, int decimals, bool is_negative) {
  std::string text(is_negative ? "-" : "");
  for (int place = std::max(number.point, 1); place > 0; --place) {
    text += number.at(number.point - place);
    if (place > 1 && place % 3 == 1) text += ',';
  }
  if (decimals > 0) text += '.';
  for (int place = 0; place < decimals; ++place) text += number.at(number.point + place);
  return text;
}

/// A number to so many decimals in units of the last of them, where rounding is beyond doubt: its
/// decimal text is next to it, so that both round alike unless they are as good as halfway.
std::optional<std::int64_t> nearest_units(double magnitude, int decimals) {
  constexpr std::array powers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  constexpr double most = 1e9;  // up to here steps and powers are wrong by less than 1e-6
  constexpr double doubt = 1e-6;
  const auto power = static_cast<std::size_t>(std::abs(decimals));
  if (power >= powers.size()) return std::nullopt;
  const double units = decimals < 0 ? magnitude / powers[power] : magnitude * powers[power];
  if (!(units < most)) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(units);
  const double rest = units - static_cast<double>(whole);
  if (std::abs(rest - 0.5) < doubt) return std::nullopt;
  return rest > 0.5 ? whole + 1 : whole;
}

Decimal of_units(std::int64_t units, int decimals) {
  Decimal number;
  if (units == 0) return number;
  auto& digits = number.digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), units);
  number.count = static_cast<int>(end.ptr - digits.data());
  number.point = number.count - decimals;
  return number;
}

}  // namespace

Decimal shifted(double value, int shift) {
  Decimal number = decimal(std::abs(value));
  number.point -= shift;
  return number;
}

std::string in_digits(Decimal number, int decimals, bool is_negative) {
  round(number, decimals);
  if (is_nil(number)) number = {};
  return spelled(number, decimals, is_negative && number.count > 0);
}

std::string rounded(double value, int decimals, int shift) {
  if (!std::isfinite(value)) return std::string(not_a_figure);
  if (const auto units = nearest_units(std::abs(value), decimals - shift)) {
    return spelled(of_units(*units, decimals), decimals, value < 0 && *units != 0);
  }
  return in_digits(shifted(value, shift), decimals, value < 0);
}

}  // namespace highneeds
