#include "highneeds/report/number.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace highneeds;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
using enum MoneyScale;

double read_back(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The shortest text of a number from 0 on with its point moved to the left, rounded half up to so
/// many decimals by the rules of school.
std::string rounded_by_hand(double value, int decimals, int shift) {
  std::array<char, 400> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  std::string digits(text.data(), end.ptr);
  auto point = digits.find('.');
  if (point == std::string::npos)
    point = digits.size();
  else
    digits.erase(point, 1);
  const auto left = static_cast<std::size_t>(shift);
  if (point <= left) digits.insert(0, left + 1 - point, '0');
  point = std::max(point, left + 1) - left;
  digits.append(static_cast<std::size_t>(decimals) + 1, '0');
  const auto keep = point + static_cast<std::size_t>(decimals);
  const bool is_up = digits[keep] >= '5';
  digits.resize(keep);
  for (std::size_t at = keep; is_up && at-- > 0;) {
    if (digits[at] != '9') {
      ++digits[at];
      break;
    }
    digits[at] = '0';
    if (at == 0) {
      digits.insert(0, 1, '1');
      ++point;
    }
  }
  const auto first = std::min(digits.find_first_not_of('0'), point - 1);
  std::string grouped;
  for (std::size_t at = first; at < point; ++at) {
    grouped += digits[at];
    if (at + 1 < point && (point - at - 1) % 3 == 0) grouped += ',';
  }
  return decimals > 0 ? grouped + '.' + digits.substr(point) : grouped;
}

}  // namespace

TEST_CASE("numbers are rounded by their decimal text, however near to halfway they are") {
  CHECK(rounded_by_hand(2.675, 2, 0) == "2.68");
  CHECK(rounded_by_hand(999'950, 1, 3) == "1,000.0");
  CHECK(rounded_by_hand(0.4, 0, 6) == "0");
  CHECK(rc::check("as by hand", [] {
    const int decimals = *rc::gen::inRange(0, 5);
    const int shift = *rc::gen::element(0, 3, 6);
    const auto halves = *rc::gen::inRange<std::int64_t>(0, 4'000'000'000);
    const double units = static_cast<double>(halves) / 2;
    const double step = std::pow(10.0, shift - decimals);
    const double near = *rc::gen::element(0.0, 1e-12, -1e-12, 1e-9, -1e-9, 1e-6, -1e-6, 0.13, 0.4);
    const double value = std::abs((units + near) * step);
    const std::string by_hand = rounded_by_hand(value, decimals, shift);
    const bool is_nil = by_hand.find_first_not_of("0.,") == std::string::npos;
    RC_ASSERT(rounded(value, decimals, shift) == by_hand);
    RC_ASSERT(rounded(-value, decimals, shift) == (is_nil ? "" : "-") + by_hand);
  }));
}

TEST_CASE("numbers are rounded half away from zero on their decimal text") {
  CHECK(rounded(0.5) == "1");
  CHECK(rounded(1.5) == "2");
  CHECK(rounded(2.5) == "3");
  CHECK(rounded(-2.5) == "-3");
  CHECK(rounded(2.675, 2) == "2.68");
  CHECK(rounded(1.005, 2) == "1.01");
  CHECK(rounded(0.49999, 0) == "0");
  CHECK(rounded(999.95, 1) == "1,000.0");
  CHECK(rounded(9.99, 1) == "10.0");
  CHECK(rounded(0.05, 1) == "0.1");
  CHECK(rounded(0.04999, 1) == "0.0");
}

TEST_CASE("thousands are grouped, decimals are not") {
  CHECK(rounded(0) == "0");
  CHECK(rounded(999) == "999");
  CHECK(rounded(1000) == "1,000");
  CHECK(rounded(-1234567.891, 3) == "-1,234,567.891");
  CHECK(rounded(123456, 2) == "123,456.00");
  CHECK(rounded(1e21) == "1,000,000,000,000,000,000,000");
}

TEST_CASE("nil has no minus, however it comes about") {
  CHECK(rounded(-0.0) == "0");
  CHECK(rounded(-0.04, 1) == "0.0");
  CHECK(money(-40'000, Millions) == "£0.0m");
  CHECK(bare(-0.00001, Unit::Ratio, Millions) == "0.0%");
  CHECK(shortest(-0.0) == "0");
}

TEST_CASE("what is no number is never written as one") {
  for (const double value : {infinite, -infinite, not_a_number}) {
    CHECK(rounded(value) == "n/a");
    CHECK(shortest(value) == "n/a");
    CHECK(money(value, Millions) == "n/a");
    CHECK(bare(value, Unit::Ratio, Millions) == "n/a");
    CHECK(bare(value, Unit::Growth, Millions) == "n/a");
    CHECK(as_written(value, Unit::Growth) == "n/a");
  }
}

TEST_CASE("money by scale") {
  CHECK(money(1'234'567.4, Pounds) == "£1,234,567");
  CHECK(money(1'234'567.4, Thousands) == "£1,235k");
  CHECK(money(1'234'567.4, Millions) == "£1.2m");
  CHECK(money(-81'512'840, Pounds) == "-£81,512,840");
  CHECK(money(-81'512'840, Thousands) == "-£81,513k");
  CHECK(money(-81'512'840, Millions) == "-£81.5m");
  CHECK(money(1'250'000, Millions) == "£1.3m");
}

TEST_CASE("deficits and surpluses in words") {
  CHECK(deficit_or_surplus(-81'512'840, Millions) == "deficit of £81.5m");
  CHECK(deficit_or_surplus(300'000, Millions) == "surplus of £0.3m");
  CHECK(deficit_or_surplus(-1, Millions) == "in balance");
  CHECK(deficit_or_surplus(-1, Pounds) == "deficit of £1");
}

TEST_CASE("numbers of a table whose title names the unit, and of one whose does not") {
  CHECK(bare(-81'512'840, Unit::Pounds, Millions) == "-81.5");
  CHECK(bare(7'594.6, Unit::PoundsPerPupil, Millions) == "7,595");
  CHECK(bare(2'131.4, Unit::Pupils, Millions) == "2,131");
  CHECK(bare(0.015, Unit::Ratio, Millions) == "1.5%");
  CHECK(bare(0.0025, Unit::Ratio, Millions) == "0.25%");
  CHECK(bare(0.01, Unit::Ratio, Millions) == "1.0%");
  CHECK(bare(0.07487, Unit::Ratio, Millions) == "7.5%");
  CHECK(bare(0.04, Unit::Growth, Millions) == "+4.0%");
  CHECK(bare(-0.0255, Unit::Growth, Millions) == "-2.6%");
  CHECK(with_unit(-81'512'840, Unit::Pounds, Millions) == "-£81.5m");
  CHECK(with_unit(7'594.6, Unit::PoundsPerPupil, Millions) == "£7,595");
  CHECK(with_unit(12, Unit::Places, Millions) == "12");
}

TEST_CASE("the words of a table's title") {
  CHECK(in_words(Unit::Pounds, Millions) == "£ million");
  CHECK(in_words(Unit::Pounds, Thousands) == "£ thousand");
  CHECK(in_words(Unit::Pounds, Pounds) == "£");
  CHECK(in_words(Unit::PoundsPerPupil, Millions) == "£ a pupil and year");
  CHECK(in_words(Unit::Ratio, Millions).empty());
}

TEST_CASE("levers are written unrounded, as a scenario spells them") {
  CHECK(as_written(135'212'000, Unit::Pounds) == "£135,212,000");
  CHECK(as_written(-81'512'840.25, Unit::Pounds) == "-£81,512,840.25");
  CHECK(as_written(4'600, Unit::PoundsPerPupil) == "£4,600");
  CHECK(as_written(0.015, Unit::Ratio) == "1.5%");
  CHECK(as_written(0.07, Unit::Ratio) == "7%");
  CHECK(as_written(0.020057, Unit::Growth) == "+2.0057%");
  CHECK(as_written(-0.02, Unit::Growth) == "-2%");
  CHECK(as_written(0, Unit::Growth) == "+0%");
  CHECK(as_written(2131, Unit::Pupils) == "2,131");
  CHECK(as_written(12 * 2023 + 2 + 30.0 / 31, Unit::Months) == "2023-03-31");
  CHECK(as_written(12 * 2026 + 8, Unit::Months) == "2026-09-01");
}

TEST_CASE("the lever of a financial year is written as the year that holds its month") {
  CHECK(as_written(12 * 2026 + 3, Unit::Year) == "2026-27");
  CHECK(as_written(12 * 2027 + 2, Unit::Year) == "2026-27");
  CHECK(as_written(12 * 1999 + 3, Unit::Year) == "1999-00");
  CHECK(bare(12 * 2026 + 3, Unit::Year, Millions) == "2026-27");
  CHECK(with_unit(12 * 2026 + 3, Unit::Year, Millions) == "2026-27");
}

TEST_CASE("amounts are written without an exponent, what is very large or small with one") {
  CHECK(shortest(10'000'000) == "10000000");
  CHECK(shortest(-81'512'840.25) == "-81512840.25");
  CHECK(shortest(0.015) == "0.015");
  CHECK(shortest(1e300) == "1e+300");
  CHECK(shortest(2e-9) == "2e-09");
}

TEST_CASE("the shortest text reads back to the same number") {
  CHECK(rc::check([](double value) {
    if (std::isfinite(value)) RC_ASSERT(read_back(shortest(value)) == value);
  }));
}

TEST_CASE("no amount that people write has an exponent") {
  CHECK(shortest(1e-5) == "0.00001");
  CHECK(shortest(999'999'999'999'999) == "999999999999999");
  CHECK(rc::check([] {
    const auto digits = static_cast<double>(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000));
    const double value = digits * std::pow(10.0, *rc::gen::inRange(-5, 6));
    RC_ASSERT(shortest(value).find('e') == std::string::npos);
    RC_ASSERT(read_back(shortest(-value)) == -value);
  }));
}

TEST_CASE("rounding is off by at most half of the last digit") {
  CHECK(rc::check([] {
    const auto value = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
    std::string text = rounded(static_cast<double>(value), 0, 2);
    std::erase(text, ',');
    RC_ASSERT(std::abs(read_back(text) * 100 - static_cast<double>(value)) <= 50);
  }));
}
