#include <doctest/doctest.h>

#include <algorithm>

#include "highneeds/analysis/outlook.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;
using enum ProvisionKind;

namespace {

/// The warnings that cite an equation, or else have these words.
std::vector<Warning> about(const Scenario& scenario, std::string_view what) {
  std::vector<Warning> found;
  for (const Warning& warning : look_ahead(scenario, {}).warnings) {
    if (warning.reference == what || warning.what.find(what) != std::string::npos) {
      found.push_back(warning);
    }
  }
  return found;
}

Scenario with(std::vector<Project> projects) {
  return small_scenario_with({workstream("only", std::move(projects))});
}

/// A school of 30 places for pupils of independent schools, of whom this share moves in a year.
Scenario with_school(double share_moving) {
  Project school = project("school", {opened(Mainstream, IndependentSpecial, 30)});
  school.effects[0].at = {.file = 1, .line = 60, .column = 9};
  Scenario scenario = with({school});
  scenario.provision[0].place_rate = steady(UnitCost::pounds(10'000));
  scenario.provision[1].share_moving = steady<Rate, AcademicYear>(Rate::ratio(share_moving));
  return scenario;
}

Project therapies(SavingKind kind) {
  Project one = project("therapies", {saved(50'000)}, day(2025, 4, 1));
  one.kind = kind;
  one.at = {.file = 1, .line = 70, .column = 5};
  return one;
}

}  // namespace

TEST_CASE("mitigations beyond the best case warn at the programme, with the rule's reference") {
  Scenario scenario = with({project("savings", {saved(5e6)}, day(2025, 4, 1))});
  Provenance provenance;
  provenance.note = "a survey";
  scenario.policy.mitigation_best_case.provenance = std::make_shared<const Provenance>(provenance);
  const auto warnings = about(scenario, "best case");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what.starts_with("the programme closes "));
  CHECK(
      warnings[0].what.ends_with("% of the unmitigated deficit of 31 March 2029, before "
                                 "contributions and grants; the best case known is 26%"));
  CHECK(warnings[0].reference == "a survey");
  CHECK(warnings[0].at.line == 50);
  CHECK(about(with({project("savings", {saved(1e5)}, day(2025, 4, 1))}), "best case").empty());
  scenario.policy.mitigation_best_case.value = Rate::ratio(1);
  scenario.provision[1].unit_cost = steady(UnitCost::pounds(500'000));
  CHECK(about(scenario, "best case").empty());
}

TEST_CASE("places that nobody fills warn with the worst year") {
  const auto warnings = about(with_school(0.05), "model 6.5");
  REQUIRE(warnings.size() == 1);
  // A twentieth of the 116.64 of 2025/26 is 5.8.
  CHECK(warnings[0].what ==
        "24 of the 30 places that project \"school\" opens stand empty in January 2026, since no "
        "pupils are there to fill them: raise provision.independent_special.share_moving, or open "
        "fewer");
  CHECK(warnings[0].at.line == 60);
}

TEST_CASE("places that fill do not warn") {
  CHECK(about(with_school(0.3), "model 6.5").empty());
}

TEST_CASE("places for overflow only say what else they could take") {
  Scenario scenario = with_school(0.3);
  std::get<OpenPlaces>(scenario.programme->workstreams[0].projects[0].effects[0].what)
      .instead_of.reset();
  const auto warnings = about(scenario, "model 6.5");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what.ends_with(": say under instead_of whose pupils they take, or open fewer"));
}

TEST_CASE("a move of more pupils than are there warns with the worst year") {
  Project move = project("bases", {moved(IndependentSpecial, Mainstream, 1'000)});
  move.effects[0].at = {.file = 1, .line = 80, .column = 9};
  const auto warnings = about(with({move}), "model 6.6");
  REQUIRE(warnings.size() == 1);
  // Of the 1,000, no more can move than the 116.64 of 2025/26.
  CHECK(warnings[0].what ==
        "of the 1000 pupils whom project \"bases\" is to move, 883 cannot move by January 2026: "
        "too few are there, or there is no room for them");
  CHECK(warnings[0].at.line == 80);
  CHECK(about(with({project("bases", {moved(IndependentSpecial, Mainstream, 5)})}), "model 6.6")
            .empty());
}

TEST_CASE("an effect that changes nothing warns") {
  const auto warnings = about(with({project("late", {saved(1e5)}, day(2040, 4, 1))}), "model 8.5");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what ==
        "saving of project \"late\" changes nothing in any year of the forecast");
  CHECK(about(with({project("soon", {saved(1e5)})}), "model 8.5").empty());
}

TEST_CASE("cash that never lets spending fall warns at its project") {
  const auto warnings = about(with({therapies(SavingKind::Cash)}), "model 8.4");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what ==
        "project \"therapies\" is said to save cash, but spending never falls below that of "
        "2024-25: all that it saves is cost avoidance");
  CHECK(warnings[0].at.line == 70);
  CHECK(about(with({therapies(SavingKind::CostAvoidance)}), "model 8.4").empty());
  Scenario falling = with({therapies(SavingKind::Cash)});
  for (Provision& provision : falling.provision) provision.pupils.then = Hold{};
  CHECK(about(falling, "model 8.4").empty());
}

TEST_CASE("a scenario without a programme has none of these warnings") {
  for (const Warning& warning : look_ahead(small_scenario(), {}).warnings) {
    CHECK_FALSE(warning.what.find("programme") != std::string::npos);
  }
}
