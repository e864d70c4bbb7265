#include "highneeds/analysis/balance_test.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace highneeds;

namespace {

constexpr FinancialYear first{2024};

std::optional<FinancialYear> from(std::vector<double> balances) {
  return balanced(balances, first, true).from;
}

std::optional<FinancialYear> last(std::vector<double> balances, bool was_below) {
  return balanced(balances, first, was_below).last;
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

TEST_CASE("where a balance does not last, the last year that it came to be is told") {
  CHECK(last({1, 2, -0.01}, true) == FinancialYear{2025});
  CHECK(last({-1, 5, -0.004, -1}, true) == FinancialYear{2026});
  CHECK(last({-1, 5, -1}, false) == FinancialYear{2025});
  CHECK_FALSE(last({-1, -1}, true));
  CHECK_FALSE(last({-1, 5, -1, 3}, true));
}

TEST_CASE("a balance that was never below zero did not come to be above it") {
  CHECK_FALSE(last({1, 2, -0.01}, false));
  CHECK(last({1, 2, -0.01, 1, -1}, false) == FinancialYear{2027});
}

TEST_CASE("no years, no balance") {
  CHECK_FALSE(from({}));
  CHECK_FALSE(last({}, true));
}

TEST_CASE("less than half a penny below zero is rounding of the sums") {
  CHECK(from({-1, -0.004}) == FinancialYear{2025});
  CHECK_FALSE(from({-1, -0.005}));
}
