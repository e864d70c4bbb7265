#include "highneeds/analysis/swing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "highneeds/analysis/outlook.hpp"
#include "highneeds/scenario/load.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

std::size_t lever_of(const Prepared& prepared, const std::string& address) {
  const auto found = std::ranges::find(prepared.levers, address, &Lever::address);
  REQUIRE_MESSAGE(found != prepared.levers.end(), address);
  return static_cast<std::size_t>(found - prepared.levers.begin());
}

double closing_of(const Scenario& scenario) {
  return look_ahead(scenario, {}).mitigated.summary.closing.back();
}

double swing_of(const Scenario& scenario, const std::string& address) {
  const Prepared prepared = prepare(scenario);
  return swings(prepared).at(lever_of(prepared, address)).closing;
}

/// The small scenario without the grant, which would pay most of every deficit before it, and
/// without a recorded balance, which would take the place of every figure before it.
Scenario plain_scenario() {
  Scenario scenario = small_scenario();
  scenario.funding.stability_grant.reset();
  scenario.known_closing.clear();
  return scenario;
}

}  // namespace

TEST_CASE("what 1% of an amount changes is that amount, year by year, with its sign") {
  const Scenario scenario = plain_scenario();
  const int years = scenario.years.length();
  // £1m of services, £10m of block and £0.2m of contribution a year, and what is brought forward.
  CHECK(swing_of(scenario, "lines.sen_support_services.amount") ==
        doctest::Approx(-0.01 * 1e6 * years));
  CHECK(swing_of(scenario, "funding.high_needs_block.gross") ==
        doctest::Approx(0.01 * 10e6 * years));
  CHECK(swing_of(scenario, "funding.high_needs_block.deductions") ==
        doctest::Approx(-0.01 * 1e6 * years));
  CHECK(swing_of(scenario, "funding.council_contribution.amount") ==
        doctest::Approx(0.01 * 0.2e6 * years));
  CHECK(swing_of(scenario, "opening_balance") ==
        doctest::Approx(0.01 * scenario.opening_balance.value.in_pounds()));
}

TEST_CASE("a swing is the difference of the forecast that is written so") {
  const Scenario scenario = scenario_of_four_workstreams();
  const double as_written = closing_of(scenario);
  Scenario dearer = scenario;
  auto& price = dearer.provision.back().unit_cost.always->value;
  price = UnitCost::pounds(price.in_pounds() * 1.01);
  CHECK(swing_of(scenario, "provision.independent_special.unit_cost") ==
        doctest::Approx(closing_of(dearer) - as_written));
  Scenario faster = scenario;
  auto& growth = std::get<Value<Growth>>(faster.provision.front().pupils.then).value;
  growth = Growth::ratio(growth.as_ratio() * 1.01);
  CHECK(swing_of(scenario, "provision.mainstream.pupils.then") ==
        doctest::Approx(closing_of(faster) - as_written));
  Scenario surer = scenario;
  auto& rate = surer.programme->delivery_rate.value;
  rate = Rate::ratio(rate.as_ratio() * 1.01);
  CHECK(swing_of(scenario, "programme.delivery_rate") ==
        doctest::Approx(closing_of(surer) - as_written));
}

TEST_CASE("dates move by a month and financial years by a year, and what is nil does not move") {
  Scenario scenario = scenario_of_four_workstreams();
  scenario.memorandum.cost_of_carrying_rate = steady(Rate::ratio(0));
  const Prepared prepared = prepare(scenario);
  const auto all = swings(prepared);
  const auto step_of = [&](const std::string& address) {
    return all.at(lever_of(prepared, address)).step;
  };
  const std::string start = "programme.workstreams.other.projects.therapies.start";
  CHECK(step_of(start) == SwingStep::Month);
  CHECK(step_of("funding.stability_grant.paid_in") == SwingStep::Year);
  CHECK(step_of("memorandum.cost_of_carrying_rate") == SwingStep::None);
  CHECK(all.at(lever_of(prepared, "memorandum.cost_of_carrying_rate")).closing == 0);
  Scenario later = scenario;
  later.programme->workstreams.back().projects.front().start->value = day(2025, 5, 1);
  CHECK(swing_of(scenario, start) == doctest::Approx(closing_of(later) - closing_of(scenario)));
  CHECK(swing_of(scenario, start) < 0);
}

TEST_CASE("there is a swing for every lever, and none changes what comes after it") {
  const Prepared prepared = prepare(scenario_of_four_workstreams());
  const auto all = swings(prepared);
  REQUIRE(all.size() == prepared.levers.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].lever == i);
    CHECK(std::isfinite(all[i].closing));
  }
  const auto again = swings(prepared);
  CHECK(std::ranges::equal(all, again, {}, &Swing::closing, &Swing::closing));
}

TEST_CASE("swings are sorted by their size, whatever their sign, and by one step") {
  const std::vector<Swing> all = {{0, SwingStep::OnePercent, 5},
                                  {1, SwingStep::Month, 100},
                                  {2, SwingStep::OnePercent, -9},
                                  {3, SwingStep::OnePercent, -5},
                                  {4, SwingStep::None, 0}};
  std::vector<std::size_t> order;
  for (const Swing& one : by_size(all, SwingStep::OnePercent)) order.push_back(one.lever);
  CHECK(order == std::vector<std::size_t>{2, 0, 3});
  CHECK(by_size(all, SwingStep::Month).size() == 1);
  CHECK(by_size(all, SwingStep::Year).empty());
}

TEST_CASE("a table of the population moves as one, as the scenario with all of it 1% larger") {
  Sources sources;
  const Scenario scenario =
      load({.scenario = std::string(HIGHNEEDS_ROOT) + "/scenarios/norfolk/population.yaml",
            .overlays = {},
            .settings = {}},
           sources)
          .scenario;
  const Prepared prepared = prepare(scenario);
  const auto table = std::ranges::find(prepared.tables, "population.join", &LeverTable::address);
  REQUIRE(table != prepared.tables.end());
  const std::vector<Swing> all = swings(prepared);
  const auto swing = std::ranges::find(all, table->first, &Swing::lever);
  REQUIRE(swing != all.end());
  CHECK(swing->count == 26);
  Scenario larger = scenario;
  for (auto& rate : larger.population->join) rate.value = Rate::ratio(rate.value.as_ratio() * 1.01);
  const double change = look_ahead(larger, {}).mitigated.summary.closing.back() -
                        look_ahead(scenario, {}).mitigated.summary.closing.back();
  CHECK(swing->closing == doctest::Approx(change).epsilon(1e-6));
  CHECK(change < 0);
}
