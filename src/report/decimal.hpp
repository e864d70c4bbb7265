#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace highneeds {

inline constexpr std::string_view not_a_figure = "n/a";

/// A number as decimal digits: 0.digits times ten to the power `point`, without sign.
struct Decimal {
  std::array<char, 24> digits{};  ///< a double has 17 at most, and rounding may add one
  int count = 0;
  int point = 0;

  /// Digits after the point.
  [[nodiscard]] int decimals() const { return std::max(0, count - point); }
  /// The digit of an index, 0 where there is none.
  [[nodiscard]] char at(int index) const {
    return index >= 0 && index < count ? digits[static_cast<std::size_t>(index)] : '0';
  }
};

/// A number without its sign, its point moved to the left by `shift`.
[[nodiscard]] Decimal shifted(double value, int shift);
/// Rounded half up to so many decimals, as `rounded` writes it.
[[nodiscard]] std::string in_digits(Decimal number, int decimals, bool is_negative);

}  // namespace highneeds
