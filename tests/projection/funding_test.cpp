#include <doctest/doctest.h>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

Date day(int year, unsigned month, unsigned of_month) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

Transfer transfer(double rate, TransferStatus status = TransferStatus::Assumed) {
  Transfer made;
  made.rate = value<Rate>(rate);
  made.status = status;
  return made;
}

Scenario with_transfers(std::initializer_list<std::pair<int, Transfer>> transfers) {
  Scenario s = small_scenario();
  s.funding.schools_block = by_year<Money>({{2023, 400e6}, {2024, 500e6}, {2025, 600e6}});
  for (const auto& [year, made] : transfers) s.funding.schools_block_transfer[{year}] = made;
  return s;
}

SafetyValvePayment payment(PaymentStatus status, int due, std::optional<Date> paid = {}) {
  SafetyValvePayment made;
  made.name = "first";
  made.amount = value<Money>(6e6);
  made.due = value(FinancialYear{due});
  if (paid) made.paid = value(*paid);
  made.status = status;
  return made;
}

Scenario to_2027_with(const SafetyValvePayment& made) {
  Scenario s = small_scenario();
  s.years.last = {2027};
  s.funding.safety_valve.push_back(made);
  return s;
}

// 2023-24 to 2027-28, in-year -£20m each year, so that the deficit at 31 March 2026 is £70m.
Scenario with_grant(const StabilityGrant& grant) {
  Scenario s = small_scenario();
  s.years.last = {2027};
  s.lines.front().amount = always<Money>(120e6);
  s.funding.stability_grant = grant;
  return s;
}
StabilityGrant grant_in(int year) {
  StabilityGrant grant;
  grant.paid_in = value(FinancialYear{year});
  return grant;
}

}  // namespace

TEST_CASE("3.1: the gross block with rolled-in grants, which bring equal spending unless said") {
  Scenario s = small_scenario();
  s.funding.high_needs_block.rolled_in_grants = dated<Money>({{2024, 3e6}});
  const Run run{s};
  CHECK(run.funding("high_needs_block", 2023) == 100e6);
  CHECK(run.funding("high_needs_block", 2024) == 103e6);
  CHECK(run.spending("rolled_in_grants", 2024) == 3e6);
  CHECK_FALSE(run.spending("rolled_in_grants", 2023));
  CHECK_FALSE(run.funding("deductions", 2024));
  CHECK(run.balance("in_year", 2024) == 10e6);
  s.funding.high_needs_block.rolled_in_grants_are_spent = false;
  CHECK(Run{s}.balance("in_year", 2024) == 13e6);
}

TEST_CASE("3.1: the net block is the gross less one series of deductions") {
  Scenario s = small_scenario();
  s.basis = Basis::Net;
  s.funding.high_needs_block.deductions = then_grow(by_year<Money>({{2023, 10e6}}), 0.1);
  const Run run{s};
  CHECK(run.funding("deductions", 2024) == doctest::Approx(11e6));
  CHECK(run.funding("high_needs_block", 2023) == 90e6);
}

TEST_CASE("3.1: deductions by type, by academic year or as published, by either calendar") {
  Scenario s = small_scenario();
  s.basis = Basis::Net;
  DeductionType schools;
  schools.name = "special_academies";
  schools.places =
      by_year<Places, AcademicYear>({{2022, 120}, {2023, 240}, {2024, 240}, {2025, 240}});
  schools.rate = always<UnitCost>(10'000);
  DeductionType colleges;
  colleges.name = "further_education";
  colleges.april_places = always<Places>(30);
  colleges.september_places = always<Places>(60);
  colleges.rate = always<UnitCost>(6'000);
  colleges.calendar = AcademicCalendar::College;
  s.funding.high_needs_block.deduction_types = {schools, colleges};
  const Run run{s};
  // (5 x 120 + 7 x 240) / 12 = 190 places at 10,000; (4 x 30 + 8 x 60) / 12 = 50 at 6,000.
  CHECK(run.memorandum("deductions:special_academies", 2023) == 1'900'000);
  CHECK(run.memorandum("deductions:further_education", 2023) == 300'000);
  CHECK(run.funding("deductions", 2023) == 2'200'000);
  CHECK(run.funding("high_needs_block", 2023) == 97'800'000);
}

TEST_CASE("3.2: a transfer is its rate of the schools block of its year, and lasts that year") {
  const Run run{with_transfers({{2024, transfer(0.005)}})};
  CHECK(run.funding("schools_block_transfer", 2024) == 2.5e6);
  CHECK(run.at(Section::Funding, "schools_block_transfer", 2024, Measure::Rate) == 0.005);
  CHECK_FALSE(run.funding("schools_block_transfer", 2025));
  CHECK(run.funding("resources", 2024) == 102.5e6);
  CHECK(run.funding("resources", 2025) == 100e6);
}

TEST_CASE("3.2: assumed, agreed and approved count; refused counts nothing") {
  using enum TransferStatus;
  for (const auto status : {Assumed, Agreed, Approved}) {
    CHECK(Run{with_transfers({{2024, transfer(0.01, status)}})}.balance("in_year", 2024) == 15e6);
  }
  const Run refused{with_transfers({{2024, transfer(0.01, Refused)}})};
  CHECK(refused.balance("in_year", 2024) == 10e6);
  CHECK_FALSE(refused.funding("schools_block_transfer", 2024));
}

TEST_CASE("3.2: a transfer for new spending adds an equal line") {
  Transfer made = transfer(0.01);
  made.use = TransferUse::NewSpend;
  const Run run{with_transfers({{2024, made}})};
  CHECK(run.spending("transfer_new_spend", 2024) == 5e6);
  CHECK(run.balance("in_year_before_transfer", 2024) == 5e6);
  CHECK(run.balance("in_year", 2024) == 10e6);
  made.status = TransferStatus::Refused;
  CHECK_FALSE(Run{with_transfers({{2024, made}})}.spending("transfer_new_spend", 2024));
}

TEST_CASE(
    "3.2: spending falls by a share of what is no longer transferred, and rises back with it") {
  Transfer first = transfer(0.01);
  first.offset = Offset{{}, "services", value<Rate>(0.5)};
  Scenario s = with_transfers({{2023, first}, {2025, transfer(0.005)}});
  s.years.last = {2026};
  s.funding.schools_block = always<Money>(400e6);
  const Run run{s};
  // 4m in 2023-24; half of it falls in 2024-25; 2m come back in 2025-26, half of which is spent
  // again; they end in 2026-27.
  CHECK_FALSE(run.spending("transfer_offset", 2023));
  CHECK(run.spending("transfer_offset", 2024) == -2e6);
  CHECK(run.spending("transfer_offset", 2025) == -1e6);
  CHECK(run.spending("transfer_offset", 2026) == -2e6);
  CHECK(run.spending("total", 2024) == 88e6);
}

TEST_CASE("3.2: the offset never adds spending, and the latest of earlier years is in force") {
  Transfer low = transfer(0.005);
  low.offset = Offset{{}, "services", value<Rate>(1)};
  Transfer high = transfer(0.01);
  high.offset = Offset{{}, "services", value<Rate>(0.25)};
  Scenario s = with_transfers({{2023, low}, {2024, high}});
  s.funding.schools_block = always<Money>(400e6);
  const Run run{s};
  CHECK(run.spending("transfer_offset", 2024) == 0);
  CHECK(run.spending("transfer_offset", 2025) == -1e6);
}

TEST_CASE("3.3: the council's contribution is beside the in-year balance, not in resources") {
  Scenario s = small_scenario();
  s.funding.council_contribution = CouncilContribution{{}, always<Money>(5.5e6), "Cabinet"};
  const Run run{s};
  CHECK(run.balance("council_contribution", 2024) == 5.5e6);
  CHECK(run.balance("in_year", 2023) == 10e6);
  CHECK(run.balance("closing", 2023) == 5.5e6);
  CHECK(run.funding("resources", 2023) == 100e6);
}

TEST_CASE("3.4: a planned payment counts in the year due, while the programme lasts") {
  const Run due{to_2027_with(payment(PaymentStatus::Planned, 2025))};
  CHECK(due.balance("safety_valve", 2025) == 6e6);
  CHECK(due.balance("safety_valve", 2024) == 0);
  const Run late{to_2027_with(payment(PaymentStatus::Planned, 2026))};
  CHECK(late.balance("safety_valve", 2026) == 0);
}

TEST_CASE("3.4: paid and back-paid payments count in the year of their day, also after the end") {
  const Run last_day{to_2027_with(payment(PaymentStatus::Paid, 2025, day(2025, 3, 31)))};
  CHECK(last_day.balance("safety_valve", 2024) == 6e6);
  CHECK(last_day.balance("safety_valve", 2025) == 0);
  const Run first_day{to_2027_with(payment(PaymentStatus::Paid, 2024, day(2025, 4, 1)))};
  CHECK(first_day.balance("safety_valve", 2025) == 6e6);
  const Run back{to_2027_with(payment(PaymentStatus::BackPaid, 2024, day(2026, 9, 15)))};
  CHECK(back.balance("safety_valve", 2026) == 6e6);
}

TEST_CASE("3.4: a suspended payment never counts") {
  const Run run{to_2027_with(payment(PaymentStatus::Suspended, 2024))};
  CHECK_FALSE(run.balance("safety_valve", 2024));
  CHECK(run.balance("closing", 2024) == 10e6);
}

TEST_CASE("3.4: moving the date of a payment moves it to another year") {
  const Run run{to_2027_with(payment(PaymentStatus::Planned, 2024))};
  std::vector<double> values = run.prepared.values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (run.prepared.levers[i].address == "funding.safety_valve.first.due") values[i] += 12;
  }
  Forecast<double> moved;
  project<double>(run.prepared.shape, values, Case::Mitigated, moved);
  const auto row = find_row(run.prepared.shape, Section::Balance, "safety_valve");
  CHECK(moved.at(*row, 1) == 0);
  CHECK(moved.at(*row, 2) == 6e6);
}

TEST_CASE("3.5: the grant is a share of the projected deficit at 31 March 2026, once") {
  const Run run{with_grant(grant_in(2026))};
  CHECK(run.balance("closing", 2025) == -70e6);
  CHECK(run.balance("stability_grant", 2026) == doctest::Approx(63e6));
  CHECK(run.balance("stability_grant", 2027) == 0);
  CHECK_FALSE(run.balance("stability_grant", 2025));
  CHECK(Run{with_grant(grant_in(2027))}.balance("stability_grant", 2027) == doctest::Approx(63e6));
}

TEST_CASE("3.5: its own rate, and the lowest reported deficit where there is one") {
  StabilityGrant grant = grant_in(2026);
  grant.rate = value<Rate>(0.5);
  CHECK(Run{with_grant(grant)}.balance("stability_grant", 2026) == 35e6);
  grant.reported_deficits = {named<Money>("september", 66e6), named<Money>("accounts", 60e6)};
  CHECK(Run{with_grant(grant)}.balance("stability_grant", 2026) == 30e6);
}

TEST_CASE("3.5: other blocks, equal pay and the adjustment") {
  StabilityGrant grant = grant_in(2026);
  grant.rate = value<Rate>(0.5);
  Scenario s = with_grant(grant);
  s.other_blocks = OtherBlocks{value<Money>(-1e6), always<Money>(-1e6)};
  // The other blocks are £4m in deficit: in the total, and taken out again as not eligible.
  CHECK(Run{s}.balance("stability_grant", 2026) == 35e6);
  s.other_blocks = OtherBlocks{value<Money>(4e6), always<Money>(0)};
  // In surplus they make the total smaller, and there is nothing to take out.
  CHECK(Run{s}.balance("stability_grant", 2026) == 33e6);
  s.funding.stability_grant->ineligible_other_blocks = value<Money>(2e6);
  CHECK(Run{s}.balance("stability_grant", 2026) == 32e6);
  s.funding.stability_grant->ineligible_equal_pay = value<Money>(4e6);
  CHECK(Run{s}.balance("stability_grant", 2026) == 30e6);
  s.funding.stability_grant->eligible_adjustment = value<Money>(-10e6);
  CHECK(Run{s}.balance("stability_grant", 2026) == 25e6);
  s.funding.stability_grant->eligible_adjustment = value<Money>(-100e6);
  CHECK(Run{s}.balance("stability_grant", 2026) == 0);
}

TEST_CASE("3.5: pending and approved count, refused does not") {
  StabilityGrant grant = grant_in(2026);
  grant.status = GrantStatus::Approved;
  CHECK(Run{with_grant(grant)}.balance("stability_grant", 2026) == doctest::Approx(63e6));
  grant.status = GrantStatus::Refused;
  const Run refused{with_grant(grant)};
  CHECK_FALSE(refused.balance("stability_grant", 2026));
  CHECK(refused.balance("closing", 2026) == -90e6);
}

TEST_CASE("3.5: a horizon that starts after the date takes the balance brought forward") {
  Scenario s = with_grant(grant_in(2027));
  s.years = {{2026}, {2027}};
  s.funding.stability_grant->rate = value<Rate>(0.5);
  CHECK(Run{s}.balance("stability_grant", 2027) == 5e6);
}

TEST_CASE("3.6: other national help is income before the transfer") {
  Scenario s = with_grant(grant_in(2026));
  s.funding.other_national_help = dated<Money>({{2026, 8e6}});
  const Run run{s};
  CHECK(run.funding("national_help", 2026) == 8e6);
  CHECK(run.funding("resources", 2026) == 108e6);
  CHECK(run.balance("in_year_before_transfer", 2026) == -12e6);
  CHECK_FALSE(run.funding("national_help", 2027));
}
