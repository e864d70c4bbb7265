#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "highneeds/quantity/text.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// Quarters of a financial year: the first is April to June.
inline constexpr int quarters_of_year = 4;

/// A quarter of a financial year, or the whole of one.
struct Period {
  FinancialYear year;
  int quarter = 0;  ///< 1 to 4; 0 is the whole year

  [[nodiscard]] bool is_year() const { return quarter == 0; }
  /// The quarter that it ends with.
  [[nodiscard]] int last_quarter() const { return is_year() ? quarters_of_year : quarter; }
  [[nodiscard]] Date last_day() const;
  /// "2025-26Q2", "2025-26".
  [[nodiscard]] std::string name() const;
  friend auto operator<=>(Period, Period) = default;
};

/// Reads "2025-26Q2" or "2025-26".
[[nodiscard]] Parsed<Period> parse_period(std::string_view text);

}  // namespace highneeds
