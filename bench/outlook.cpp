#include "outlook.hpp"

#include <string>

#include "projection/build.hpp"
#include "projection/random_scenario.hpp"
#include "support/small_programme.hpp"

namespace highneeds::bench {
namespace {

using namespace build;

Provision full_provision(ProvisionKind kind) {
  Provision p = provision(kind);
  p.pupils = then_grow(
      by_year<Pupils, AcademicYear>({{2020, 1000}, {2021, 1100}, {2022, 1180}, {2023, 1300}}),
      0.06);
  p.unit_cost = then_grow(by_year<UnitCost>({{2021, 9'000}, {2022, 9'400}, {2023, 9'900}}), 0.03);
  if (kind == ProvisionKind::StateSpecial || kind == ProvisionKind::ResourcedProvision) {
    p.places = then_hold(by_year<Places, AcademicYear>({{2020, 1200}, {2023, 1350}}));
  }
  p.section_251 = {named<Rate>("1.2.1", 0.4), named<Rate>("1.2.2", 0.6)};
  return p;
}

void add_funding(Scenario& s) {
  Funding& funding = s.funding;
  funding.high_needs_block.gross =
      then_grow(by_year<Money>({{2021, 104e6}, {2022, 121e6}, {2023, 135e6}}), 0.04);
  funding.high_needs_block.deductions = then_grow(by_year<Money>({{2021, 13e6}}), 0.05);
  funding.schools_block = then_grow(by_year<Money>({{2021, 548e6}}), 0.03);
  for (int year = 2021; year <= 2025; ++year) {
    funding.schools_block_transfer[{year}].rate = value<Rate>(0.015);
  }
  funding.schools_block_transfer[{2025}].offset = Offset{{}, "mainstream", value<Rate>(1)};
  funding.council_contribution = CouncilContribution{{}, always<Money>(5.5e6), "Cabinet"};
  for (int i = 0; i < 7; ++i) {
    SafetyValvePayment payment;
    payment.name = "payment_" + std::to_string(i);
    payment.amount = value<Money>(6e6);
    payment.due = value(FinancialYear{2022 + i});
    funding.safety_valve.push_back(payment);
  }
  StabilityGrant grant;
  grant.paid_in = value(FinancialYear{2026});
  funding.stability_grant = grant;
}

/// One of seven sorts of project, in turn.
Project some_project(int index) {
  using enum ProvisionKind;
  const std::vector<std::vector<Effect>> sorts = {
      {test::fewer_plans(0.1)},
      {test::opened(StateSpecial, IndependentSpecial, 60)},
      {test::lower_unit_cost(IndependentSpecial, 0.02)},
      {test::moved(IndependentSpecial, ResourcedProvision, 10)},
      {test::saved(250'000)},
      {test::lower_unit_cost_by(Post16, 150)},
      {test::moved(StateSpecial, Mainstream, 8)}};
  Project project = test::project("project_" + std::to_string(index),
                                  sorts[static_cast<std::size_t>(index) % sorts.size()]);
  project.cost = always<Money>(40'000);
  return project;
}

}  // namespace

Scenario outlook() {
  Scenario s;
  s.years = {{2021}, {2028}};
  s.actual_to = {2023};
  s.policy = test_policy();
  s.opening_balance = value<Money>(-31.766e6);
  s.known_closing = dated<Money>({{2021, -54e6}, {2023, -81.5e6}});
  add_funding(s);
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    s.provision.push_back(full_provision(static_cast<ProvisionKind>(kind)));
  }
  for (const char* name : {"sen_support_services", "therapies", "hospital_education"}) {
    s.lines.push_back(line(name, then_grow(by_year<Money>({{2021, 2e6}}), 0.03)));
    s.lines.back().section_251 = {named<Rate>("1.2.5", 1)};
  }
  s.other_blocks = OtherBlocks{value<Money>(1e6), always<Money>(0)};
  s.memorandum.cost_of_carrying_rate = always<Rate>(0.045);
  return s;
}

Scenario outlook_with_programme(int workstreams, int projects) {
  Scenario s = outlook();
  for (Provision& one : s.provision) {
    one.share_moving = always<Rate, AcademicYear>(0.2);
    one.new_plan_share = always<Rate, AcademicYear>(0.15);
    if (one.kind != ProvisionKind::StateSpecial) continue;
    one.capacity = always<Places, AcademicYear>(1400);
    one.overflow = value(ProvisionKind::IndependentSpecial);
  }
  Programme programme;
  for (int i = 0; i < workstreams; ++i) {
    programme.workstreams.push_back(test::workstream("workstream_" + std::to_string(i), {}));
  }
  for (int i = 0; i < projects; ++i) {
    auto& of = programme.workstreams[static_cast<std::size_t>(i % workstreams)];
    of.projects.push_back(some_project(i));
  }
  s.programme = std::move(programme);
  return s;
}

}  // namespace highneeds::bench
