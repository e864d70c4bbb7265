#include "highneeds/analysis/balance_test.hpp"

#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

constexpr double half_a_penny = 0.005;

}  // namespace

std::optional<FinancialYear> balanced_from(std::span<const double> balances, FinancialYear first) {
  std::size_t from = balances.size();
  while (from > 0 && balances[from - 1] > -half_a_penny) --from;
  if (from == balances.size()) return std::nullopt;
  return FinancialYear{first.first + static_cast<int>(from)};
}

BalanceTest test_balance(const Shape& shape, const Forecast<double>& forecast) {
  const auto test = [&](std::string_view line) {
    return balanced_from(balances(shape, forecast, line), shape.years.first);
  };
  return {.in_year_before_transfer = test("in_year_before_transfer"),
          .in_year = test("in_year"),
          .closing = test("closing")};
}

}  // namespace highneeds
