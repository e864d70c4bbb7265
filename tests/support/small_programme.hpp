#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/small_scenario.hpp"

// A small programme with round figures, and short ways to write others.
namespace highneeds::test {

template <class What>
Effect effect(What what) {
  return {.at = {}, .what = std::move(what)};
}
inline Effect fewer_plans(double rate) {
  FewerNewPlans what;
  what.rate.value = Rate::ratio(rate);
  return effect(what);
}
inline Effect lower_unit_cost(ProvisionKind setting, double rate) {
  LowerUnitCost what;
  what.setting.value = setting;
  what.rate = Value<Rate>{Rate::ratio(rate)};
  return effect(what);
}
inline Effect lower_unit_cost_by(ProvisionKind setting, double pounds) {
  LowerUnitCost what;
  what.setting.value = setting;
  what.amount = Value<UnitCost>{UnitCost::pounds(pounds)};
  return effect(what);
}
inline Effect moved(ProvisionKind from, ProvisionKind to, double number) {
  MovePlacements what;
  what.from.value = from;
  what.to.value = to;
  what.how_many.number = Value<Pupils>{Pupils::count(number)};
  what.at = MovesAt::AnyTime;
  return effect(what);
}
inline Effect opened(ProvisionKind setting, ProvisionKind instead_of, double places) {
  OpenPlaces what;
  what.setting.value = setting;
  what.instead_of = Value<ProvisionKind>{instead_of};
  what.places.value = Places::count(places);
  return effect(what);
}
inline Effect saved(double pounds) {
  Saving what;
  what.amount = steady(Money::pounds(pounds));
  return effect(what);
}

/// Pounds a year from 2025-26 on.
inline Series<Money> from_2025(double pounds) {
  Series<Money> series;
  series.by_year[{2025}] = Value<Money>{Money::pounds(pounds)};
  series.then = Hold{};
  return series;
}

/// From September 2025, if not said otherwise, with all of its effect.
inline Project project(std::string name, std::vector<Effect> effects,
                       Date start = day(2025, 9, 1)) {
  Project project;
  project.name = std::move(name);
  project.start = Value<Date>{start};
  project.effects = std::move(effects);
  return project;
}
inline Workstream workstream(std::string name, std::vector<Project> projects) {
  Workstream workstream;
  workstream.name = std::move(name);
  workstream.projects = std::move(projects);
  return workstream;
}
/// The small scenario under the programme of these workstreams.
inline Scenario small_scenario_with(std::vector<Workstream> workstreams) {
  Scenario scenario = small_scenario();
  Programme programme;
  programme.title = "Example programme";
  programme.at = {.file = 1, .line = 50, .column = 3};
  programme.workstreams = std::move(workstreams);
  scenario.programme = std::move(programme);
  return scenario;
}

/// A state special school of 90 places that sends those without a place to independent schools.
inline Provision full_special_school() {
  Provision special = provision(ProvisionKind::StateSpecial, 80, 0.06, 15'000, 25);
  special.place_rate = steady(UnitCost::pounds(10'000));
  special.capacity = steady<Places, AcademicYear>(Places::count(90));
  special.overflow = Value<ProvisionKind>{ProvisionKind::IndependentSpecial};
  special.share_moving = steady<Rate, AcademicYear>(Rate::ratio(0.2));
  return special;
}

/// Four workstreams of six projects, which act upon one another: fewer plans, new places, lower
/// fees and plain savings.
inline std::vector<Workstream> four_workstreams() {
  using enum ProvisionKind;
  Project early = project("early_help", {fewer_plans(0.3)});
  early.cost = from_2025(20'000);
  Project school = project("new_school", {opened(StateSpecial, IndependentSpecial, 30)});
  school.capital[{2025}] = {.value = million(3)};
  Project fees = project("fees", {lower_unit_cost(IndependentSpecial, 0.05)}, day(2026, 4, 1));
  fees.confidence.value = Rate::ratio(0.8);
  return {workstream("inclusion",
                     {early, project("bases", {moved(IndependentSpecial, Mainstream, 5)})}),
          workstream("places", {school}),
          workstream("prices",
                     {fees, project("contracts", {lower_unit_cost_by(IndependentSpecial, 2'000)})}),
          workstream("other", {project("therapies", {saved(150'000)}, day(2025, 4, 1))})};
}
/// The small scenario with a full special school between its provisions.
inline Scenario scenario_of_four_workstreams() {
  Scenario scenario = small_scenario_with(four_workstreams());
  auto& provisions = scenario.provision;
  provisions.insert(provisions.begin() + 1, full_special_school());
  for (Provision& one : provisions) {
    one.new_plan_share = steady<Rate, AcademicYear>(Rate::ratio(0.2));
    one.share_moving = steady<Rate, AcademicYear>(Rate::ratio(0.2));
  }
  return scenario;
}

}  // namespace highneeds::test
