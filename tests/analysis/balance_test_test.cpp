#include "highneeds/analysis/balance_test.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace highneeds;

namespace {

constexpr FinancialYear first{2024};

std::optional<FinancialYear> from(std::vector<double> balances) {
  return balanced_from(balances, first);
}

}  // namespace

TEST_CASE("a balance is reached in the first year from which it stays at or above zero") {
  CHECK(from({-3, -1, 2, 0}) == FinancialYear{2026});
  CHECK(from({1, 2, 3}) == FinancialYear{2024});
  CHECK(from({-1, -1, 0}) == FinancialYear{2026});
}

TEST_CASE("a balance that is lost again is not reached") {
  CHECK_FALSE(from({1, 2, -0.01}));
  CHECK_FALSE(from({-1, 5, -1}));
  CHECK(from({5, -1, 1}) == FinancialYear{2026});
}

TEST_CASE("no years, no balance") {
  CHECK_FALSE(from({}));
}

TEST_CASE("less than half a penny below zero is rounding of the sums") {
  CHECK(from({-1, -0.004}) == FinancialYear{2025});
  CHECK_FALSE(from({-1, -0.005}));
}
