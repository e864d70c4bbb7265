#include "highneeds/analysis/live_steps.hpp"

#include <doctest/doctest.h>

#include <set>
#include <tuple>

#include "highneeds/projection/project.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

void check_figures(const Prepared& prepared, const LiveForecast& live, Case which) {
  const std::vector<double> done = re_add(live, prepared.values);
  const Forecast<double> forecast = project(prepared, which);
  const FigureSteps& steps = which == Case::Mitigated ? live.mitigated : live.unmitigated;
  REQUIRE(steps.size() == forecast.cells.size());
  for (std::size_t cell = 0; cell < steps.size(); ++cell) {
    CHECK((steps[cell] >= 0) == prepared.shape.present[cell]);
    if (steps[cell] < 0) continue;
    CHECK(done[static_cast<std::size_t>(steps[cell])] == forecast.cells[cell]);
  }
}

}  // namespace

TEST_CASE(
    "live steps: they give the figures of both cases to the last bit, with other values too") {
  Prepared prepared = prepare(scenario_of_four_workstreams());
  const LiveForecast live = live_forecast(prepared);
  check_figures(prepared, live, Case::Unmitigated);
  check_figures(prepared, live, Case::Mitigated);
  for (double& value : prepared.values) value *= 1.01;
  check_figures(prepared, live, Case::Unmitigated);
  check_figures(prepared, live, Case::Mitigated);
}

TEST_CASE("live steps: without a programme there is one case") {
  const Prepared prepared = prepare(small_scenario());
  const LiveForecast live = live_forecast(prepared);
  CHECK(live.mitigated.empty());
  check_figures(prepared, live, Case::Unmitigated);
}

TEST_CASE("live steps: each is there once, after its parts, and has a name") {
  const LiveForecast live = live_forecast(prepare(scenario_of_four_workstreams()));
  std::set<std::tuple<Op, std::int32_t, std::int32_t, double>> seen;
  for (std::size_t i = 0; i < live.steps.size(); ++i) {
    const LiveStep& step = live.steps[i];
    const bool is_constant = step.op == Op::Constant;
    CHECK(seen.insert({step.op, step.left, step.right, is_constant ? step.value : 0}).second);
    if (is_constant || step.op == Op::Lever) continue;
    CHECK(step.left < static_cast<std::int32_t>(i));
    if (!is_weight(step.op)) CHECK(step.right < static_cast<std::int32_t>(i));
    CHECK_FALSE(name_of(step).empty());
  }
}
