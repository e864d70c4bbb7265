// Dates and years as text: what is wrong with one that is not.
#include <string>

#include "highneeds/quantity/text.hpp"
#include "quantity/complaint.hpp"
#include "quantity/decimal.hpp"

namespace highneeds {
namespace {

// "2023-24" and "2023/24" are told apart by what stands between; this says what is wrong with
// either.
Complaint year_complaint(std::string_view text, char between, std::string_view kind) {
  const std::string example = std::string("2023") + between + "24";
  const bool has_shape =
      text.size() == 7 && all_digits(text.substr(0, 4)) && all_digits(text.substr(5, 2));
  if (has_shape && (text[4] == '-' || text[4] == '/')) {
    const int first = std::stoi(std::string(text.substr(0, 4)));
    const std::string next = std::to_string((first + 1) % 100 + 100).substr(1);
    const std::string right = std::string(text.substr(0, 4)) + between + next;
    if (first < 1990 || first > 2099) {
      return {quoted(text) + " is not a year from 1990 to 2099", "write one such as " + example};
    }
    if (text.substr(5) != next) {
      return {quoted(text) + " is not a year: " + std::to_string(first) + " is followed by " + next,
              "write " + right};
    }
    return {quoted(text) + " is " + (text[4] == '/' ? "an academic" : "a financial") +
                " year, and " + std::string(kind) + " is wanted here",
            "write " + right};
  }
  return {quoted(text) + " is not " + std::string(kind), "write one such as " + example};
}

}  // namespace

template <>
Parsed<Date> parse<Date>(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  if (const auto day = date(text)) return *day;
  return Complaint{quoted(text) + " is not a date",
                   "write year, month and day, such as 2026-09-01"};
}

template <>
Parsed<FinancialYear> parse<FinancialYear>(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  if (const auto year = financial_year(text)) return *year;
  return year_complaint(text, '-', "a financial year");
}

template <>
Parsed<AcademicYear> parse<AcademicYear>(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  if (const auto year = academic_year(text)) return *year;
  return year_complaint(text, '/', "an academic year");
}

template <>
Parsed<Horizon> parse<Horizon>(std::string_view text) {
  if (auto complaint = common_complaint(text)) return *complaint;
  if (const auto years = horizon(text)) return *years;
  constexpr std::string_view between = " to ";
  const auto split = text.find(between);
  if (split == std::string_view::npos) {
    return Complaint{quoted(text) + " is not a span of years",
                     "write it such as 2021-22 to 2028-29"};
  }
  const auto first = text.substr(0, split);
  const bool first_is_wrong = !financial_year(first);
  return year_complaint(first_is_wrong ? first : text.substr(split + between.size()), '-',
                        "a financial year");
}

}  // namespace highneeds
