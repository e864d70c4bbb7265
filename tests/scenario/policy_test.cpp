#include <doctest/doctest.h>

#include "highneeds/document/table.hpp"
#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

Scenario small() {
  const auto outcome = load_text(smallest);
  REQUIRE(outcome.scenario.has_value());
  return *outcome.scenario;
}

Policy built_in() {
  return small().policy;
}

std::string texts(const Scenario& scenario, int year) {
  std::string all;
  for (const auto& clause : regime(scenario, FinancialYear{year})) all += clause.text + "\n";
  return all;
}

const std::string override_holds =
    "The statutory override keeps the deficit apart from the council's own reserves until 31 March "
    "2028.\n";
const std::string valve_runs =
    "Safety valve payments that are planned count, since the programme runs until 1 April 2026.\n";
const std::string valve_closed =
    "The safety valve programme closed on 1 April 2026: payments that are still planned do not "
    "count.\n";
const std::string help =
    "Government has promised help with deficits that is appropriate and proportionate, but not "
    "unlimited; no rate is "
    "known, so the gap is the council's unless a scenario says otherwise.\n";

}  // namespace

TEST_CASE("the built-in policy has every rule, each with its reference") {
  const auto policy = built_in();
  CHECK(policy.forum_transfer_limit.value.as_ratio() == 0.005);
  CHECK(policy.override_from.value == date("2020-04-01"));
  CHECK(policy.override_ends.value == date("2028-03-31"));
  CHECK(policy.safety_valve_ends.value == date("2026-04-01"));
  CHECK(policy.stability_grant_rate.value.as_ratio() == 0.9);
  CHECK(policy.stability_grant_date.value == date("2026-03-31"));
  CHECK(policy.formula_suspended_from.value == date("2026-04-01"));
  CHECK(policy.formula_suspended_to.value == date("2027-03-31"));
  CHECK(policy.government_bears_from.value == date("2028-04-01"));
  CHECK(policy.plan_growth_low.value.as_ratio() == 0.06);
  CHECK(policy.plan_growth_high.value.as_ratio() == 0.13);
  CHECK(policy.independent_unit_cost.value.in_pounds() == 64000);
  CHECK(policy.independent_unit_cost_year.value.first == 2024);
  CHECK(policy.independent_unit_cost_tolerance.value.as_ratio() == 0.25);
  CHECK(policy.mitigation_best_case.value.as_ratio() == 0.26);
  CHECK(policy.special_place_rate.value.in_pounds() == 10000);
  CHECK(policy.alternative_place_rate.value.in_pounds() == 10000);
  CHECK(policy.resourced_place_rate.value.in_pounds() == 6000);
  CHECK(policy.resourced_empty_place_rate.value.in_pounds() == 10000);
  CHECK(policy.gdp_deflator.by_year.size() == 13);
  CHECK(policy.gdp_deflator.by_year.at(FinancialYear{2022}).value.as_ratio() ==
        doctest::Approx(0.069793));
  CHECK(std::holds_alternative<Hold>(policy.gdp_deflator.then));
  REQUIRE(policy.stability_grant_rate.provenance);
  CHECK(policy.stability_grant_rate.provenance->note.find("explanatory note") != std::string::npos);
  CHECK(policy.stability_grant_rate.at.is_known());
}

TEST_CASE("every row of the built-in table has a unit, a value and a reference") {
  Sources sources;
  Faults faults;
  const auto file =
      sources.add({"policy (built in)", std::string(built_in_policy()), SourceKind::Policy});
  const auto table = parse_table(sources, file, faults);
  CHECK(faults.empty());
  CHECK(table.rows.size() == 46);
  for (const auto& row : table.rows) {
    CAPTURE(row[0].text);
    CHECK(row[3].text != "");
    CHECK(row[4].text != "");
    CHECK(row[5].text.size() > 20);
  }
}

TEST_CASE("the section 251 lines are those of the return, without a line 1.2.12") {
  const auto lines = built_in().section_251_lines;
  CHECK(lines.size() == 13);
  CHECK(lines.contains("1.0.2"));
  CHECK(lines.contains("1.2.11"));
  CHECK_FALSE(lines.contains("1.2.12"));
  CHECK(lines.at("1.2.5") == "SEN support services");
}

TEST_CASE("the regime of each year is said in words") {
  const auto scenario = small();
  CHECK(texts(scenario, 2018) == valve_runs);
  CHECK(texts(scenario, 2023) == override_holds + valve_runs);
  CHECK(texts(scenario, 2025) ==
        override_holds + valve_runs +
            "The deficit of 31 March 2026 decides the High Needs Stability Grant: 90% of its "
            "eligible part.\n");
  CHECK(texts(scenario, 2026) == override_holds + valve_closed +
                                     "The High Needs Stability Grant pays 90% of the eligible "
                                     "deficit of 31 March 2026, once, where a local SEND "
                                     "reform plan is approved.\n"
                                     "The national funding formula for high needs is suspended: "
                                     "allocations are those of the year before, with "
                                     "grants rolled in.\n" +
                                     help);
  CHECK(texts(scenario, 2027) == override_holds + valve_closed + help);
  CHECK(texts(scenario, 2028) ==
        "The statutory override has ended (31 March 2028): a deficit is no longer kept apart from "
        "the council's own "
        "reserves by law.\n" +
            valve_closed +
            "Government says that councils need not meet future SEND costs from general funds; how "
            "the gap is borne is "
            "not settled.\n");
}

TEST_CASE("every clause has a reference") {
  const auto scenario = small();
  for (int year = 2018; year < 2032; ++year) {
    for (const auto& clause : regime(scenario, FinancialYear{year})) {
      CAPTURE(clause.text);
      CHECK(clause.reference != "");
    }
  }
}

TEST_CASE("a scenario changes a rule, which then has no reference but the scenario's own") {
  const auto outcome = load_over(
      "policy: {override_ends: 2030-03-31, forum_transfer_limit: {value: 1%, note: as proposed}}");
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  const auto& policy = outcome.scenario->policy;
  CHECK(policy.override_ends.value == date("2030-03-31"));
  CHECK((!policy.override_ends.provenance || policy.override_ends.provenance->note.empty()));
  CHECK(policy.forum_transfer_limit.provenance->note == "as proposed");
  CHECK(policy.safety_valve_ends.provenance->note != "");
  CHECK(texts(*outcome.scenario, 2029).find("until 31 March 2030") != std::string::npos);
}

TEST_CASE("a rule that a scenario takes from a source of its own refers to that source") {
  const auto outcome = load_over(
      "sources: {statement: {title: A statement}}\n"
      "policy: {override_ends: {value: 2030-03-31, source: statement, note: as announced}}");
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  const auto clauses = regime(*outcome.scenario, FinancialYear{2026});
  REQUIRE(clauses.size() > 1);
  CHECK(clauses.front().reference == "A statement");
  CHECK(reference_of(*outcome.scenario, nullptr) == "");
  CHECK(reference_of(*outcome.scenario, outcome.scenario->policy.override_from.provenance)
            .find("30L") != std::string::npos);
}

TEST_CASE("the regime names the grant's rate that is in force") {
  const auto outcome = load_over("funding: {stability_grant: {paid_in: 2026-27, rate: 80%}}");
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  CHECK(texts(*outcome.scenario, 2026).find("Grant pays 80% of the eligible") != std::string::npos);
}

TEST_CASE("the help of the years between the grant and 2028-29 has a reference of its own") {
  const auto clauses = regime(small(), FinancialYear{2027});
  REQUIRE_FALSE(clauses.empty());
  CHECK(clauses.back().reference.find("schoolsweek.co.uk/send-bailout") != std::string::npos);
}
