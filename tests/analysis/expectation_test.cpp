#include "highneeds/analysis/expectation.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace highneeds;

namespace {

ExpectedFigure figure(std::string line, int year, double value, std::string measure = "amount") {
  return {.forecast_case = "unmitigated",
          .year = FinancialYear{year},
          .section = "balance",
          .line = std::move(line),
          .measure = std::move(measure),
          .unit = "GBP",
          .value = value,
          .status = "forecast",
          .at = {}};
}

std::vector<Difference> compare_one(double expected, double got, const std::string& measure,
                                    const Tolerances& tolerances = {}) {
  return compare(std::vector{figure("closing", 2024, expected, measure)},
                 std::vector{figure("closing", 2024, got, measure)}, tolerances);
}

}  // namespace

TEST_CASE("expectation: the same figures in another order are as expected") {
  const std::vector expected{figure("opening", 2024, -1), figure("closing", 2024, -2)};
  const std::vector got{figure("closing", 2024, -2), figure("opening", 2024, -1)};
  CHECK(compare(expected, got, {}).empty());
}

TEST_CASE("expectation: money may move by half a penny and no more") {
  CHECK(compare_one(100, 100.004, "amount").empty());
  CHECK(compare_one(100, 100.006, "amount").size() == 1);
  CHECK(compare_one(24'667, 24'667.004, "unit_cost").empty());
  CHECK(compare_one(24'667, 24'667.006, "unit_cost").size() == 1);
}

TEST_CASE("expectation: large sums may move by a thousand-millionth") {
  CHECK(compare_one(1e9, 1e9 + 0.9, "amount").empty());
  CHECK(compare_one(1e9, 1e9 + 1.1, "amount").size() == 1);
}

TEST_CASE("expectation: counts and rates do not move") {
  CHECK(compare_one(100, 100.004, "pupils").size() == 1);
  CHECK(compare_one(0.015, 0.0150001, "rate").size() == 1);
  CHECK(compare_one(0, 1e-10, "pupils").empty());
}

TEST_CASE("expectation: a tolerance of its own counts for its measure only") {
  const Tolerances pounds{{"amount", {.absolute = 1, .relative = 0}}};
  CHECK(compare_one(100, 100.9, "amount", pounds).empty());
  CHECK(compare_one(100, 101.1, "amount", pounds).size() == 1);
  CHECK(compare_one(100, 100.9, "unit_cost", pounds).size() == 1);
  const Tolerances share{{"amount", {.absolute = 0, .relative = 0.01}}};
  CHECK(compare_one(-1000, -1009, "amount", share).empty());
  CHECK(compare_one(-1000, -1011, "amount", share).size() == 1);
}

TEST_CASE("expectation: a figure that moved carries both values") {
  const auto differences = compare_one(-115e6, -116e6, "amount");
  REQUIRE(differences.size() == 1);
  CHECK(differences[0].change == Change::Moved);
  CHECK(differences[0].expected->value == -115e6);
  CHECK(differences[0].got->value == -116e6);
}

TEST_CASE("expectation: figures that are gone come first, then the new ones") {
  const std::vector expected{figure("opening", 2024, 1), figure("closing", 2024, 2)};
  const std::vector got{figure("movement", 2024, 3), figure("closing", 2024, 2)};
  const auto differences = compare(expected, got, {});
  REQUIRE(differences.size() == 2);
  CHECK(differences[0].change == Change::Missing);
  CHECK(differences[0].expected->line == "opening");
  CHECK_FALSE(differences[0].got.has_value());
  CHECK(differences[1].change == Change::New);
  CHECK(differences[1].got->line == "movement");
  CHECK_FALSE(differences[1].expected.has_value());
}

TEST_CASE("expectation: case, year, section, line and measure each tell figures apart") {
  const ExpectedFigure base = figure("closing", 2024, 1);
  for (std::string ExpectedFigure::*part :
       {&ExpectedFigure::forecast_case, &ExpectedFigure::section, &ExpectedFigure::line,
        &ExpectedFigure::measure}) {
    ExpectedFigure other = base;
    other.*part = "another";
    CHECK(compare(std::vector{base}, std::vector{other}, {}).size() == 2);
  }
  CHECK(compare(std::vector{base}, std::vector{figure("closing", 2025, 1)}, {}).size() == 2);
}

TEST_CASE("expectation: another unit or status is a change though the value is the same") {
  for (std::string ExpectedFigure::*part : {&ExpectedFigure::unit, &ExpectedFigure::status}) {
    ExpectedFigure other = figure("closing", 2024, 1);
    other.*part = "another";
    const auto differences =
        compare(std::vector{figure("closing", 2024, 1)}, std::vector{other}, {});
    REQUIRE(differences.size() == 1);
    CHECK(differences[0].change == Change::Relabelled);
  }
}

TEST_CASE("expectation: what is not a number is never as expected") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(compare_one(1, nan, "amount").size() == 1);
  CHECK(compare_one(nan, nan, "amount").size() == 1);
  CHECK(compare_one(1, infinity, "amount").size() == 1);
  CHECK(compare_one(infinity, 1, "amount").size() == 1);
  CHECK(compare_one(infinity, infinity, "amount").size() == 1);
}
