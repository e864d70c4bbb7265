#include "highneeds/calibration/plan_path.hpp"

#include <doctest/doctest.h>

#include "calibration/synthetic.hpp"

using namespace highneeds::calibration;

namespace {

/// 90 plans of age 10 and 10 of age 25, of January 2025; ten new ones a year at 5.
Rates few_rates() {
  Rates rates{.january = 2025, .people_year = 2025};
  rates.people.fill(1'000);
  rates.plans[10][0] = 90;
  rates.plans[25][0] = 10;  // whose plan ends with the year
  rates.leave[10][0] = 0.1;
  rates.join[5] = 0.01;
  rates.first_setting[5][0] = 1;
  return rates;
}

const PlansByJanuary january = {{2025, {100}}};

}  // namespace

TEST_CASE("trends: new plans make up for who leaves, and for the growth of all plans") {
  const auto trends = trends_of(few_rates(), january, {.all = {0.11, 0.10}}, 2027);
  REQUIRE(trends.size() == 2);
  CHECK(trends[0] == doctest::Approx((111 - 81) / 10.0));
  CHECK(trends[1] == doctest::Approx((111 * 1.1 - 111) / 10));  // nobody leaves at 6 or 11
}

TEST_CASE(
    "trends: a January that is known is come to, by provision, and the path begins after it") {
  const PlansByJanuary known = {{2025, {100}}, {2026, {120, 0, 30}}};
  Rates rates = few_rates();
  rates.leave[11][0] = 0.5;
  const auto trends = trends_of(rates, known, {.all = {0.10}}, 2027);
  CHECK(trends[0] == doctest::Approx((150 - 81) / 10.0));
  // 120 in mainstream stay of the January: 81 of 150 were 11, and half of them leave.
  CHECK(trends[1] == doctest::Approx((150 * 1.1 - (120 - 120 * 81.0 / 150 / 2)) / 10));
}

TEST_CASE(
    "trends: 1 where the rates make no plans, and none of rates that nothing is known beside") {
  Rates rates = few_rates();
  rates.join[5] = 0;
  CHECK(trends_of(rates, january, {.all = {0.11}}, 2026) == std::vector<double>{1});
  CHECK(trends_of(rates, {}, {.all = {0.11}}, 2026).empty());
}

TEST_CASE("trends: half to three times is likely") {
  CHECK(are_likely({1.3, 0.5, 3}));
  CHECK_FALSE(are_likely({1.3, 0.4}));
  CHECK_FALSE(are_likely({1.3, 3.1}));
}
