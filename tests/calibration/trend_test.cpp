#include "highneeds/calibration/trend.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace highneeds::calibration;

namespace {

/// New plans of 2017 to 2024 that grow by a rate.
std::map<int, Flows> growing(double first, double rate) {
  std::map<int, Flows> flows;
  for (int year = 2017; year <= 2024; ++year) {
    flows[year].new_plans = first * std::pow(1 + rate, year - 2017);
  }
  return flows;
}

Census beside_england(double own, double england) {
  auto nation = std::make_shared<Nation>();
  nation->england.flows = growing(40000, england);
  Census census{.name = "Anyshire", .flows = growing(400, own)};
  census.nation = nation;
  return census;
}

}  // namespace

TEST_CASE("trend: growth without noise stands alone") {
  const Trend trend = *trend_of(beside_england(0.2, 0.1), 2024);
  CHECK(trend.own.rate == doctest::Approx(0.2));
  CHECK(trend.england.rate == doctest::Approx(0.1));
  CHECK(trend.pooled.rate == doctest::Approx(0.2));
  CHECK(trend.england_weight == doctest::Approx(0));
  CHECK(trend.own.years == 8);
}

TEST_CASE("trend: growth that is hardly known leans on England's") {
  Census census = beside_england(0.2, 0.1);
  for (const int year : {2018, 2020, 2022}) *census.flows[year].new_plans *= 1.6;
  const Trend trend = *trend_of(census, 2024);
  CHECK(trend.england_weight > 0.3);
  CHECK(trend.pooled.rate < trend.own.rate);
  CHECK(trend.pooled.high - trend.pooled.low < trend.own.high - trend.own.low);
}

TEST_CASE("trend: an outlier is left out, with the year that makes up for it") {
  Census census = beside_england(0.1, 0.1);
  census.flows[2021].new_plans = 100;
  census.flows[2022].new_plans = 1100;
  const Trend trend = *trend_of(census, 2024);
  CHECK(trend.outliers == std::vector<int>{2021, 2022});
  CHECK(trend.own.rate == doctest::Approx(0.1));
}

TEST_CASE("trend: an authority without flows has England's, less sure") {
  Census census = beside_england(0.2, 0.1);
  census.flows.clear();
  const Trend trend = *trend_of(census, 2024);
  CHECK(trend.pooled.rate == doctest::Approx(0.1));
  CHECK(trend.england_weight == 1);
  CHECK(trend.pooled.high > trend.england.high);
}

TEST_CASE("trend: without England's years there is none") {
  Census census;
  CHECK_FALSE(trend_of(census, 2024).has_value());
  census.flows = growing(400, 0.05);
  CHECK(trend_of(census, 2024)->pooled.rate == doctest::Approx(0.05));
}

TEST_CASE("trend: levels grow by half as much each year") {
  const auto levels = levels_of(0.2, 3);
  CHECK(levels[0] == doctest::Approx(1.2));
  CHECK(levels[1] == doctest::Approx(1.2 * 1.1));
  CHECK(levels[2] == doctest::Approx(1.2 * 1.1 * 1.05));
}
