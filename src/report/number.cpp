#include "highneeds/report/number.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "highneeds/quantity/year.hpp"
#include "report/decimal.hpp"

namespace highneeds {

namespace {

/// Decimals that a number has, none beyond its shortest text.
int decimals_of(double value, int shift) {
  return shifted(value, shift).decimals();
}

std::string exact(double value, int shift = 0) {
  std::string text = rounded(value, std::isfinite(value) ? decimals_of(value, shift) : 0, shift);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

struct Scaling {
  int shift;
  int decimals;
  std::string_view letter;
  std::string_view words;
};

Scaling scaling(MoneyScale scale) {
  switch (scale) {
    case MoneyScale::Pounds:
      return {0, 0, "", "£"};
    case MoneyScale::Thousands:
      return {3, 0, "k", "£ thousand"};
    case MoneyScale::Millions:
      return {6, 1, "m", "£ million"};
  }
  return {0, 0, "", "£"};
}

/// Puts `before` between a number's sign and its digits.
std::string after_sign(std::string number, std::string_view before) {
  number.insert(number.starts_with('-') ? 1 : 0, before);
  return number;
}

std::string percentage(std::string number) {
  return number == not_a_figure ? number : number + '%';
}

std::string growth(std::string number) {
  if (number.starts_with('-') || number == not_a_figure) return percentage(number);
  return '+' + percentage(number);
}

/// "2023-03-31" of a date lever: 12 x year + month - 1 + (day - 1) / 31.
std::string date_of(double months) {
  const double whole = std::floor(months);
  const auto month = static_cast<long>(whole);
  return fmt::format("{:04}-{:02}-{:02}", month / 12, month % 12 + 1,
                     std::lround((months - whole) * 31) + 1);
}

/// "2026-27" of a financial year's lever: the year that holds the month.
std::string year_of(double months) {
  constexpr double april = 3;
  return FinancialYear{static_cast<int>(std::floor((months - april) / 12))}.name();
}

}  // namespace

std::string shortest(double value) {
  if (!std::isfinite(value)) return std::string(not_a_figure);
  if (value == 0) return "0";
  // Amounts as people write them: 10000000 rather than 1e+07, with the same digits.
  const double magnitude = std::abs(value);
  const bool is_plain = magnitude >= 1e-5 && magnitude < 1e15;
  const auto format = is_plain ? std::chars_format::fixed : std::chars_format::scientific;
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format);
  return {text.data(), end.ptr};
}

std::string money(double pounds, MoneyScale scale) {
  const auto [shift, decimals, letter, words] = scaling(scale);
  const std::string number = rounded(pounds, decimals, shift);
  if (number == not_a_figure) return number;
  return after_sign(number, "£") + std::string(letter);
}

std::string deficit_or_surplus(double pounds, MoneyScale scale) {
  const std::string amount = money(std::abs(pounds), scale);
  if (amount == money(0, scale)) return "in balance";
  return (pounds < 0 ? "deficit of " : "surplus of ") + amount;
}

namespace {

/// A rate in per cent with one decimal, or two where it was written with two: 0.25 beside a limit
/// of 0.5 must not read 0.3.
std::string rate(double value) {
  if (!std::isfinite(value)) return std::string(not_a_figure);
  const Decimal number = shifted(value, -2);
  return in_digits(number, number.decimals() == 2 ? 2 : 1, value < 0);
}

}  // namespace

std::string bare(double value, Unit unit, MoneyScale scale) {
  switch (unit) {
    case Unit::Pounds:
      return rounded(value, scaling(scale).decimals, scaling(scale).shift);
    case Unit::Ratio:
      return percentage(rate(value));
    case Unit::Growth:
      return growth(rounded(value, 1, -2));
    case Unit::Months:
      return date_of(value);
    case Unit::Year:
      return year_of(value);
    default:
      return rounded(value);
  }
}

std::string tick(double value, double step, Unit unit, MoneyScale scale) {
  if (unit != Unit::Pounds) return bare(value, unit, scale);
  const int shift = scaling(scale).shift;
  return rounded(value, decimals_of(step, shift), shift);
}

std::string with_unit(double value, Unit unit, MoneyScale scale) {
  switch (unit) {
    case Unit::Pounds:
      return money(value, scale);
    case Unit::PoundsPerPupil:
    case Unit::PoundsPerPlace:
      return money(value, MoneyScale::Pounds);
    default:
      return bare(value, unit, scale);
  }
}

std::string to_the_penny(double value, Unit unit) {
  const int finest = unit == Unit::Count ? 4 : 2;
  const int decimals = std::isfinite(value) ? std::min(finest, decimals_of(value, 0)) : 0;
  switch (unit) {
    case Unit::Pounds:
    case Unit::PoundsPerPupil:
    case Unit::PoundsPerPlace:
      return std::isfinite(value) ? after_sign(rounded(value, 2), "£") : rounded(value);
    case Unit::Ratio:
      return percentage(rounded(value, 2, -2));
    case Unit::Growth:
      return growth(rounded(value, 2, -2));
    case Unit::Months:
      return date_of(value);
    case Unit::Year:
      return year_of(value);
    default:
      return rounded(value, decimals);
  }
}

std::string in_words(Unit unit, MoneyScale scale) {
  switch (unit) {
    case Unit::Pounds:
      return std::string(scaling(scale).words);
    case Unit::PoundsPerPupil:
      return "£ a pupil and year";
    case Unit::PoundsPerPlace:
      return "£ a place and year";
    case Unit::Pupils:
      return "pupils";
    case Unit::Places:
      return "places";
    default:
      return {};
  }
}

std::string as_written(double value, Unit unit) {
  switch (unit) {
    case Unit::Pounds:
    case Unit::PoundsPerPupil:
    case Unit::PoundsPerPlace:
      return after_sign(exact(value), "£");
    case Unit::Ratio:
      return percentage(exact(value, -2));
    case Unit::Growth:
      return growth(exact(value, -2));
    case Unit::Months:
      return date_of(value);
    case Unit::Year:
      return year_of(value);
    default:
      return exact(value);
  }
}

}  // namespace highneeds
