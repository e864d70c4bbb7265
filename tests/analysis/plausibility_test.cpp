#include "highneeds/analysis/plausibility.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "highneeds/analysis/figures.hpp"
#include "highneeds/analysis/outlook.hpp"
#include "support/small_scenario.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

std::vector<Warning> warnings_of(Scenario scenario) {
  return look_ahead(std::move(scenario), {}).warnings;
}

const Warning* about(const std::vector<Warning>& warnings, std::string_view words) {
  const auto found = std::ranges::find_if(
      warnings, [&](const Warning& one) { return one.what.find(words) != std::string::npos; });
  return found == warnings.end() ? nullptr : &*found;
}

Scenario with_growth(double growth) {
  auto scenario = small_scenario();
  for (auto& provision : scenario.provision) {
    provision.pupils.then = Value<Growth>{Growth::ratio(growth)};
  }
  return scenario;
}

/// A gross block in £m: of 2024-25 (line 4), 2025-26 (line 5) and 2026-27 (line 6), and its rule.
struct Block {
  double first;
  std::optional<double> before{};
  std::optional<double> suspended{};
  Then<Money, FinancialYear> then = Hold{};
};

Value<Growth> grow(double ratio, std::uint32_t line) {
  return at_line(Growth::ratio(ratio), line);
}

Scenario with_block(const Block& block) {
  auto scenario = small_scenario();
  Series<Money> gross;
  gross.by_year[{2024}] = at_line(million(block.first), 4);
  if (block.before) gross.by_year[{2025}] = at_line(million(*block.before), 5);
  if (block.suspended) gross.by_year[{2026}] = at_line(million(*block.suspended), 6);
  gross.then = block.then;
  scenario.funding.high_needs_block.gross = gross;
  return scenario;
}

const std::string block_grows =
    "the block grows in 2026-27, when the national formula is suspended";

/// "LINE: what" of the warning of a block that grows; empty without one.
std::string block_warning(const Block& block) {
  const auto warnings = warnings_of(with_block(block));
  const auto* warning = about(warnings, "the block grows");
  return warning == nullptr ? "" : std::to_string(warning->at.line) + ": " + warning->what;
}

/// The balance of 2024-25 that leaves a balancing item of so much.
Scenario with_balancing_item(double pounds) {
  auto scenario = small_scenario();
  auto worked_out = scenario;
  worked_out.known_closing.clear();
  const double closing = look_ahead(std::move(worked_out), {}).mitigated.summary.closing[0];
  scenario.known_closing[{2024}] = at_line(Money::pounds(closing + pounds), 7);
  return scenario;
}

}  // namespace

TEST_CASE("growth of the block in the year without a formula warns where it is written") {
  CHECK(block_warning({.first = 10, .then = grow(0.03, 8)}) == "8: " + block_grows);
  CHECK(block_warning({.first = 10, .then = grow(0, 8)}) == "");
  CHECK(block_warning({.first = 10, .before = 11, .suspended = 11.2}) == "6: " + block_grows);
  CHECK(block_warning({.first = 10, .before = 11, .suspended = 11}) == "");
  CHECK(block_warning({.first = 10, .before = 11, .suspended = 11.0000004}) == "");
  CHECK(block_warning({.first = 10, .before = 11, .then = at_line(million(11.2), 9)}) ==
        "9: " + block_grows);
  CHECK(block_warning({.first = 10, .then = Hold{}}) == "");
}

TEST_CASE("growth of the block by year warns at the rate of that year") {
  std::map<FinancialYear, Value<Growth>> rates;
  for (const int year : {2025, 2026, 2027, 2028})
    rates[{year}] = at_line(Growth::ratio(0.02), static_cast<std::uint32_t>(year - 2000));
  CHECK(block_warning({.first = 10, .then = rates}) == "26: " + block_grows);
  rates[{2026}] = at_line(Growth::ratio(0), 26);
  CHECK(block_warning({.first = 10, .then = rates}) == "");
}

TEST_CASE("a block that is held after a growth has warned at the value that is held") {
  auto scenario = with_block({.first = 10, .before = 11, .then = Hold{}});
  scenario.policy.formula_suspended_from.value = day(2025, 4, 1);
  const auto warnings = warnings_of(std::move(scenario));
  const auto* warning = about(warnings, "the block grows in 2025-26");
  REQUIRE(warning != nullptr);
  CHECK(warning->at.line == 5);
}

TEST_CASE("a block that is known for the year without a formula does not warn") {
  auto scenario = with_block({.first = 10, .before = 11, .suspended = 11.2});
  scenario.actual_to = {2026};
  CHECK(about(warnings_of(scenario), "the block grows") == nullptr);
  scenario.actual_to = {2024};
  Provenance actual;
  actual.known = Known::Actual;
  scenario.funding.high_needs_block.gross.by_year[{2026}].provenance =
      std::make_shared<const Provenance>(actual);
  CHECK(about(warnings_of(scenario), "the block grows") == nullptr);
}

TEST_CASE("a first year without a formula is compared with the year before the forecast") {
  auto scenario = with_block({.first = 10, .before = 11, .suspended = 11.2});
  scenario.years.first = {2026};
  scenario.actual_to = {2025};
  scenario.known_closing.clear();
  CHECK(about(warnings_of(scenario), "the block grows in 2026-27") != nullptr);
  scenario.funding.high_needs_block.gross.by_year.erase({2025});
  CHECK(about(warnings_of(scenario), "the block grows") == nullptr);
}

TEST_CASE("growth of plans inside the usual range does not warn") {
  CHECK(about(warnings_of(with_growth(0.06)), "EHC plans") == nullptr);
  CHECK(about(warnings_of(with_growth(0.13)), "EHC plans") == nullptr);
}

TEST_CASE("fast growth of plans warns once, with its years, at the largest contributor") {
  const auto warnings = warnings_of(with_growth(0.14));
  const auto* warning = about(warnings, "EHC plans");
  REQUIRE(warning != nullptr);
  CHECK(warning->what ==
        "all EHC plans grow by 14% in 2024-25, 14% in 2025-26, 14% in 2026-27, 14% in 2027-28 and "
        "14% in 2028-29; "
        "the usual is 6% to 13% a year");
  CHECK(warning->at.line == 20);
  CHECK(std::ranges::count_if(warnings, [](const Warning& one) {
          return one.what.find("EHC plans") != std::string::npos;
        }) == 1);
}

TEST_CASE("slow growth of plans warns at the one that grows least") {
  auto scenario = with_growth(0.07);
  scenario.provision[1].pupils.then = Value<Growth>{Growth::ratio(-0.2)};
  const auto warnings = warnings_of(scenario);
  const auto* warning = about(warnings, "EHC plans");
  REQUIRE(warning != nullptr);
  CHECK(warning->at.line == 30);
}

TEST_CASE("growth from the academic year before the horizon to a forecast first year warns") {
  auto scenario = small_scenario();
  scenario.actual_to = {2023};
  scenario.known_closing.clear();
  // From 700 plans to 910 in the first year, most of them in independent schools; 8 % later.
  scenario.provision[0].pupils.by_year[AcademicYear{2024}] = {Pupils::count(650)};
  scenario.provision[1].pupils.by_year[AcademicYear{2024}] = {Pupils::count(260)};
  const auto warnings = warnings_of(scenario);
  const auto* warning = about(warnings, "EHC plans");
  REQUIRE(warning != nullptr);
  CHECK(warning->what == "all EHC plans grow by 30% in 2024-25; the usual is 6% to 13% a year");
  CHECK(warning->at.line == 30);
  scenario.actual_to = {2024};
  CHECK(about(warnings_of(scenario), "EHC plans") == nullptr);
}

TEST_CASE("growth to an actual year does not warn") {
  auto scenario = small_scenario();
  scenario.actual_to = {2025};
  scenario.provision[0].pupils.by_year[AcademicYear{2024}] = {Pupils::count(610)};
  scenario.provision[0].pupils.by_year[AcademicYear{2025}] = {Pupils::count(900)};
  scenario.provision[1].pupils.by_year[AcademicYear{2024}] = {Pupils::count(100)};
  scenario.provision[1].pupils.by_year[AcademicYear{2025}] = {Pupils::count(100)};
  CHECK(about(warnings_of(scenario), "EHC plans") == nullptr);
}

TEST_CASE("an independent unit cost near the national one does not warn") {
  CHECK(about(warnings_of(small_scenario()), "independent") == nullptr);
}

TEST_CASE("an independent unit cost far from the national one warns, with the furthest year") {
  auto scenario = small_scenario();
  scenario.provision[1].unit_cost.always->value = UnitCost::pounds(48'500);
  const auto warnings = warnings_of(scenario);
  const auto* warning = about(warnings, "independent");
  REQUIRE(warning != nullptr);
  // It is 24.2 % below £64,000 in 2024-25, and 25.7 % below £65,280 a year later.
  CHECK(warning->what ==
        "the unit cost of independent special schools is more than 25% away from the national one "
        "in 2025-26 to 2028-29; furthest in 2028-29: £48,500 against £69,276");
  CHECK(warning->at.line == 31);
}

TEST_CASE("the national cost is uprated forwards and taken back") {
  const auto policy = small_policy();
  CHECK(national_independent_cost(policy, {2024}) == 64'000);
  CHECK(national_independent_cost(policy, {2026}) == doctest::Approx(64'000 * 1.02 * 1.02));
  CHECK(national_independent_cost(policy, {2022}) == doctest::Approx(64'000 / 1.02 / 1.02));
}

TEST_CASE("the deflator may be named by year and held, and must be there") {
  auto policy = small_policy();
  policy.gdp_deflator = {};
  policy.gdp_deflator.by_year[{2025}] = {Growth::ratio(0.03)};
  CHECK(national_independent_cost(policy, {2025}) == doctest::Approx(64'000 * 1.03));
  CHECK_FALSE(national_independent_cost(policy, {2026}));
  policy.gdp_deflator.then = Hold{};
  CHECK(national_independent_cost(policy, {2026}) == doctest::Approx(64'000 * 1.03 * 1.03));
  CHECK_FALSE(national_independent_cost(policy, {2023}));
}

TEST_CASE("a large balancing item warns where the recorded balance stands") {
  const auto warnings = warnings_of(with_balancing_item(1.2e6));
  const auto* warning = about(warnings, "balancing item");
  REQUIRE(warning != nullptr);
  CHECK(warning->at.line == 7);
  CHECK(warning->what.starts_with("the balancing item of 2024-25 is £1.2m, "));
  CHECK(warning->what.ends_with("in 2024-25"));
}

TEST_CASE("a balancing item over 1 % of spending warns, a smaller one does not") {
  CHECK(about(warnings_of(with_balancing_item(-0.15e6)), "balancing item") != nullptr);
  CHECK(about(warnings_of(with_balancing_item(-0.05e6)), "balancing item") == nullptr);
}

TEST_CASE("a balancing item with named causes says how much of it has none") {
  auto scenario = with_balancing_item(3e6);
  auto& causes = scenario.balancing_causes[{2024}];
  causes = {{.name = "late_invoices", .at = {}, .content = {million(2)}}};
  const auto said = [&] {
    const auto warnings = warnings_of(scenario);
    const auto* warning = about(warnings, "balancing item");
    return warning == nullptr ? std::string() : warning->what;
  };
  CHECK(said().starts_with("the balancing item of 2024-25 is £3.0m, "));
  CHECK(said().ends_with("this scenario does not say, in 2024-25; £1.0m of it has no named cause"));
  causes.push_back({.name = "late_receipts", .at = {}, .content = {million(-5)}});
  CHECK(said().ends_with("this scenario does not say, in 2024-25; £6.0m of it has no named cause"));
}

TEST_CASE("what is modelled beyond what was spent warns where that stands, from a million on") {
  const auto spent = [](double below) {
    auto scenario = small_scenario();
    const auto all = look_ahead(scenario, {});
    const auto modelled = figure(all.prepared.shape, all.mitigated.forecast, Section::Expenditure,
                                 "total", Measure::Amount, 0);
    scenario.known_spending = KnownSpending{};
    scenario.known_spending->amount[{2024}] = at_line(Money::pounds(modelled.value() - below), 40);
    return warnings_of(std::move(scenario));
  };
  const auto warnings = spent(1.5e6);
  const auto* warning = about(warnings, "more than was spent");
  REQUIRE(warning != nullptr);
  CHECK(warning->at.line == 40);
  CHECK(warning->what == "provision and lines of 2024-25 come to £1.5m more than was spent");
  CHECK(about(spent(0.9e6), "more than was spent") == nullptr);
  CHECK(about(spent(-5e6), "more than was spent") == nullptr);
}

TEST_CASE("a grant of more than the deficit brought forward warns") {
  auto scenario = small_scenario();
  scenario.funding.stability_grant->at = {.file = 1, .line = 50, .column = 3};
  CHECK(about(warnings_of(scenario), "Stability Grant of") == nullptr);
  scenario.funding.stability_grant->eligible_adjustment = Value<Money>{million(50)};
  const auto warnings = warnings_of(scenario);
  const auto* warning = about(warnings, "Stability Grant of");
  REQUIRE(warning != nullptr);
  CHECK(warning->at.line == 50);
  CHECK(warning->what.starts_with("the Stability Grant of 2026-27 is £"));
  CHECK(warning->what.find("m, more than the deficit of £") != std::string::npos);
  scenario.known_closing[{2025}] = {.value = million(3)};
  const auto in_surplus = warnings_of(scenario);
  warning = about(in_surplus, "Stability Grant of");
  REQUIRE(warning != nullptr);
  CHECK(warning->what.ends_with("m, and no deficit is brought forward"));
}

TEST_CASE("a balancing item covers the years since the recorded balance before it") {
  auto scenario = small_scenario();
  scenario.known_closing[{2027}] = {};
  CHECK(balancing_covers(scenario, {2024}) == Horizon{{2024}, {2024}});
  CHECK(balancing_covers(scenario, {2027}) == Horizon{{2025}, {2027}});
}

TEST_CASE("warnings are kept, each once, by place; those of no place come last") {
  const Warning late{{.file = 1, .line = 90, .column = 1, .offset = 900}, "late", ""};
  const Warning early{{.file = 1, .line = 2, .column = 1, .offset = 20}, "early", ""};
  const Warning nowhere{{}, "nowhere", ""};
  auto scenario = small_scenario();
  scenario.known_closing.clear();
  const auto warnings = look_ahead(scenario, {nowhere, late, early, late}).warnings;
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0].what == "early");
  CHECK(warnings[1].what == "late");
  CHECK(warnings[2].what == "nowhere");
}
