#pragma once

#include <chrono>
#include <memory>
#include <utility>

#include "highneeds/scenario/scenario.hpp"

// A made-up council with round figures, for tests of what is said about a forecast.
namespace highneeds::test {

template <class T, class Year = FinancialYear>
Series<T, Year> steady(T value) {
  Series<T, Year> series;
  series.always = Value<T>{value};
  return series;
}

template <class T>
Value<T> at_line(T value, std::uint32_t line) {
  return {.value = value, .at = {.file = 1, .line = line, .column = 3}};
}

inline Date day(int year, unsigned month, unsigned of_month) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

inline Money million(double amount) {
  return Money::pounds(amount * 1e6);
}

inline Policy small_policy() {
  Policy policy;
  policy.forum_transfer_limit.value = Rate::ratio(0.005);
  policy.override_from.value = day(2020, 4, 1);
  policy.override_ends.value = day(2028, 3, 31);
  policy.safety_valve_ends.value = day(2026, 4, 1);
  policy.stability_grant_rate.value = Rate::ratio(0.9);
  policy.stability_grant_date.value = day(2026, 3, 31);
  policy.formula_suspended_from.value = day(2026, 4, 1);
  policy.formula_suspended_to.value = day(2027, 3, 31);
  policy.government_bears_from.value = day(2028, 4, 1);
  policy.plan_growth_low.value = Rate::ratio(0.06);
  policy.plan_growth_high.value = Rate::ratio(0.13);
  policy.independent_unit_cost.value = UnitCost::pounds(64'000);
  policy.independent_unit_cost_year.value = FinancialYear{2024};
  policy.independent_unit_cost_tolerance.value = Rate::ratio(0.25);
  policy.mitigation_best_case.value = Rate::ratio(0.26);
  policy.gdp_deflator = steady(Growth::ratio(0.02));
  return policy;
}

inline Provision provision(ProvisionKind kind, double pupils, double growth, double unit_cost,
                           std::uint32_t line) {
  Provision provision;
  provision.kind = kind;
  provision.pupils.at = {.file = 1, .line = line, .column = 5};
  provision.pupils.by_year[AcademicYear{2023}] = {Pupils::count(pupils)};
  provision.pupils.then = Value<Growth>{Growth::ratio(growth)};
  provision.unit_cost = steady(UnitCost::pounds(unit_cost));
  provision.unit_cost.at = {.file = 1, .line = line + 1, .column = 5};
  return provision;
}

/// 2024-25 to 2028-29, actual to 2024-25: a block of £9m net, two provisions, one line, a transfer
/// in 2025-26, the council's £0.2m a year, a pending grant in 2026-27, a recorded balance in
/// 2024-25.
inline Scenario small_scenario() {
  Scenario scenario;
  scenario.title = "Exampleshire, a small example";
  scenario.authority = {.name = "Exampleshire", .code = "E99999999"};
  scenario.years = {.first = {2024}, .last = {2028}};
  scenario.actual_to = {2024};
  scenario.correct_to = day(2026, 11, 20);
  scenario.policy = small_policy();
  scenario.opening_balance = {.value = million(-2)};
  scenario.known_closing[{2024}] = at_line(million(-4.5), 7);
  Comparison comparison;
  comparison.name = "council_in_2025";
  comparison.balance[{2025}] = {.value = million(-6)};
  comparison.balance[{2035}] = {.value = million(-60)};
  scenario.compare_with.push_back(std::move(comparison));

  auto& funding = scenario.funding;
  funding.high_needs_block.gross = steady(million(10));
  funding.high_needs_block.deductions = steady(million(1));
  funding.schools_block = steady(million(100));
  funding.total_dsg[{2024}] = {.value = million(130)};
  Transfer transfer;
  transfer.rate = {.value = Rate::ratio(0.005)};
  transfer.status = TransferStatus::Agreed;
  funding.schools_block_transfer[{2025}] = transfer;
  CouncilContribution contribution;
  contribution.amount = steady(million(0.2));
  contribution.authority = "Cabinet";
  funding.council_contribution = contribution;
  StabilityGrant grant;
  grant.paid_in = {.value = {2026}};
  funding.stability_grant = grant;

  scenario.provision.push_back(provision(ProvisionKind::Mainstream, 600, 0.08, 5'000, 20));
  scenario.provision.push_back(provision(ProvisionKind::IndependentSpecial, 100, 0.08, 60'000, 30));
  Line line;
  line.name = "sen_support_services";
  line.amount = steady(million(1));
  scenario.lines.push_back(std::move(line));
  scenario.memorandum.cost_of_carrying_rate = steady(Rate::ratio(0.04));
  return scenario;
}

/// A programme of one project from September 2025: 20 pupils in mainstream schools instead of
/// independent ones, £0.3m of savings a year, at a cost of £0.1m a year and £0.5m of capital.
inline Programme small_programme() {
  FewerPlacements placements;
  placements.setting = {.value = ProvisionKind::IndependentSpecial};
  placements.how_many.number = {.value = Pupils::count(20)};
  Saving saving;
  saving.amount = steady(million(0.3));
  Project project;
  project.name = "closer_to_home";
  project.start = {.value = day(2025, 9, 1)};
  project.cost = Series<Money>{};
  project.cost->by_year[{2025}] = {.value = million(0.1)};
  project.cost->then = Hold{};
  project.capital[{2025}] = {.value = million(0.5)};
  project.effects = {{.at = {}, .what = placements}, {.at = {}, .what = saving}};
  Workstream workstream;
  workstream.name = "placements";
  workstream.projects.push_back(std::move(project));
  Programme programme;
  programme.workstreams.push_back(std::move(workstream));
  return programme;
}

/// The small scenario with a programme, and independent schools with room for 100 pupils, the rest
/// of whom are in mainstream schools.
inline Scenario small_scenario_with_programme() {
  Scenario scenario = small_scenario();
  scenario.programme = small_programme();
  scenario.provision.back().capacity = steady<Places, AcademicYear>(Places::count(100));
  scenario.provision.back().overflow = {.value = ProvisionKind::Mainstream};
  return scenario;
}

}  // namespace highneeds::test
