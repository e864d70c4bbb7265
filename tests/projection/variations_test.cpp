#include <doctest/doctest.h>

#include <random>
#include <string_view>

#include "highneeds/projection/project.hpp"
#include "projection/random_scenario.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;
using enum ProvisionKind;

namespace {

/// Whether a line of the balance, if there is one, is the same to the bit.
bool is_same(const Shape& shape, const Forecast<double>& one, const Forecast<double>& other,
             std::string_view line) {
  const auto row = find_row(shape, Section::Balance, line);
  return !row || std::ranges::equal(one.row(*row), other.row(*row));
}

/// Goes through random sets of projects, each after the other, as attribution does.
void check_variations(const Scenario& scenario, unsigned seed) {
  const Prepared prepared = prepare(scenario);
  Variations variations(prepared.shape, prepared.values);
  std::mt19937 random(seed);
  std::vector<std::uint8_t> acting(prepared.shape.programme.projects.size(), 0);
  for (int i = 0; i < 200; ++i) {
    CAPTURE(i);
    for (std::uint8_t& acts : acting) acts = (random() & 3U) == 0 ? 1 - acts : acts;
    Forecast<double> whole;
    project<double>(prepared.shape, prepared.values, Projects{acting}, whole);
    const Forecast<double>& varied = variations.with(acting);
    CHECK(is_same(prepared.shape, whole, varied, "in_year"));
    CHECK(is_same(prepared.shape, whole, varied, "closing"));
    CHECK(is_same(prepared.shape, whole, varied, "stability_grant"));
  }
}

Scenario with_direct_places() {
  Scenario scenario = scenario_of_four_workstreams();
  auto& school = scenario.programme->workstreams[1].projects[0].effects[0];
  std::get<OpenPlaces>(school.what).funded_by = FundedBy::Direct;
  return scenario;
}

}  // namespace

TEST_CASE("a variation of a forecast is the whole forecast, to the bit") {
  check_variations(scenario_of_four_workstreams(), 1);
}

TEST_CASE("a variation of places that DfE pays direct is the whole forecast, to the bit") {
  check_variations(with_direct_places(), 2);
}

TEST_CASE("a variation with empty places of another rate is the whole forecast, to the bit") {
  Scenario scenario = with_direct_places();
  scenario.provision[1].empty_place_rate = steady(UnitCost::pounds(12'000));
  check_variations(scenario, 3);
}

TEST_CASE("a variation of prices and savings alone is the whole forecast, to the bit") {
  check_variations(
      small_scenario_with(
          {workstream("prices", {project("fees", {lower_unit_cost(IndependentSpecial, 0.1)}),
                                 project("rates", {lower_unit_cost_by(Mainstream, 100)})}),
           workstream("other", {project("therapies", {saved(1e5)})})}),
      4);
}

TEST_CASE("variations of random programmes are the whole forecast, to the bit") {
  int checked = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Scenario scenario = random_scenario(seed);
    if (!scenario.programme) continue;
    check_variations(scenario, static_cast<unsigned>(seed));
    ++checked;
  }
  CHECK(checked > 10);
}

TEST_CASE("a programme without projects has one variation: the forecast") {
  const Prepared prepared = prepare(small_scenario_with({workstream("empty", {})}));
  Variations variations(prepared.shape, prepared.values);
  for (int i = 0; i < 2; ++i) {
    CHECK(is_same(prepared.shape, project(prepared), variations.with({}), "closing"));
  }
}

TEST_CASE("prices and savings do not act on who is placed where") {
  const Prepared prepared = prepare(scenario_of_four_workstreams());
  const Variations variations(prepared.shape, prepared.values);
  std::vector<bool> acts;
  for (std::size_t i = 0; i < 6; ++i) acts.push_back(variations.acts_on_placing(i));
  CHECK(acts == std::vector<bool>{true, true, true, false, false, false});
}
