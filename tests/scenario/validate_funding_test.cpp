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

TEST_CASE("basis: gross and net are never mixed") {
  CHECK(faults_over("basis: gross") ==
        "scenario.yaml:10:5: the scenario's basis is gross, and deductions make the block net "
        "(take the deductions out, "
        "or write basis: net with spending that leaves these places out)\n");
  CHECK(faults_of(with(smallest, "    deductions: £10m\n", "")) ==
        "scenario.yaml:8:3: the scenario's basis is net, and the block has no deductions (write "
        "deductions: {2023-24: "
        "£16.328m, then: +5%}, or basis: gross with spending that includes the places that DfE "
        "pays direct)\n");
  CHECK(faults_over("lines: {other: {amount: £1m, basis: gross}}") ==
        "overlay.yaml:1:38: these figures are gross, and the scenario is net (put them on the net "
        "basis: without the "
        "places that DfE pays direct)\n");
  CHECK(faults_over("provision: {mainstream: {pupils: 1, unit_cost: £1, basis: gross}}") ==
        "overlay.yaml:1:60: these figures are gross, and the scenario is net (put them on the net "
        "basis: without the "
        "places that DfE pays direct)\n");
  CHECK(faults_of(with(with(smallest, "    deductions: £10m\n", ""), "basis: net",
                       "basis: gross")) == "");
}

TEST_CASE("deductions by type give their places once and whole") {
  const auto of = [](const std::string& type) {
    return faults_of(
        with(smallest, "deductions: £10m", "deductions: {colleges: {" + type + ", rate: £6k}}"));
  };
  const std::string remedy =
      " (write places by academic year, or both april_places and september_places by financial "
      "year)\n";
  CHECK(of("april_places: 4") ==
        "scenario.yaml:10:18: the deduction \"colleges\" cannot be reckoned: its places are given "
        "for a part of the year "
        "only" +
            remedy);
  CHECK(of("calendar: college") ==
        "scenario.yaml:10:18: the deduction \"colleges\" cannot be reckoned: its places are not "
        "given" +
            remedy);
  CHECK(of("places: 4, april_places: 4, september_places: 4") ==
        "scenario.yaml:10:18: the deduction \"colleges\" cannot be reckoned: its places are given "
        "twice" +
            remedy);
  CHECK(of("april_places: 4, september_places: 4") == "");
}

TEST_CASE("an offset on a provision that is misspelt where it stands is one fault") {
  const auto outcome = load_over(
      "funding: {schools_block: £600m, schools_block_transfer: {2023-24: {rate: 0.5%, offset: "
      "{line: mainstream, share: 100%}}}}\n"
      "provision: {mainstraem: {pupils: 100, unit_cost: £8k}}");
  CHECK(outcome.faults ==
        "overlay.yaml:2:13: unknown key \"mainstraem\" in provision (did you mean "
        "\"mainstream\"?)\n");
}

TEST_CASE("transfers need their base, and offsets one line") {
  CHECK(faults_over("funding: {schools_block_transfer: {2023-24: {rate: 0.5%}}}") ==
        "overlay.yaml:1:36: a transfer is a share of the schools block, and funding.schools_block "
        "is not given (write "
        "schools_block: {2023-24: £601.033m, then: +3%} under funding)\n");
  CHECK(faults_over("lines: {other: {amount: £1m}}\nfunding:\n  schools_block: £1m\n  "
                    "schools_block_transfer:\n"
                    "    2023-24: {rate: 0.5%, offset: {line: therapies, share: 100%}}\n"
                    "    2024-25: {rate: 0.5%, offset: {line: other, share: 100%}}") ==
        "overlay.yaml:6:42: this offset falls on \"other\", and an earlier one on \"therapies\" "
        "(let all offsets of a "
        "scenario name one line)\n");
}

TEST_CASE("other national help is for the years that it is foreseen for") {
  CHECK(faults_over("funding: {other_national_help: {2025-26: £1m, 2026-27: £1m, 2027-28: £1m}}") ==
        "overlay.yaml:1:42: no other national help is foreseen in 2025-26 (give it for the years "
        "after 2026-03-31 and "
        "before 2028-04-01 only)\n");
  CHECK(faults_over("funding: {other_national_help: {2019-20: £1m}}") ==
        "overlay.yaml:1:33: 2019-20 is outside the years of the scenario, 2023-24 to 2027-28 (take "
        "it "
        "out of funding.other_national_help, or change years)\n");
}

TEST_CASE("safety valve payments have the dates that their status needs") {
  const auto of = [](const std::string& payment) {
    return faults_over("funding: {safety_valve: {first: {amount: £6m, " + payment + "}}}");
  };
  CHECK(of("status: planned") ==
        "overlay.yaml:1:26: the planned payment \"first\" has no year (write due: 2024-25)\n");
  CHECK(of("due: 2030-31") ==
        "overlay.yaml:1:53: 2030-31 is outside the years of the scenario, 2023-24 to 2027-28 (take "
        "the payment out, or "
        "change years)\n");
  CHECK(of("status: paid") ==
        "overlay.yaml:1:26: the payment \"first\" was paid, and its day is not given (write paid: "
        "2023-03-31)\n");
  CHECK(of("status: back_paid, due: 2024-25") ==
        "overlay.yaml:1:26: the payment \"first\" was paid, and its day is not given (write paid: "
        "2023-03-31)\n");
  CHECK(of("status: paid, paid: 2023-03-31") ==
        "overlay.yaml:1:68: this was paid before 2023-24, so the opening balance already holds it "
        "(take the payment "
        "\"first\" out, or let years start with 2022-23)\n");
  CHECK(of("status: paid, paid: 2028-04-01") ==
        "overlay.yaml:1:68: 2028-04-01 is after the last year of the scenario, 2027-28 (take the "
        "payment out, or change "
        "years)\n");
  CHECK(of("paid: 2024-03-31") ==
        "overlay.yaml:1:54: the payment \"first\" is planned, and has a day on which it was paid "
        "(write status: paid, or "
        "take the day out)\n");
  CHECK(of("status: suspended") == "");
  CHECK(of("status: paid, due: 2022-23, paid: 2023-04-01") == "");
}

TEST_CASE("the stability grant is paid once, after the day whose deficit it is a share of") {
  CHECK(faults_over("funding: {stability_grant: {paid_in: 2028-29}}") ==
        "overlay.yaml:1:38: 2028-29 is outside the years of the scenario, 2023-24 to 2027-28 (take "
        "the grant out, or "
        "change years)\n");
  CHECK(faults_over("funding: {stability_grant: {paid_in: 2025-26}}") ==
        "overlay.yaml:1:38: the grant is paid after 2026-03-31, whose deficit it is a share of "
        "(write 2026-27 or a later "
        "year)\n");
}

TEST_CASE("a forecast that starts after the grant's day needs the deficit of that day") {
  const auto from = [](const std::string& first, const std::string& opening,
                       const std::string& grant) {
    auto text = with(smallest, "years: 2023-24", "years: " + first);
    text = with(text, "2023-03-31", opening);
    text = with(text, "{2023-24: £100m, 2024-25: £103m, then: hold}", "£100m");
    return faults_of(
        with(text, "lines:", "  stability_grant: {paid_in: 2027-28" + grant + "}\nlines:"));
  };
  CHECK(from("2027-28", "2027-03-31", "") ==
        "scenario.yaml:11:3: the grant is on the deficit of 2026-03-31, and the scenario starts "
        "after that day (write "
        "reported_deficits: {accounts: £110m}, the deficit of 2026-03-31)\n");
  CHECK(from("2027-28", "2027-03-31", ", reported_deficits: {accounts: £9m}") == "");
  CHECK(from("2026-27", "2026-03-31", "") == "");
}
