#pragma once

#include <optional>
#include <span>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/shape.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// The balance test (section 5): the first year from which a balance stays at or above zero to the
/// horizon's end, or nothing.
struct BalanceTest {
  std::optional<FinancialYear> in_year_before_transfer;
  std::optional<FinancialYear> in_year;
  std::optional<FinancialYear> closing;
};

/// The first year from which `balances` (pounds, a year each from `first`) are at or above zero to
/// their end. Less than half a penny below zero counts as zero: it is rounding of the sums.
[[nodiscard]] std::optional<FinancialYear> balanced_from(std::span<const double> balances,
                                                         FinancialYear first);

/// The balance test of a forecast (5.1, 5.2, 5.3).
[[nodiscard]] BalanceTest test_balance(const Shape& shape, const Forecast<double>& forecast);

}  // namespace highneeds
