#include "highneeds/quantity/median.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace highneeds;

TEST_CASE("the median is in the middle, or between the two in the middle") {
  CHECK(median({3, 1, 2}) == 2);
  CHECK(median({4, 1, 3, 2}) == 2.5);
  CHECK(median({7}) == 7);
}

TEST_CASE("the median of none is not a number, or what it is to be") {
  CHECK(std::isnan(median({})));
  CHECK(median({}, 0) == 0);
}
