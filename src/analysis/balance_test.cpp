#include "highneeds/analysis/balance_test.hpp"

#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

constexpr double half_a_penny = 0.005;

bool is_below(double balance) {
  return balance <= -half_a_penny;
}

}  // namespace

Balanced balanced(std::span<const double> balances, FinancialYear first, bool was_below) {
  Balanced found;
  FinancialYear year = first;
  for (const double balance : balances) {
    if (is_below(balance)) {
      was_below = true;
      found.from.reset();
    } else {
      if (!found.from) found.from = year;
      if (was_below) found.last = year;
    }
    ++year.first;
  }
  if (found.from) found.last.reset();
  return found;
}

BalanceTest test_balance(const Shape& shape, const Forecast<double>& forecast) {
  const auto test = [&](std::string_view line, bool was_below) {
    return balanced(balances(shape, forecast, line), shape.years.first, was_below);
  };
  const bool is_deficit = is_below(balances(shape, forecast, "opening").front());
  return {.in_year_before_transfer = test("in_year_before_transfer", true),
          .in_year = test("in_year", true),
          .closing = test("closing", is_deficit)};
}

}  // namespace highneeds
