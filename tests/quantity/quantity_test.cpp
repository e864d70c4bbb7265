#include "highneeds/quantity/quantity.hpp"

#include <doctest/doctest.h>

#include "highneeds/quantity/unit.hpp"

using namespace highneeds;

TEST_CASE("quantities combine only where it means something") {
  CHECK(Pupils::count(10) * UnitCost::pounds(7'595) == Money::pounds(75'950));
  CHECK(Places::count(18) * UnitCost::pounds(10'000) == Money::pounds(180'000));
  CHECK(Rate::ratio(0.015) * Money::pounds(600) == Money::pounds(9));
  CHECK(Money::pounds(5) - Money::pounds(7) == -Money::pounds(2));
  CHECK(Money::pounds(-2) < Money::pounds(0));
}

TEST_CASE("every unit has the name that tables use") {
  CHECK(name(Unit::Pounds) == "GBP");
  CHECK(name(Unit::PoundsPerPupil) == "GBP per pupil");
  CHECK(name(Unit::Ratio) == "ratio");
  CHECK(name(Unit::Months) == "date");
  CHECK(name(Unit::Year) == "financial year");
}
