#include "highneeds/quantity/letters.hpp"

#include <doctest/doctest.h>

using namespace highneeds;

TEST_CASE("letters are made small in English only") {
  CHECK(in_small_letters("Bristol, CITY of 2025") == "bristol, city of 2025");
  CHECK(in_small_letters("É[Z") == "É[z");
  CHECK(small_letter('Q') == 'q');
}
