#pragma once

#include <optional>
#include <span>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/shape.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// When a balance is at or above zero.
struct Balanced {
  std::optional<FinancialYear> from;  ///< the first year from which it is so to the horizon's end
  std::optional<FinancialYear> last;  ///< where it does not last: the last year that it came to be
};

/// The balance test (section 5).
struct BalanceTest {
  Balanced in_year_before_transfer;
  Balanced in_year;
  Balanced closing;
};

/// The test of `balances` (pounds, a year each from `first`). Less than half a penny below zero
/// counts as zero: it is rounding of the sums. A balance that was never below zero, neither in a
/// year before nor before `first` (`was_below`), did not come to be above it.
[[nodiscard]] Balanced balanced(std::span<const double> balances, FinancialYear first,
                                bool was_below);

/// The balance test of a forecast (5.1, 5.2, 5.3). A deficit that is cleared was there before; an
/// in-year balance has none before the horizon that is known, and is taken for one below zero.
[[nodiscard]] BalanceTest test_balance(const Shape& shape, const Forecast<double>& forecast);

}  // namespace highneeds
