// (10.4) The split of a difference in spending.
#include "highneeds/analysis/price_volume.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "projection/random_draw.hpp"

using namespace highneeds;

namespace {

double sum(const PriceVolume& parts) {
  return parts.volume + parts.price + parts.rest;
}

ProvisionSpending any(RandomDraw& draw, bool has_cost) {
  ProvisionSpending spending{.amount = 0, .pupils = draw.chance(0.1) ? 0 : draw.between(0, 3000)};
  const double of_pupil = draw.between(0, 90'000);
  spending.amount = spending.pupils * of_pupil + (draw.chance(0.5) ? 1e6 : 0);
  if (has_cost) spending.unit_cost = of_pupil;
  return spending;
}

}  // namespace

TEST_CASE("price and volume: more pupils at a higher cost, without places") {
  const PriceVolume parts = split({.amount = 6'000'000, .pupils = 100, .unit_cost = 60'000},
                                  {.amount = 6'825'000, .pupils = 105});
  CHECK(parts.volume == 5 * 60'000);
  CHECK(parts.price == doctest::Approx(105 * 5'000));
  CHECK(parts.rest == doctest::Approx(0));
}

TEST_CASE("price and volume: with a cost of its own, what is beside pupils is the rest") {
  // £1m of places beside 100 pupils at £14,000, then £1.1m beside 110 at £15,000.
  const PriceVolume parts = split({.amount = 2'400'000, .pupils = 100, .unit_cost = 14'000},
                                  {.amount = 2'750'000, .pupils = 110, .unit_cost = 15'000});
  CHECK(parts.volume == 140'000);
  CHECK(parts.price == 110'000);
  CHECK(parts.rest == 100'000);
}

TEST_CASE("price and volume: without one, places are as planned") {
  const PriceVolume parts = split({.amount = 2'400'000, .pupils = 100, .unit_cost = 14'000},
                                  {.amount = 2'750'000, .pupils = 110});
  CHECK(parts.volume == 140'000);
  CHECK(parts.price == doctest::Approx(210'000));
  CHECK(parts.rest == doctest::Approx(0));
}

TEST_CASE("price and volume: a provision that lost or never had its pupils") {
  const PriceVolume lost =
      split({.amount = 600'000, .pupils = 10, .unit_cost = 60'000}, {.amount = 4'000, .pupils = 0});
  CHECK(lost.volume == -600'000);
  CHECK(lost.price == 0);
  CHECK(lost.rest == 4'000);
  const PriceVolume none = split({.amount = 0, .pupils = 0, .unit_cost = 60'000}, {});
  CHECK(sum(none) == 0);
  const PriceVolume began =
      split({.amount = 0, .pupils = 0, .unit_cost = 60'000}, {.amount = 130'000, .pupils = 2});
  CHECK(began.volume == 120'000);
  CHECK(began.price == doctest::Approx(10'000));
}

TEST_CASE("price and volume: the parts of any difference sum to it") {
  RandomDraw draw(42);
  for (int i = 0; i < 5000; ++i) {
    CAPTURE(i);
    const ProvisionSpending plan = any(draw, true);
    const ProvisionSpending actual = any(draw, i % 2 == 0);
    const PriceVolume parts = split(plan, actual);
    const double difference = actual.amount - plan.amount;
    CHECK(std::abs(sum(parts) - difference) < 1e-6);
    CHECK(std::isfinite(parts.price));
    CHECK(parts.volume ==
          doctest::Approx((actual.pupils - plan.pupils) * plan.unit_cost.value_or(0)));
  }
}
