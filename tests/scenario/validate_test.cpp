#include "highneeds/scenario/validate.hpp"

#include <doctest/doctest.h>

#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

std::string faults_over(const std::string& overlay) {
  return load_over(overlay).faults;
}
std::string faults_of(const std::string& text) {
  return load_text(text).faults;
}

}  // namespace

TEST_CASE("places need a rate where the policy has none") {
  CHECK(faults_over("provision: {post_16: {pupils: 1, unit_cost: £1, places: 3}}") ==
        "overlay.yaml:1:50: what a place in post_16 costs is not given, and the policy has no rate "
        "for it (write "
        "place_rate: £10k)\n");
  CHECK(faults_over("provision: {state_special: {pupils: 1, unit_cost: £1, places: 3}}") == "");
}

TEST_CASE("a scenario spends on something, under names of its own") {
  CHECK(faults_of(with(smallest, "lines:\n  therapies: {amount: £1m}\n", "")) ==
        "scenario.yaml:0:0: the scenario spends on nothing (add provision or lines)\n");
  CHECK(faults_over("lines: {total: {amount: £1m}, mainstream: {amount: £1m}}") ==
        "overlay.yaml:1:9: \"total\" is the name of a row that the forecast makes itself (give the "
        "line another name)\n"
        "overlay.yaml:1:32: \"mainstream\" is the name of a row that the forecast makes itself "
        "(give the line another "
        "name)\n");
}

TEST_CASE("causes explain a balancing item, which only a known closing brings") {
  CHECK(faults_over("balancing_causes: {2024-25: {timing: £1m}}") ==
        "overlay.yaml:1:30: 2024-25 has no known closing, so there is no balancing item to explain "
        "(write known_closing: "
        "{2024-25: -£81.5m}, or take the causes out)\n");
}

TEST_CASE("the version of the format is one that is known") {
  CHECK(faults_over("highneeds: 2") ==
        "overlay.yaml:1:12: version 2 of the format is not known to this program (write highneeds: "
        "1)\n");
}

TEST_CASE("five faults of one file are found at once, each once, in order") {
  CHECK(faults_of(R"(highneeds: 1
title: Faulty
authority: {name: Anyshire}
years: 2023-24 to 2027-28
basis: net
opening_balance: {value: -£10m, at: 2023-03-31}
funding:
  high_needs_block:
    gross: {2023-24: £100m, 2024-25: 103m, then: hold}
    deductions: £10m
    rolled_in_grant: {2026-27: £1m}
lines:
  therapies: {s251: {1.2.13: 100%}}
  support: {amount: {2023-24: £1m, 2029-30: £2m, then: hold}}
  other: {amount: {value: £1m, source: nowhere}}
)") == "scenario.yaml:9:39: \"103m\" is not money: the £ is missing (write £103m)\n"
       "scenario.yaml:11:5: unknown key \"rolled_in_grant\" in funding.high_needs_block (did you "
       "mean "
       "\"rolled_in_grants\"?)\n"
       "scenario.yaml:13:3: missing key \"amount\" in lines.therapies (write amount: {2021-22: "
       "£0.351m, then: +3%})\n"
       "scenario.yaml:14:46: 2029-30 is after the last year of the scenario, 2027-28 (take it out "
       "of "
       "lines.support.amount, or change years)\n"
       "scenario.yaml:15:41: \"nowhere\" is not one of the scenario's sources (list it: sources: "
       "{nowhere: {title: "
       "...}})\n");
}

TEST_CASE("a fault in one place brings no second one elsewhere") {
  // Neither a wrong year nor a wrong rule makes other years missing.
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, 2024-26: £1m}}}") ==
        "overlay.yaml:1:41: \"2024-26\" is not a year: 2024 is followed by 25 (write 2024-25)\n");
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, then: 4%}}}") ==
        "overlay.yaml:1:47: \"4%\" is not growth: it has no sign (write +4%)\n");
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, then: {2024-25: 4%, 2025-26: 4%, "
                    "2026-27: +1%}}}}")
            .find("has no growth") == std::string::npos);
  // A misspelt key is not missing as well where its absence would be a fault of the whole.
  CHECK(faults_of(with(smallest, "lines:", "line:")) ==
        "scenario.yaml:11:1: unknown key \"line\" (did you mean \"lines\"?)\n");
  CHECK(faults_of(with(smallest, "    deductions:", "    deduction:")) ==
        "scenario.yaml:10:5: unknown key \"deduction\" in funding.high_needs_block (did you mean "
        "\"deductions\"?)\n");
  // Without the years of the forecast nothing is outside them.
  CHECK(faults_of(with(smallest, "years: 2023-24 to 2027-28", "years: 2023-24")) ==
        "scenario.yaml:4:8: \"2023-24\" is not a span of years (write it such as 2021-22 to "
        "2028-29)\n");
  CHECK(faults_of(with(smallest, "at: 2023-03-31", "at: 31 March")) ==
        "scenario.yaml:6:38: \"31 March\" is not a date (write year, month and day, such as "
        "2026-09-01)\n");
  CHECK(faults_over("funding: {stability_grant: {paid_in: 2026}}").find("outside") ==
        std::string::npos);
}

TEST_CASE("validating a scenario that is right adds no fault") {
  const auto outcome = load_text(smallest);
  REQUIRE(outcome.scenario.has_value());
  Faults faults;
  validate(*outcome.scenario, faults);
  CHECK(faults.empty());
}

TEST_CASE("a cause is not called what is left of the balancing item") {
  CHECK(
      faults_over(
          "known_closing: {2023-24: -£1m}\nbalancing_causes: {2023-24: {unexplained: £1m}}") ==
      "overlay.yaml:2:30: what no cause accounts for is called unexplained already (give the cause "
      "another name, or take it out)\n");
}

TEST_CASE("neither the policy nor a rule of it can be taken out") {
  CHECK(faults_over("policy: {include: no}") ==
        "scenario.yaml:0:0: the policy has been taken out (change its rules instead)\n");
  CHECK(faults_over("policy: {override_ends: {include: no}}")
            .find("the rule policy.override_ends has been taken out") != std::string::npos);
  CHECK(faults_over("policy: {gdp_deflator: {include: no}}")
            .find("the rule policy.gdp_deflator has been taken out") != std::string::npos);
}
