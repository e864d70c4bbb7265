#include "highneeds/skill/single_ages.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "skill/made_up.hpp"

using namespace highneeds::skill;

namespace {

SingleAges empty(std::size_t councils) {
  SingleAges ages;
  ages.plans.fill(Yearly(councils, 2005, 2025));
  ages.ceased.fill(Yearly(councils, 2005, 2025));
  return ages;
}

}  // namespace

TEST_CASE("(11.12): who leaves by age, by hand") {
  const Panel panel = test::steady_panel(0);  // 1,000 plans and 50 new ones, year by year
  SingleAges ages = empty(2);
  // England: 90 of 17 in January 2023 and 10 that ceased at 17; 300 of 20 and over, 100 ceased.
  ages.plans[17].set(1, 2023, 90);
  ages.ceased[17].set(1, 2022, 10);
  ages.plans[20].set(1, 2023, 100);
  ages.plans[24].set(1, 2023, 200);
  ages.ceased[20].set(1, 2022, 100);
  // The council: a tenth of those of 16 go, a quarter of those of 19 and 22, everyone of 25.
  ages.plans[16].set(0, 2023, 40);
  ages.plans[19].set(0, 2023, 20);
  ages.plans[22].set(0, 2023, 8);
  ages.plans[25].set(0, 2023, 3);
  const auto found = aged_outcomes(ages, panel);
  REQUIRE(found.size() == 1);
  CHECK(found.front().origin == 2023);
  CHECK(found.front().forecast ==
        doctest::Approx(40 * 0.9 + 20 * 0.75 + 8 * 0.75 + 50).epsilon(1e-12));
  CHECK(found.front().actual == doctest::Approx(1000).epsilon(1e-12));
}

TEST_CASE("without England's leavers there is no forecast") {
  SingleAges ages = empty(2);
  ages.plans[16].set(0, 2023, 40);
  CHECK(aged_outcomes(ages, test::steady_panel(0)).empty());
}

TEST_CASE("plans that are counted by age alone are what came") {
  Panel panel = test::steady_panel(0);
  SingleAges ages = empty(2);
  ages.plans[10].set(1, 2023, 90);
  ages.ceased[10].set(1, 2022, 10);
  ages.plans[9].set(0, 2023, 100);
  ages.plans[9].set(0, 2024, 70);
  ages.plans[10].set(0, 2024, 60);
  panel.plans.set(0, 2024, NAN);
  const auto found = aged_outcomes(ages, panel);
  REQUIRE(found.size() == 1);
  CHECK(found.front().actual == 130);
}
