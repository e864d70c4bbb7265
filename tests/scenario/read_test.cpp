#include <doctest/doctest.h>

#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

constexpr FinancialYear year(int first) {
  return FinancialYear{first};
}
constexpr AcademicYear academic(int first) {
  return AcademicYear{first};
}

double pounds(const Value<Money>& value) {
  return value.value.in_pounds();
}
double pounds(const Value<UnitCost>& value) {
  return value.value.in_pounds();
}

Scenario read_over(const std::string& overlay) {
  auto outcome = load_over(overlay);
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  return std::move(*outcome.scenario);
}

}  // namespace

TEST_CASE("the smallest scenario is read with its defaults") {
  const auto outcome = load_text(smallest);
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  const auto& scenario = *outcome.scenario;
  CHECK(scenario.title == "Small");
  CHECK(scenario.authority.name == "Anyshire");
  CHECK(scenario.authority.code == "");
  CHECK(scenario.years == Horizon{year(2023), year(2027)});
  CHECK(scenario.years_at.line == 4);
  CHECK(scenario.actual_to == year(2022));
  CHECK(scenario.basis == Basis::Net);
  CHECK_FALSE(scenario.correct_to.has_value());
  CHECK(scenario.opening_balance.value == Money::pounds(-10e6));
  CHECK(scenario.opening_date.value == date("2023-03-31"));
  CHECK(scenario.funding.high_needs_block.gross.by_year.size() == 2);
  REQUIRE(scenario.funding.high_needs_block.deductions.has_value());
  CHECK(pounds(*scenario.funding.high_needs_block.deductions->always) == 10e6);
  CHECK(scenario.funding.high_needs_block.rolled_in_grants_are_spent);
  CHECK_FALSE(scenario.funding.schools_block.has_value());
  CHECK_FALSE(scenario.funding.council_contribution.has_value());
  CHECK_FALSE(scenario.funding.stability_grant.has_value());
  CHECK(scenario.provision.empty());
  REQUIRE(scenario.lines.size() == 1);
  CHECK(scenario.lines.front().name == "therapies");
  CHECK_FALSE(scenario.known_spending.has_value());
  CHECK_FALSE(scenario.other_blocks.has_value());
  CHECK(outcome.warnings.empty());
}

TEST_CASE("the heading is read") {
  const auto scenario = read_over(R"(title: Larger
authority: {name: Norfolk, code: E10000020}
actual_to: 2024-25
correct_to: 2026-11-20
sources:
  dsg: {title: DSG allocations, publisher: DfE, date: 2023-07, address: www.gov.uk, licence: OGL}
)");
  CHECK(scenario.title == "Larger");
  CHECK(scenario.authority.name == "Norfolk");
  CHECK(scenario.authority.code == "E10000020");
  CHECK(scenario.actual_to == year(2024));
  CHECK(scenario.correct_to == date("2026-11-20"));
  REQUIRE(scenario.sources.contains("dsg"));
  const auto& source = scenario.sources.at("dsg");
  CHECK(source.title == "DSG allocations");
  CHECK(source.publisher == "DfE");
  CHECK(source.date == "2023-07");
  CHECK(source.address == "www.gov.uk");
  CHECK(source.licence == "OGL");
}

TEST_CASE("balances are read with their provenance") {
  const auto scenario = read_over(R"(sources: {s251: {title: Section 251}}
opening_balance: {value: -£31.766m, at: 2023-03-31, source: s251, known: actual}
known_closing:
  2023-24: {value: -£81_512_840, source: s251}
balancing_causes:
  2023-24: {a transfer that was not published: £8.5m, timing: -£0.4m}
compare_with:
  council-august-2024: {2024-25: -£115m}
  press: {2025-26: -£183m}
)");
  CHECK(scenario.opening_balance.value == Money::pounds(-31.766e6));
  REQUIRE(scenario.opening_balance.provenance);
  CHECK(scenario.opening_balance.provenance->source == "s251");
  CHECK(scenario.opening_balance.provenance->known == Known::Actual);
  CHECK(pounds(scenario.known_closing.at(year(2023))) == -81512840);
  const auto& causes = scenario.balancing_causes.at(year(2023));
  REQUIRE(causes.size() == 2);
  CHECK(causes[0].name == "a transfer that was not published");
  CHECK(pounds(causes[0].content) == 8.5e6);
  CHECK(causes[1].name == "timing");
  REQUIRE(scenario.compare_with.size() == 2);
  CHECK(scenario.compare_with[0].name == "council-august-2024");
  CHECK(pounds(scenario.compare_with[0].balance.at(year(2024))) == -115e6);
  CHECK(pounds(scenario.compare_with[1].balance.at(year(2025))) == -183e6);
}

TEST_CASE("deductions by type are read in both forms") {
  const auto text = with(smallest, "deductions: £10m", R"(rolled_in_grants: {2026-27: £2.1m}
    spending: none
    deductions:
      special_academies: {places: {2022/23: 100, then: hold}, rate: £10k}
      colleges: {april_places: 40, september_places: {2023-24: 45, then: +2%}, rate: {2023-24: £6k, then: hold}, calendar: college})");
  const auto outcome = load_text(text);
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  const auto& block = outcome.scenario->funding.high_needs_block;
  CHECK_FALSE(block.deductions.has_value());
  CHECK_FALSE(block.rolled_in_grants_are_spent);
  CHECK(pounds(block.rolled_in_grants.at(year(2026))) == 2.1e6);
  REQUIRE(block.deduction_types.size() == 2);
  const auto& academies = block.deduction_types[0];
  CHECK(academies.name == "special_academies");
  CHECK(academies.places->by_year.at(academic(2022)).value == Places::count(100));
  CHECK(pounds(*academies.rate.always) == 10e3);
  CHECK(academies.calendar == AcademicCalendar::School);
  const auto& colleges = block.deduction_types[1];
  CHECK_FALSE(colleges.places.has_value());
  CHECK(colleges.april_places->always->value == Places::count(40));
  CHECK(colleges.september_places->by_year.at(year(2023)).value == Places::count(45));
  CHECK(colleges.calendar == AcademicCalendar::College);
}

TEST_CASE("income beside the block is read") {
  const auto scenario = read_over(R"(funding:
  schools_block: {2023-24: £601m, then: +3%}
  total_dsg: {2023-24: £787.655m}
  schools_block_transfer:
    2023-24: {rate: 1.5%, status: approved, by: Forum and Secretary of State, note: restated, use: new_spend}
    2024-25: {rate: 0.5%, offset: {line: therapies, share: 80%}}
    2025-26: {rate: 1%, status: refused}
    2026-27: {rate: 0.4%, status: agreed, use: deficit}
  council_contribution: {amount: {2023-24: £5.5m, then: hold}, authority: "Cabinet, January 2023"}
  other_national_help: {2026-27: £1m, 2027-28: £2m}
)");
  const auto& funding = scenario.funding;
  CHECK(pounds(funding.schools_block->by_year.at(year(2023))) == 601e6);
  CHECK(pounds(funding.total_dsg.at(year(2023))) == 787.655e6);
  const auto& first = funding.schools_block_transfer.at(year(2023));
  CHECK(first.rate.value.as_ratio() == 0.015);
  CHECK(first.status == TransferStatus::Approved);
  CHECK(first.by == "Forum and Secretary of State");
  CHECK(first.note == "restated");
  CHECK(first.use == TransferUse::NewSpend);
  CHECK_FALSE(first.offset.has_value());
  const auto& second = funding.schools_block_transfer.at(year(2024));
  CHECK(second.status == TransferStatus::Assumed);
  CHECK(second.use == TransferUse::Deficit);
  REQUIRE(second.offset.has_value());
  CHECK(second.offset->line == "therapies");
  CHECK(second.offset->share.value.as_ratio() == 0.8);
  CHECK(funding.schools_block_transfer.at(year(2025)).status == TransferStatus::Refused);
  CHECK(funding.schools_block_transfer.at(year(2026)).status == TransferStatus::Agreed);
  REQUIRE(funding.council_contribution.has_value());
  CHECK(funding.council_contribution->authority == "Cabinet, January 2023");
  CHECK(std::holds_alternative<Hold>(funding.council_contribution->amount.then));
  CHECK(pounds(funding.other_national_help.at(year(2027))) == 2e6);
}

TEST_CASE("government's payments towards the deficit are read") {
  const auto scenario = read_over(R"(funding:
  safety_valve:
    first: {amount: £28m, due: 2022-23, paid: 2023-04-30, status: paid}
    second: {amount: £6m, due: 2024-25, status: suspended, note: part of it is not known}
    third: {amount: £6m, due: 2025-26}
    fourth: {amount: £3m, paid: 2025-05-01, status: back_paid}
  stability_grant:
    rate: 85%
    paid_in: 2026-27
    status: approved
    reported_deficits: {accounts: £110m, return: £109m}
    ineligible: {other_blocks: £1m, equal_pay: £2m}
    eligible_adjustment: -£28m
)");
  const auto& payments = scenario.funding.safety_valve;
  REQUIRE(payments.size() == 4);
  CHECK(payments[0].name == "first");
  CHECK(pounds(payments[0].amount) == 28e6);
  CHECK(payments[0].due->value == year(2022));
  CHECK(payments[0].paid->value == date("2023-04-30"));
  CHECK(payments[0].status == PaymentStatus::Paid);
  CHECK(payments[1].status == PaymentStatus::Suspended);
  CHECK(payments[1].note == "part of it is not known");
  CHECK(payments[2].status == PaymentStatus::Planned);
  CHECK(payments[3].status == PaymentStatus::BackPaid);
  REQUIRE(scenario.funding.stability_grant.has_value());
  const auto& grant = *scenario.funding.stability_grant;
  CHECK(grant.rate->value.as_ratio() == 0.85);
  CHECK(grant.paid_in.value == year(2026));
  CHECK(grant.status == GrantStatus::Approved);
  REQUIRE(grant.reported_deficits.size() == 2);
  CHECK(grant.reported_deficits[1].name == "return");
  CHECK(pounds(grant.reported_deficits[1].content) == 109e6);
  CHECK(pounds(*grant.ineligible_other_blocks) == 1e6);
  CHECK(pounds(*grant.ineligible_equal_pay) == 2e6);
  CHECK(pounds(*grant.eligible_adjustment) == -28e6);
}

TEST_CASE("provision is read in the order of the kinds, with its defaults") {
  const auto scenario = read_over(R"(provision:
  post_16: {pupils: 900, unit_cost: £7k}
  state_special:
    pupils: {2022/23: 1800, then: {2023/24: +2%, 2024/25: +3%, 2025/26: +0%, 2026/27: +0%, 2027/28: -1%}}
    pupils_without_plan: 12
    unit_cost: {2023-24: £12k, then: +3%}
    places: {2022/23: 1850, then: hold}
    place_rate: £10k
    empty_place_rate: £9k
    calendar: college
    s251: {1.2.1: 40%, 1.2.2: 60%}
    basis: net
  mainstream: {pupils: {2022/23: 2669, 2023/24: 3870, then: +8%}, unit_cost: {2023-24: £4.6k, then: hold}}
)");
  REQUIRE(scenario.provision.size() == 3);
  CHECK(scenario.provision[0].kind == ProvisionKind::Mainstream);
  CHECK(scenario.provision[0].calendar == AcademicCalendar::School);
  CHECK_FALSE(scenario.provision[0].places.has_value());
  CHECK(scenario.provision[1].kind == ProvisionKind::StateSpecial);
  CHECK(scenario.provision[2].kind == ProvisionKind::Post16);
  CHECK(scenario.provision[2].calendar == AcademicCalendar::College);
  const auto& special = scenario.provision[1];
  CHECK(special.pupils.by_year.at(academic(2022)).value == Pupils::count(1800));
  const auto* growth = std::get_if<3>(&special.pupils.then);
  REQUIRE(growth != nullptr);
  CHECK(growth->at(academic(2027)).value.as_ratio() == -0.01);
  CHECK(special.pupils_without_plan->always->value == Pupils::count(12));
  CHECK(special.places->by_year.at(academic(2022)).value == Places::count(1850));
  CHECK(pounds(*special.place_rate->always) == 10e3);
  CHECK(pounds(*special.empty_place_rate->always) == 9e3);
  CHECK(special.calendar == AcademicCalendar::College);
  REQUIRE(special.section_251.size() == 2);
  CHECK(special.section_251[1].name == "1.2.2");
  CHECK(special.section_251[1].content.value.as_ratio() == 0.6);
  CHECK(special.basis == Basis::Net);
}

TEST_CASE("other spending and what stands beside the block are read") {
  const auto scenario = read_over(R"(lines:
  support: {amount: {2023-24: £5.683m, then: {2024-25: +3%, 2025-26: +3%, 2026-27: +2%, 2027-28: +2%}}, s251: {1.2.5: 60%, 1.2.8: 40%}}
known_spending: {covers: lines_1_2, amount: {2023-24: {value: £121m, known: actual}}}
other_blocks: {opening_balance: £1.2m, in_year: -£0.1m}
memorandum:
  cost_of_carrying_rate: {2023-24: 4.5%, then: 4%}
  transport: {2023-24: £54m}
  capital: {2024-25: £12m}
)");
  REQUIRE(scenario.lines.size() == 2);
  CHECK(scenario.lines[1].name == "support");
  CHECK(scenario.lines[1].section_251.size() == 2);
  REQUIRE(scenario.known_spending.has_value());
  CHECK(scenario.known_spending->covers == KnownSpending::Covers::HighNeedsLines);
  CHECK(pounds(scenario.known_spending->amount.at(year(2023))) == 121e6);
  REQUIRE(scenario.other_blocks.has_value());
  CHECK(pounds(scenario.other_blocks->opening_balance) == 1.2e6);
  CHECK(pounds(*scenario.other_blocks->in_year.always) == -0.1e6);
  REQUIRE(scenario.memorandum.cost_of_carrying_rate.has_value());
  CHECK(std::get<4>(scenario.memorandum.cost_of_carrying_rate->then).value.as_ratio() == 0.04);
  CHECK(pounds(scenario.memorandum.transport.at(year(2023))) == 54e6);
  CHECK(pounds(scenario.memorandum.capital.at(year(2024))) == 12e6);
}

TEST_CASE("a kind of provision has a key and a title") {
  CHECK(key(ProvisionKind::Mainstream) == "mainstream");
  CHECK(key(ProvisionKind::Post16) == "post_16");
  CHECK(key(ProvisionKind::Elsewhere) == "elsewhere");
  CHECK(title(ProvisionKind::StateSpecial) == "State special schools");
}

TEST_CASE("a council's code that is written as none is none") {
  const auto outcome = load_over("authority: {name: Anyshire, code: none}");
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  CHECK(outcome.scenario->authority.code == "");
}
