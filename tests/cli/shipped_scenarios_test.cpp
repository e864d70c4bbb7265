// The figures that the project ships: whoever changes one by mistake hears of it here.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string_view>

#include "cli/support.hpp"
#include "highneeds/document/table.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

const std::string outlook = "scenarios/norfolk/outlook.yaml";
const std::string plan = "scenarios/norfolk/plan-2023.yaml";

/// Amounts in pounds of one case of a scenario's CSV, by "YEAR SECTION LINE".
using Amounts = std::map<std::string, double>;

Amounts amounts_of(const std::string& scenario, const std::string& which = "mitigated") {
  const WorkingFolder here(root());
  const Ran ran = run({"forecast", scenario, "--format", "csv"});
  REQUIRE(ran.status == 0);
  Sources sources;
  Faults faults;
  const Table table =
      parse_table(sources, sources.add({scenario, ran.out, SourceKind::Table}), faults);
  REQUIRE(faults.all().empty());
  Amounts amounts;
  for (const auto& row : table.rows) {
    if (row[0].text != which || row[4].text != "amount") continue;
    const auto words = [&](std::size_t column) { return std::string(row[column].text); };
    amounts[words(1) + " " + words(2) + " " + words(3)] = std::stod(words(6));
  }
  return amounts;
}

void check_within(double margin, double got, double published) {
  CAPTURE(got);
  CAPTURE(published);
  CHECK(std::abs(got - published) <= margin);
}

}  // namespace

TEST_CASE("shipped: every scenario comes to the figures expected of it") {
  const WorkingFolder here(root());
  const Ran ran = run({"check", "scenarios"});
  INFO(ran.out << ran.err);
  CHECK(ran.status == 0);
}

TEST_CASE("shipped: the outlook's years that are known agree with what was published") {
  const Amounts amounts = amounts_of(outlook);
  check_within(1, amounts.at("2021-22 balance in_year_before_transfer"), -23'032'617);
  check_within(1, amounts.at("2021-22 balance balancing_item"), 792'617);
  CHECK(amounts.at("2021-22 balance closing") == -54'006'000);
  CHECK(amounts.at("2023-24 balance closing") == -81'512'840);
}

TEST_CASE("shipped: the outlook's section 251 lines of 2021-22 are those of the outturn") {
  const Amounts amounts = amounts_of(outlook);
  const double top_up =
      amounts.at("2021-22 memorandum s251:1.2.1") + amounts.at("2021-22 memorandum s251:1.2.2");
  // The scenario's unit costs are written to the penny, and are for thousands of pupils.
  check_within(20, top_up, 51'254'358);
  check_within(2, amounts.at("2021-22 memorandum s251:1.2.3"), 41'452'473);
}

TEST_CASE("shipped: the plan of 2023 comes to its published figures") {
  const Amounts amounts = amounts_of(plan);
  check_within(
      1'000,
      amounts.at("2023-24 funding resources") + amounts.at("2023-24 balance council_contribution"),
      149'728'000);
  check_within(50'000, amounts.at("2022-23 balance closing"), -45'600'000);
  CHECK(amounts.at("2022-23 balance safety_valve") == 28'000'000);
  CHECK(amounts.at("2028-29 balance in_year") >= 0);
  check_within(1'000'000, amounts.at("2028-29 balance closing"), 0);
}

TEST_CASE("shipped: without the programme, the plan of 2023 does not come into balance") {
  const Amounts amounts = amounts_of(plan, "unmitigated");
  check_within(50'000, amounts.at("2022-23 balance closing"), -45'600'000);
  CHECK(amounts.at("2028-29 balance in_year") < 0);
  CHECK(amounts.at("2028-29 balance closing") < -100'000'000);
}

TEST_CASE("shipped: the outlook's programme changes no year whose spending is known") {
  const Amounts with = amounts_of(outlook);
  const Amounts without = amounts_of(outlook, "unmitigated");
  for (const char* const year : {"2021-22", "2022-23", "2023-24", "2024-25"}) {
    CAPTURE(year);
    const std::string closing = std::string(year) + " balance closing";
    CHECK(with.at(closing) == without.at(closing));
  }
  CHECK(with.at("2028-29 balance closing") > without.at("2028-29 balance closing"));
}

TEST_CASE("shipped: an overlay gives the same figures by itself and laid over the outlook") {
  const WorkingFolder here(root());
  const auto overlays = files_below("scenarios/norfolk/overlays", ".yaml");
  REQUIRE_FALSE(overlays.empty());
  for (const auto& overlay : overlays) {
    INFO(overlay.string());
    const Ran alone = run({"forecast", overlay.string(), "--format", "csv"});
    const Ran over = run({"forecast", outlook, "--overlay", overlay.string(), "--format", "csv"});
    CHECK(alone.status == 0);
    CHECK(over.status == 0);
    CHECK(alone.out == over.out);
    CHECK(alone.out != run({"forecast", outlook, "--format", "csv"}).out);
  }
}
