#include "report/drawing.hpp"

#include "report/markup_check.hpp"
#include "report/pages.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

Chart chart_of(ChartKind kind, std::vector<double> values) {
  Chart chart{
      .title = "Chart", .series = {{.name = "one", .values = std::move(values)}}, .kind = kind};
  for (std::size_t i = 0; i < chart.series[0].values.size(); ++i) {
    chart.categories.push_back(std::to_string(2020 + i));
  }
  return chart;
}

}  // namespace

TEST_CASE("an axis takes in nil and every value, with round steps") {
  const AxisScale below = scale_of(chart_of(ChartKind::Bars, {-10e6, -81e6}));
  CHECK(below.high == 0);
  CHECK(below.low < -81e6);
  CHECK(below.step == doctest::Approx(20e6));
  const AxisScale above = scale_of(chart_of(ChartKind::Lines, {3, 4.2}));
  CHECK(above.low == 0);
  CHECK(above.high > 4.2);
  CHECK(above.step == doctest::Approx(1));
  const AxisScale nothing = scale_of(chart_of(ChartKind::Bars, {0, 0}));
  CHECK(nothing.high > nothing.low);
}

TEST_CASE("a step of a waterfall begins where the one before ended, and a total at nil") {
  Chart chart = chart_of(ChartKind::Waterfall, {3, -1, 2});
  chart.totals = {2};
  const auto steps = steps_of(chart);
  CHECK(steps[0].from == 0);
  CHECK(steps[1].from == 3);
  CHECK(steps[1].to == 2);
  CHECK(steps[2].from == 0);
  CHECK(steps[2].to == 2);
}

TEST_CASE("each bar of a tornado begins at nil, in its colour, and nothing joins them") {
  const Chart tornado = chart_of(ChartKind::Tornado, {3e6, -1e6, 2e6});
  const auto bars = steps_of(tornado);
  CHECK(bars[1].from == 0);
  CHECK(bars[1].to == -1e6);
  CHECK(bars[2].from == 0);
  CHECK(scale_of(tornado).low < -1e6);
  const Drawing drawn = draw(tornado, {});
  CHECK(count(drawn.parts, "class=\"better\"") == 2);
  CHECK(count(drawn.parts, "class=\"worse\"") == 1);
  CHECK(count(drawn.parts, "class=\"axis\"") == 1);
  Chart waterfall = tornado;
  waterfall.kind = ChartKind::Waterfall;
  CHECK(count(draw(waterfall, {}).parts, "class=\"axis\"") == 3);
  CHECK(drawn.height < draw(waterfall, {}).height);
}

TEST_CASE("what is below nil stands under the stack") {
  Chart chart = chart_of(ChartKind::Stacked, {3});
  chart.series.push_back({.name = "two", .values = {-1}});
  chart.series.push_back({.name = "three", .values = {2}});
  const auto stack = stack_of(chart, 0);
  CHECK(stack[1].from == 0);
  CHECK(stack[1].to == -1);
  CHECK(stack[2].from == 3);
  CHECK(stack[2].to == 5);
  CHECK(scale_of(chart).low < -1);
  CHECK(scale_of(chart).high > 5);
}

TEST_CASE("areas lie upon one another, and each of their values can be pointed at") {
  Chart chart = chart_of(ChartKind::Areas, {3, 4, 5});
  chart.series.push_back({.name = "two", .values = {1, 1, 2}});
  CHECK(stack_of(chart, 2)[1].from == 5);
  CHECK(stack_of(chart, 2)[1].to == 7);
  CHECK(scale_of(chart).high > 7);
  const Drawing drawn = draw(chart, {});
  CHECK(count(drawn.parts, "<polygon class=\"bar f") == 2);
  CHECK(count(drawn.parts, "class=\"unseen\"") == 6);
  CHECK(has(drawn.parts, "two, 2022"));
}

TEST_CASE("a pyramid has a side for each series, the first category at the bottom") {
  Chart chart = chart_of(ChartKind::Pyramid, {2, 0, 4});
  chart.series.push_back({.name = "two", .values = {1, 3, 4}});
  const Drawing drawn = draw(chart, {});
  CHECK(count(drawn.parts, "class=\"f0\"") == 3);
  CHECK(count(drawn.parts, "class=\"f1\"") == 3);
  const auto place_of = [&](const std::string& pointed) {
    const auto title = drawn.parts.find(pointed);
    REQUIRE(title != std::string::npos);
    const auto y = drawn.parts.rfind(" y=\"", title) + 4;
    return std::stod(drawn.parts.substr(y));
  };
  CHECK(place_of("one, 2020") > place_of("one, 2022"));
  CHECK(place_of("one, 2022") == place_of("two, 2022"));
}

TEST_CASE("a value on a plane stands where its share of the axis is") {
  const Plane plane{.scale = {-50, 50, 10}, .categories = 4};
  CHECK(plane.y(50) == doctest::Approx(plane.top));
  CHECK(plane.y(0) == doctest::Approx((plane.top + plane.bottom) / 2));
  CHECK(plane.x(0) == doctest::Approx(plane.left + (plane.right - plane.left) / 8));
}

TEST_CASE("a value that one points at says its name, year, amount and how it is known") {
  Chart chart = chart_of(ChartKind::Lines, {-1e6, -2.25e6});
  chart.series[0].known = {Known::Actual, Known::Assumed};
  CHECK(pointed_at(chart, 0, 1, MoneyScale::Millions) == "one, 2021: -£2.3m (assumed)");
  const std::string parts = draw(chart, MoneyScale::Millions).parts;
  CHECK(has(parts, "<title>one, 2020: −\u2060£1.0m (actual)</title>"));
  CHECK(has(parts, "class=\"hollow s0\""));
}

TEST_CASE("long horizons leave out labels that have no room") {
  const std::string few = draw(chart_of(ChartKind::Bars, std::vector<double>(8, 1.0)), {}).parts;
  const std::string many = draw(chart_of(ChartKind::Bars, std::vector<double>(20, 1.0)), {}).parts;
  CHECK(has(few, ">2021</text>"));
  CHECK_FALSE(has(many, ">2021</text>"));
  CHECK(has(many, ">2020</text>"));
}

TEST_CASE("ticks have the decimals that their steps need") {
  CHECK(tick(-50e6, 10e6, Unit::Pounds, MoneyScale::Millions) == "-50");
  CHECK(tick(0.5e6, 0.5e6, Unit::Pounds, MoneyScale::Millions) == "0.5");
  CHECK(tick(0.02e6, 0.02e6, Unit::Pounds, MoneyScale::Millions) == "0.02");
  CHECK(tick(2000, 2000, Unit::Pounds, MoneyScale::Pounds) == "2,000");
  CHECK(tick(0.5, 0.1, Unit::Ratio, MoneyScale::Millions) == "50.0%");
}
