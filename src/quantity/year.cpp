#include "highneeds/quantity/year.hpp"

#include <charconv>

namespace highneeds {
namespace {

constexpr int earliest = 1990;
constexpr int latest = 2099;

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  if (text.size() < from + count) return std::nullopt;
  int number = 0;
  for (char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

void add_two_digits(std::string& text, int number) {
  text += static_cast<char>('0' + number / 10 % 10);
  text += static_cast<char>('0' + number % 10);
}

std::string name_with(int first, char between) {
  std::string name = std::to_string(first);
  name += between;
  add_two_digits(name, (first + 1) % 100);
  return name;
}

// The first calendar year of "2023-24" or "2023/24".
std::optional<int> first_of(std::string_view text, char between) {
  if (text.size() != 7 || text[4] != between) return std::nullopt;
  const auto first = digits(text, 0, 4);
  const auto second = digits(text, 5, 2);
  if (!first || !second || *second != (*first + 1) % 100) return std::nullopt;
  if (*first < earliest || *first > latest) return std::nullopt;
  return first;
}

}  // namespace

std::string FinancialYear::name() const {
  return name_with(first, '-');
}

std::string AcademicYear::name() const {
  return name_with(first, '/');
}

std::optional<FinancialYear> financial_year(std::string_view name) {
  const auto first = first_of(name, '-');
  return first ? std::optional(FinancialYear{*first}) : std::nullopt;
}

std::optional<AcademicYear> academic_year(std::string_view name) {
  const auto first = first_of(name, '/');
  return first ? std::optional(AcademicYear{*first}) : std::nullopt;
}

std::optional<Date> date(std::string_view name) {
  if (name.size() != 10 || name[4] != '-' || name[7] != '-') return std::nullopt;
  const auto year = digits(name, 0, 4);
  const auto month = digits(name, 5, 2);
  const auto day = digits(name, 8, 2);
  if (!year || !month || !day || *year < earliest || *year > latest) return std::nullopt;
  const Date made{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  return made.ok() ? std::optional(made) : std::nullopt;
}

std::optional<Horizon> horizon(std::string_view name) {
  constexpr std::string_view between = " to ";
  const auto split = name.find(between);
  if (split == std::string_view::npos) return std::nullopt;
  const auto first = financial_year(name.substr(0, split));
  const auto last = financial_year(name.substr(split + between.size()));
  if (!first || !last) return std::nullopt;
  return Horizon{*first, *last};
}

std::string name(Date date) {
  std::string name = std::to_string(static_cast<int>(date.year()));
  name += '-';
  add_two_digits(name, static_cast<int>(static_cast<unsigned>(date.month())));
  name += '-';
  add_two_digits(name, static_cast<int>(static_cast<unsigned>(date.day())));
  return name;
}

FinancialYear financial_year_of(Date date) {
  const int year = static_cast<int>(date.year());
  return {date.month() >= std::chrono::April ? year : year - 1};
}

double in_months(Date date) {
  const int months =
      12 * static_cast<int>(date.year()) + static_cast<int>(unsigned{date.month()}) - 1;
  return months + (static_cast<double>(unsigned{date.day()}) - 1) / 31;
}

}  // namespace highneeds
