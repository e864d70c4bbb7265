#include <doctest/doctest.h>

#include "highneeds/analysis/programme_outlook.hpp"
#include "highneeds/projection/project.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;
using enum ProvisionKind;

namespace {

/// What the only project's effects changed, in 2024-25 (which is actual) to 2028-29.
std::vector<EffectOutlook> effects_in(const Scenario& scenario) {
  const Prepared prepared = prepare(scenario);
  return effects_of(scenario, prepared, project(prepared), 0);
}
EffectOutlook effect_of(const Project& one) {
  const auto effects = effects_in(small_scenario_with({workstream("only", {one})}));
  REQUIRE(effects.size() == 1);
  return effects.front();
}

void check_years(const Yearly& ours, const Yearly& expected) {
  REQUIRE(ours.size() == expected.size());
  for (std::size_t y = 0; y < ours.size(); ++y) {
    CAPTURE(y);
    CHECK(ours[y] == doctest::Approx(expected[y]));
  }
}

}  // namespace

TEST_CASE("placements that are moved are counted in January") {
  const auto effect = effect_of(project("bases", {moved(IndependentSpecial, Mainstream, 5)}));
  check_years(effect.pupils, {0, 5, 5, 5, 5});
  CHECK(effect.places.empty());
  CHECK(effect.pounds.empty());
  CHECK(effect.multiplier.empty());
  CHECK_FALSE(effect.changes_nothing());
}

TEST_CASE("a project that starts after January moves nobody in that year") {
  const auto effect =
      effect_of(project("bases", {moved(IndependentSpecial, Mainstream, 5)}, day(2026, 2, 1)));
  check_years(effect.pupils, {0, 0, 5, 5, 5});
}

TEST_CASE("places that open fill as pupils change phase") {
  auto scenario = small_scenario_with(
      {workstream("only", {project("school", {opened(Mainstream, IndependentSpecial, 30)})})});
  scenario.provision[1].share_moving = steady<Rate, AcademicYear>(Rate::ratio(0.2));
  scenario.provision[0].place_rate = steady(UnitCost::pounds(10'000));
  const auto effects = effects_in(scenario);
  REQUIRE(effects.size() == 1);
  check_years(effects[0].places, {0, 30, 30, 30, 30});
  // A fifth of the 116.64 of 2025/26; with a fifth of the rest of 2026/27, over the 30 places.
  check_years(effects[0].pupils, {0, 23.328, 30, 30, 30});
}

TEST_CASE("places that nobody may fill change something: they cost") {
  auto scenario = small_scenario_with(
      {workstream("only", {project("school", {opened(Mainstream, IndependentSpecial, 30)})})});
  scenario.provision[1].share_moving = steady<Rate, AcademicYear>(Rate::ratio(0));
  scenario.provision[0].place_rate = steady(UnitCost::pounds(10'000));
  const auto effects = effects_in(scenario);
  check_years(effects.at(0).pupils, {0, 0, 0, 0, 0});
  CHECK_FALSE(effects.at(0).changes_nothing());
}

TEST_CASE("plans that are not made are counted in the year in which they would have been") {
  auto scenario = small_scenario_with({workstream("only", {project("early", {fewer_plans(0.1)})})});
  scenario.provision[0].new_plan_share = steady<Rate, AcademicYear>(Rate::ratio(0.2));
  const auto effects = effects_in(scenario);
  REQUIRE(effects.size() == 1);
  REQUIRE(effects[0].pupils.size() == 5);
  CHECK(effects[0].pupils[0] == 0);
  // Four of twelve months of a tenth of the fifth that is new, of the 648 of 2024/25.
  CHECK(effects[0].pupils[1] == doctest::Approx(4.32));
  CHECK(effects[0].pupils[2] == doctest::Approx(0.02 * (648 * 1.08 - 4.32)));
}

TEST_CASE("a unit cost that falls by a rate has a multiplier, by confidence and months") {
  Project fees = project("fees", {lower_unit_cost(IndependentSpecial, 0.1)}, day(2025, 10, 1));
  fees.confidence.value = Rate::ratio(0.5);
  const auto effect = effect_of(fees);
  check_years(effect.multiplier, {1, 0.975, 0.95, 0.95, 0.95});
  CHECK(effect.pounds.empty());
  CHECK_FALSE(effect.changes_nothing());
}

TEST_CASE("a unit cost that falls by an amount is uprated with it") {
  auto scenario = small_scenario_with({workstream(
      "only",
      {project("fees", {lower_unit_cost_by(IndependentSpecial, 1'000)}, day(2025, 4, 1))})});
  Series<UnitCost> rising;
  rising.by_year[{2024}] = Value<UnitCost>{UnitCost::pounds(60'000)};
  rising.then = Value<Growth>{Growth::ratio(0.1)};
  scenario.provision[1].unit_cost = rising;
  const auto effects = effects_in(scenario);
  REQUIRE(effects.size() == 1);
  check_years(effects[0].pounds, {0, 1'100, 1'210, 1'331, 1'464.1});
}

TEST_CASE("an amount is saved by the months from its start") {
  check_years(effect_of(project("therapies", {saved(120'000)}, day(2025, 10, 1))).pounds,
              {0, 60'000, 120'000, 120'000, 120'000});
}

TEST_CASE("an effect that changes nothing says so") {
  CHECK(effect_of(project("therapies", {saved(0)})).changes_nothing());
  CHECK(effect_of(project("fees", {lower_unit_cost(IndependentSpecial, 0)})).changes_nothing());
  CHECK(effect_of(project("late", {saved(1e5)}, day(2040, 4, 1))).changes_nothing());
}

TEST_CASE("effects stand in the order in which they are written, each with its project's") {
  const Project other = project("other", {moved(IndependentSpecial, Mainstream, 9), saved(7)});
  const Project both = project(
      "both",
      {moved(IndependentSpecial, Mainstream, 5), lower_unit_cost(Mainstream, 0.5), saved(1'200)},
      day(2025, 4, 1));
  const auto scenario = small_scenario_with({workstream("all", {other, both})});
  const Prepared prepared = prepare(scenario);
  const auto effects = effects_of(scenario, prepared, project(prepared), 1);
  REQUIRE(effects.size() == 3);
  CHECK(key(*effects[0].written) == "move_placements");
  CHECK(effects[0].pupils.at(3) == doctest::Approx(5));
  CHECK(key(*effects[1].written) == "unit_cost");
  CHECK(effects[1].multiplier.at(3) == doctest::Approx(0.5));
  CHECK(key(*effects[2].written) == "saving");
  CHECK(effects[2].pounds.at(3) == doctest::Approx(1'200));
}
