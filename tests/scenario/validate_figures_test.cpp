#include <doctest/doctest.h>

#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

std::string faults_over(const std::string& overlay) {
  return load_over(overlay).faults;
}

}  // namespace

TEST_CASE("years: a horizon that runs backwards, or too far") {
  CHECK(faults_over("years: 2027-28 to 2023-24") ==
        "overlay.yaml:1:8: 2027-28 comes after 2023-24 (write 2023-24 to 2027-28)\n");
  CHECK(faults_over("years: 2023-24 to 2060-61") ==
        "overlay.yaml:1:8: a forecast of 38 years is longer than this program makes (write at most "
        "30 years, such as "
        "2023-24 to 2052-53)\n");
}

TEST_CASE("years: the opening balance is of the day before the first year") {
  CHECK(faults_over("opening_balance: {value: -£1m, at: 2022-03-31}") ==
        "overlay.yaml:1:37: the forecast starts in 2023-24, so its opening balance is of "
        "2023-03-31 (write 2023-03-31, "
        "or let years start with 2022-23)\n");
}

TEST_CASE("years: actual years end with the forecast at the latest") {
  CHECK(faults_over("actual_to: 2028-29") ==
        "overlay.yaml:1:12: 2028-29 is after the last year of the scenario, 2027-28 (write 2027-28 "
        "or an earlier year)\n");
  CHECK(faults_over("actual_to: 2027-28") == "");
  CHECK(faults_over("actual_to: 2019-20") == "");
}

TEST_CASE("years: lists of years stay within the horizon") {
  CHECK(faults_over("known_closing: {2022-23: -£10m}") ==
        "overlay.yaml:1:17: 2022-23 is outside the years of the scenario, 2023-24 to 2027-28 (take "
        "it out: the balance "
        "before the first year is opening_balance)\n");
  CHECK(faults_over("compare_with: {press: {2028-29: -£10m}}") ==
        "overlay.yaml:1:24: 2028-29 is outside the years of the scenario, 2023-24 to 2027-28 (take "
        "it out of "
        "compare_with.press, or change years)\n");
  CHECK(faults_over("memorandum:\n  capital: {2031-32: £1m}") ==
        "overlay.yaml:2:13: 2031-32 is outside the years of the scenario, 2023-24 to 2027-28 (take "
        "it out of "
        "memorandum.capital, or change years)\n");
  CHECK(faults_over(
            "funding:\n  schools_block: £1m\n  schools_block_transfer: {2022-23: {rate: 0.5%}}") ==
        "overlay.yaml:3:28: 2022-23 is outside the years of the scenario, 2023-24 to 2027-28 (take "
        "it out of "
        "funding.schools_block_transfer, or change years)\n");
}

TEST_CASE("series: years before what is needed are history, years after the horizon are faults") {
  CHECK(faults_over("lines: {other: {amount: {2019-20: £1m, then: +2%}}}") == "");
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, 2028-29: £2m, then: +2%}}}") ==
        "overlay.yaml:1:50: 2028-29 is after the last year of the scenario, 2027-28 (take it out "
        "of lines.other.amount, "
        "or change years)\n");
  CHECK(
      faults_over("lines: {other: {amount: {2026-27: £1m, 2023-24: £2m, then: {2024-25: +1%, "
                  "2025-26: +1%, 2027-28: "
                  "+1%, 2028-29: +1%}}}}") ==
      "overlay.yaml:1:114: 2028-29 is after the last year of the scenario, 2027-28 (take it out of "
      "lines.other.amount.then, or change years)\n");
}

TEST_CASE("series: a year without a value and without a rule is named") {
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, 2024-25: £1m}}}") ==
        "overlay.yaml:1:17: lines.other.amount has no value for 2025-26 and no rule (write "
        "2025-26: £1.2m, or a rule for "
        "the years that are not named, such as then: +3% or then: hold)\n");
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, then: {2024-25: +1%, 2026-27: +1%, "
                    "2027-28: +2%}}}}") ==
        "overlay.yaml:1:17: lines.other.amount.then has no growth for 2025-26 (write 2025-26: +3% "
        "under then, or one "
        "growth for all years: then: +3%)\n");
  CHECK(faults_over("lines: {other: {amount: {2025-26: £1m, then: hold}}}") ==
        "overlay.yaml:1:17: lines.other.amount has no value for 2023-24, the first year that is "
        "needed (write 2023-24: "
        "£1.2m; a rule fills only the years after a named one, and 2025-26 is the first)\n");
  CHECK(faults_over("lines: {other: {amount: {2021-22: £1m, then: {2023-24: +1%}}}}") ==
        "overlay.yaml:1:17: lines.other.amount.then has no growth for 2022-23 (write 2022-23: +3% "
        "under then, or one "
        "growth for all years: then: +3%)\n");
}

TEST_CASE("series: an academic series starts in the academic year before the horizon") {
  CHECK(faults_over(
            "provision: {mainstream: {pupils: {2023/24: 100, then: hold}, unit_cost: £1k}}") ==
        "overlay.yaml:1:26: provision.mainstream.pupils has no value for 2022/23, in which 2023-24 "
        "begins (write 2022/23: "
        "120; a rule fills only the years after a named one, and 2023/24 is the first)\n");
  CHECK(
      faults_over("provision: {mainstream: {pupils: {2022/23: 100, 2028/29: 3, then: hold}, "
                  "unit_cost: £1k}}") ==
      "overlay.yaml:1:58: 2028/29 is after the last year of the scenario, 2027-28 (take it out of "
      "provision.mainstream.pupils, or change years)\n");
}

TEST_CASE("ranges: what cannot be negative") {
  CHECK(faults_over("provision: {mainstream: {pupils: -1, unit_cost: -£1, places: {2022/23: -3, "
                    "then: hold}, place_rate: "
                    "£1}}") ==
        "overlay.yaml:1:34: provision.mainstream.pupils cannot be negative (write a count of zero "
        "or more)\n"
        "overlay.yaml:1:49: provision.mainstream.unit_cost cannot be negative (write it without "
        "the minus)\n"
        "overlay.yaml:1:73: provision.mainstream.places.2022/23 cannot be negative (write a count "
        "of zero or more)\n");
  CHECK(faults_over("funding: {high_needs_block: {gross: {2025-26: -£1m}}}") ==
        "overlay.yaml:1:47: funding.high_needs_block.gross.2025-26 cannot be negative (write it "
        "without the minus)\n");
  CHECK(
      faults_over(
          "funding: {stability_grant: {paid_in: 2026-27, reported_deficits: {accounts: -£3m}}}") ==
      "overlay.yaml:1:77: funding.stability_grant.reported_deficits.accounts cannot be negative "
      "(write it without the "
      "minus)\n");
  CHECK(faults_over("lines: {income: {amount: -£3m}}") == "");
}

TEST_CASE("ranges: what is too large to be meant") {
  CHECK(faults_over("lines: {other: {amount: £120bn}}") ==
        "overlay.yaml:1:25: lines.other.amount is beyond £100bn (look at its k, m or bn)\n");
  CHECK(faults_over("opening_balance: {value: -£120bn, at: 2023-03-31}") ==
        "overlay.yaml:1:26: opening_balance is beyond £100bn (look at its k, m or bn)\n");
  CHECK(faults_over("provision: {elsewhere: {pupils: 12_000_000, unit_cost: £61.5m}}") ==
        "overlay.yaml:1:33: provision.elsewhere.pupils is beyond ten million (look at its "
        "thousands)\n"
        "overlay.yaml:1:56: provision.elsewhere.unit_cost is beyond £10m for one pupil or place "
        "(look at its k or m)\n");
}

TEST_CASE("ranges: rates and growth") {
  CHECK(faults_over(
            "funding: {schools_block: £1m, schools_block_transfer: {2023-24: {rate: 150%}}}") ==
        "overlay.yaml:1:73: funding.schools_block_transfer.2023-24.rate is not between 0% and 100% "
        "(write a share of the "
        "whole, such as 1.5%)\n");
  CHECK(faults_over("policy: {stability_grant_rate: 900%}") ==
        "overlay.yaml:1:32: policy.stability_grant_rate is not between 0% and 100% (write a share "
        "of the whole, such as "
        "1.5%)\n");
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, then: -101%}}}") ==
        "overlay.yaml:1:47: lines.other.amount.then falls by more than all of it (write a fall of "
        "at most 100%)\n");
  CHECK(faults_over("lines: {other: {amount: {2023-24: £1m, then: +1200%}}}") ==
        "overlay.yaml:1:47: lines.other.amount.then grows more than tenfold in a year (write "
        "growth such as +4%)\n");
}

TEST_CASE("references: sources, lines and codes that are not there") {
  CHECK(faults_over("sources: {s251: {title: Outturn}}\nlines: {other: {amount: {value: £1m, "
                    "source: s521}}}") ==
        "overlay.yaml:2:47: \"s521\" is not one of the scenario's sources (did you mean "
        "\"s251\"?)\n");
  CHECK(faults_over("lines: {other: {amount: {value: £1m, source: dsg}}}") ==
        "overlay.yaml:1:47: \"dsg\" is not one of the scenario's sources (list it: sources: {dsg: "
        "{title: ...}})\n");
  CHECK(faults_over("funding:\n  schools_block: £1m\n  schools_block_transfer: {2023-24: {rate: "
                    "0.5%, offset: {line: "
                    "therapeis, share: 100%}}}") ==
        "overlay.yaml:3:65: \"therapeis\" is neither a provision nor a line of this scenario (did "
        "you mean "
        "\"therapies\"?)\n");
  CHECK(faults_over("funding:\n  schools_block: £1m\n  schools_block_transfer: {2023-24: {rate: "
                    "0.5%, offset: {line: "
                    "mainstream, share: 100%}}}") ==
        "overlay.yaml:3:65: \"mainstream\" is neither a provision nor a line of this scenario "
        "(name one of them: "
        "therapies)\n");
  CHECK(faults_over("lines: {other: {amount: £1m, s251: {1.2.12: 100%}}}") ==
        "overlay.yaml:1:38: \"1.2.12\" is not a high needs line of the section 251 return (its "
        "lines are 1.0.2, 1.2.1, "
        "1.2.10, 1.2.11, 1.2.13, 1.2.2, 1.2.3, 1.2.4, 1.2.5, 1.2.6, 1.2.7, 1.2.8, 1.2.9)\n");
}

TEST_CASE("section 251: shares add to 100%") {
  CHECK(faults_over("lines: {other: {amount: £1m, s251: {1.2.5: 60%, 1.2.8: 30%}}}") ==
        "overlay.yaml:1:38: the shares of \"other\" add to 90%, not to 100% (let them add to "
        "100%)\n");
  CHECK(faults_over(
            "lines: {other: {amount: £1m, s251: {1.2.5: 33.3%, 1.2.8: 33.3%, 1.2.6: 33.4%}}}") ==
        "");
  CHECK(faults_over("lines: {other: {amount: £1m, s251: {1.2.5: 60, 1.2.8: 40%}}}") ==
        "overlay.yaml:1:45: \"60\" is not a rate: the % is missing (write 60%)\n");
}
