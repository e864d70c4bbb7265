#include <doctest/doctest.h>

#include <cmath>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

bool to_the_penny(std::optional<double> got, double expected) {
  return got && std::abs(*got - expected) < 0.005;
}

Provision mainstream() {
  Provision p = provision(ProvisionKind::Mainstream);
  p.pupils =
      by_year<Pupils, AcademicYear>({{2023, 1200}, {2024, 1260}, {2025, 1320}, {2026, 1380}});
  p.unit_cost = then_grow(by_year<UnitCost>({{2024, 5000}}), 0.02);
  return p;
}
Provision state_special() {
  Provision p = provision(ProvisionKind::StateSpecial);
  p.pupils = always<Pupils, AcademicYear>(600);
  p.places = always<Places, AcademicYear>(620);
  p.unit_cost = always<UnitCost>(8000);
  return p;
}
Provision independent() {
  Provision p = provision(ProvisionKind::IndependentSpecial);
  p.pupils = by_year<Pupils, AcademicYear>({{2023, 960}, {2024, 1080}, {2025, 1200}, {2026, 1320}});
  p.unit_cost = then_grow(by_year<UnitCost>({{2024, 60000}}), 0.03);
  return p;
}

Scenario worked() {
  Scenario s;
  s.years = {{2024}, {2026}};
  s.actual_to = {2024};
  s.basis = Basis::Net;
  s.policy = test_policy();
  s.opening_balance = value<Money>(-20e6);
  s.funding.high_needs_block.gross = then_grow(by_year<Money>({{2024, 85e6}}), 0.04);
  s.funding.high_needs_block.deductions = always<Money>(10e6);
  s.funding.schools_block = always<Money>(500e6);
  Transfer transfer;
  transfer.rate = value<Rate>(0.005);
  s.funding.schools_block_transfer[{2024}] = transfer;
  transfer.offset = Offset{{}, "mainstream", value<Rate>(1)};
  s.funding.schools_block_transfer[{2025}] = transfer;
  s.funding.council_contribution = CouncilContribution{{}, always<Money>(1e6), "Cabinet"};
  SafetyValvePayment payment;
  payment.amount = value<Money>(4e6);
  payment.paid = value(Date{std::chrono::year{2025}, std::chrono::March, std::chrono::day{31}});
  payment.status = PaymentStatus::Paid;
  s.funding.safety_valve.push_back(payment);
  StabilityGrant grant;
  grant.paid_in = value(FinancialYear{2026});
  s.funding.stability_grant = grant;
  s.provision = {mainstream(), state_special(), independent()};
  s.lines.push_back(line("therapies", always<Money>(1e6)));
  s.other_blocks = OtherBlocks{value<Money>(0.5e6), always<Money>(0)};
  s.memorandum.cost_of_carrying_rate = always<Rate>(0.04);
  return s;
}

}  // namespace

TEST_CASE("a scenario worked by hand comes out to the penny") {
  const Run run{worked()};

  // Block: 85m, 85 x 1.04 = 88.4m, 88.4 x 1.04 = 91.936m, each less 10m. Transfer 0.5 % of 500m
  // = 2.5m.
  CHECK(to_the_penny(run.funding("high_needs_block", 2024), 75e6));
  CHECK(to_the_penny(run.funding("high_needs_block", 2025), 78.4e6));
  CHECK(to_the_penny(run.funding("high_needs_block", 2026), 81.936e6));
  CHECK(to_the_penny(run.funding("resources", 2025), 80.9e6));
  CHECK(to_the_penny(run.funding("resources", 2026), 81.936e6));

  // Mainstream: (5 x 1200 + 7 x 1260) / 12 = 1235 pupils at 5,000; 1295 at 5,100; 1355 at 5,202.
  CHECK(run.spending("mainstream", 2024, Measure::Pupils) == 1235);
  CHECK(to_the_penny(run.spending("mainstream", 2024), 6'175'000));
  CHECK(to_the_penny(run.spending("mainstream", 2025), 6'604'500));
  CHECK(to_the_penny(run.spending("mainstream", 2026), 7'048'710));
  // State special: 620 places at 10,000 and 600 pupils at 8,000: 6.2m + 4.8m, every year.
  CHECK(to_the_penny(run.spending("state_special", 2026), 11'000'000));
  CHECK(to_the_penny(run.memorandum("state_special:place_funding", 2026), 6'200'000));
  CHECK(to_the_penny(run.memorandum("state_special:top_up", 2026), 4'800'000));
  // Independent: 1030 at 60,000; 1150 at 61,800; 1270 at 63,654.
  CHECK(to_the_penny(run.spending("independent_special", 2024), 61'800'000));
  CHECK(to_the_penny(run.spending("independent_special", 2025), 71'070'000));
  CHECK(to_the_penny(run.spending("independent_special", 2026), 80'840'580));
  // The transfer of 2.5m ends in 2026-27, and all of it falls out of mainstream spending.
  CHECK(to_the_penny(run.spending("transfer_offset", 2026), -2'500'000));
  // Total with therapies of 1m.
  CHECK(to_the_penny(run.spending("total", 2024), 79'975'000));
  CHECK(to_the_penny(run.spending("total", 2025), 89'674'500));
  CHECK(to_the_penny(run.spending("total", 2026), 97'389'290));

  // In-year: 75 - 79.975 + 2.5; 78.4 - 89.6745 + 2.5; 81.936 - 97.38929.
  CHECK(to_the_penny(run.balance("in_year_before_transfer", 2024), -4'975'000));
  CHECK(to_the_penny(run.balance("in_year", 2024), -2'475'000));
  CHECK(to_the_penny(run.balance("in_year", 2025), -8'774'500));
  CHECK(to_the_penny(run.balance("in_year", 2026), -15'453'290));
  // Closing: -20 - 2.475 + 1 + 4; then - 8.7745 + 1.
  CHECK(to_the_penny(run.balance("closing", 2024), -17'475'000));
  CHECK(to_the_penny(run.balance("closing", 2025), -25'249'500));
  // Grant: the deficit of all blocks at 31 March 2026 is 25.2495 - 0.5 = 24.7495m, and 90 % of
  // it 22.27455m.
  CHECK(to_the_penny(run.balance("stability_grant", 2026), 22'274'550));
  CHECK(to_the_penny(run.balance("closing", 2026), -17'428'240));
  // Legacy: -25.2495 + 22.27455 + 1; the rest is the in-year balance of 2026-27.
  CHECK(to_the_penny(run.balance("closing_legacy", 2026), -1'974'950));
  CHECK(to_the_penny(run.balance("closing_since_2026", 2026), -15'453'290));
  CHECK(to_the_penny(run.balance("dsg_reserve", 2026), -16'928'240));
  // Carrying: 4 % of (20 + 17.475) / 2, and of (25.2495 + 17.42824) / 2.
  CHECK(to_the_penny(run.memorandum("cost_of_carrying", 2024), 749'500));
  CHECK(to_the_penny(run.memorandum("cost_of_carrying", 2026), 853'554.80));
}
