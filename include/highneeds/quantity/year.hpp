#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace highneeds {

/// A financial year by the calendar year that it starts in: 2023 is 2023-24, from 1 April 2023 to
/// 31 March 2024.
struct FinancialYear {
  int first = 0;

  /// "2023-24".
  [[nodiscard]] std::string name() const;
  friend auto operator<=>(FinancialYear, FinancialYear) = default;
};

/// An academic year by the calendar year that it starts in: 2023 is 2023/24. Its pupils are those
/// of the census of January 2024 (1.2).
struct AcademicYear {
  int first = 0;

  /// "2023/24".
  [[nodiscard]] std::string name() const;
  friend auto operator<=>(AcademicYear, AcademicYear) = default;
};

using Date = std::chrono::year_month_day;

/// The years of a forecast, both included.
struct Horizon {
  FinancialYear first;
  FinancialYear last;

  [[nodiscard]] int length() const { return last.first - first.first + 1; }
  [[nodiscard]] bool contains(FinancialYear year) const { return first <= year && year <= last; }
  friend bool operator==(Horizon, Horizon) = default;
};

/// Reads "2023-24"; nothing if the text is not a financial year's name (also "2023-25").
[[nodiscard]] std::optional<FinancialYear> financial_year(std::string_view name);
/// Reads "2023/24".
[[nodiscard]] std::optional<AcademicYear> academic_year(std::string_view name);
/// Reads "2026-09-01"; nothing if there is no such day.
[[nodiscard]] std::optional<Date> date(std::string_view name);
/// Reads "2021-22 to 2028-29".
[[nodiscard]] std::optional<Horizon> horizon(std::string_view name);
/// "2026-09-01".
[[nodiscard]] std::string name(Date date);

/// The financial year that holds a date.
[[nodiscard]] FinancialYear financial_year_of(Date date);
/// A date in months: 12 x year + month - 1, and the share of the month that has passed before the
/// day
/// ((day - 1) / 31). The number that a date lever carries.
[[nodiscard]] double in_months(Date date);

}  // namespace highneeds
