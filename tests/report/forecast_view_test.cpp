#include <doctest/doctest.h>

#include "report/pages.hpp"

using namespace highneeds;
using namespace highneeds::test;

TEST_CASE("the page of a small forecast, piped") {
  check_page(page(small_scenario()), "small.txt");
}

TEST_CASE("the page of a small forecast, with pictures and in thousands") {
  check_page(page(small_scenario(), {.scale = MoneyScale::Thousands}, true), "small-thousands.txt");
}

TEST_CASE("a page names no actual year where none is") {
  auto scenario = small_scenario();
  CHECK(has(page(scenario), "to 2024-25 are actual, later ones forecast."));
  scenario.actual_to = {2023};
  scenario.known_closing.clear();
  const auto text = page(scenario);
  CHECK(has(text, "year is actual: all are forecast."));
  CHECK_FALSE(has(text, "2023-24 are actual"));
}

TEST_CASE("a balance that does not last says when it was reached last") {
  auto scenario = small_scenario();
  const std::string reached = "4. In-year balance reached                      not ";
  const std::string cleared = "5. Deficit cleared                              not ";
  CHECK(has(page(scenario), reached + "within the horizon\n"));
  CHECK(has(page(scenario), cleared + "within the horizon\n"));
  scenario.funding.high_needs_block.gross.by_year[{2026}] = {million(17)};
  const auto text = page(scenario);
  CHECK(has(text, reached + "to the end of the horizon; last in 2026-27\n"));
  CHECK(has(text, cleared + "to the end of the horizon; last in 2026-27\n"));
}

TEST_CASE("a page keeps to 120 characters but for long words") {
  for (const auto& line : lines_of(page(small_scenario(), {.scale = MoneyScale::Thousands}))) {
    CHECK(line.size() <= 120);
  }
}

TEST_CASE("years limit the columns, not the seven numbers") {
  const auto text = page(small_scenario(), {.years = Horizon{{2027}, {2028}}});
  CHECK(has(text, "2027-28   2028-29\n"));
  CHECK_FALSE(has(text, "2026-27   2027-28"));
  CHECK(has(text, "2025 -£4.5m; 2026"));
}

TEST_CASE("years outside the horizon show all of it") {
  CHECK(page(small_scenario(), {.years = Horizon{{2040}, {2041}}}) == page(small_scenario()));
}

TEST_CASE("what a scenario does not have is not printed, and the seven numbers say so") {
  auto scenario = small_scenario();
  scenario.known_closing.clear();
  scenario.compare_with.clear();
  scenario.correct_to.reset();
  scenario.funding.total_dsg.clear();
  scenario.funding.schools_block_transfer.clear();
  scenario.funding.council_contribution.reset();
  scenario.funding.stability_grant.reset();
  scenario.memorandum.cost_of_carrying_rate.reset();
  const auto text = on_one_line(page(scenario));
  CHECK(has(text, "not stated: give correct_to"));
  CHECK(has(text, "not known: the scenario gives no total_dsg"));
  CHECK(has(text, "not given: the scenario has no cost_of_carrying_rate"));
  CHECK(has(text, "none in this forecast"));
  CHECK_FALSE(has(text, "With and without help"));
  CHECK_FALSE(has(text, "Published forecasts"));
  CHECK_FALSE(has(text, "Balancing"));
  CHECK_FALSE(has(text, "contribution"));
}

TEST_CASE("the reserve of all blocks stands beside the block") {
  auto scenario = small_scenario();
  OtherBlocks others;
  others.opening_balance = {.value = million(1)};
  others.in_year = steady(million(0.5));
  scenario.other_blocks = others;
  const auto text = page(scenario);
  CHECK(has(text, "The DSG reserve: all blocks, £ million\n"));
  CHECK(has(text, "\nOther blocks"));
}

TEST_CASE("who bears the gap is asked only where there is one") {
  auto scenario = small_scenario();
  CHECK(has(on_one_line(page(scenario)),
            "in 2028-29: government has said that SEND costs fall within its own budgets from "
            "1 April 2028, and not how; it has not said that it takes over balances carried "
            "forward to then"));
  scenario.funding.high_needs_block.gross = steady(million(50));
  const auto surplus = on_one_line(page(scenario));
  CHECK(has(surplus, "no gap: in-year surplus of £"));
  CHECK_FALSE(has(surplus, "and not how"));
}

TEST_CASE("a grant that is refused is said to be") {
  auto scenario = small_scenario();
  REQUIRE(scenario.funding.stability_grant);
  CHECK_FALSE(has(page(scenario), "refused in this scenario"));
  scenario.funding.stability_grant->status = GrantStatus::Refused;
  CHECK(has(page(scenario), "refused in this scenario: none is paid"));
}

TEST_CASE("levers are listed with value, unit, source and place") {
  const auto outlook = look_ahead(small_scenario(), {});
  const auto text = write_text(lever_view(outlook, sources()), sources(), {.picture = false});
  CHECK(has(text, "known_closing.2024-25"));
  CHECK(has(text, "-£4,500,000  GBP"));
  CHECK(has(text, "small.yaml:7\n"));
  const auto table = lever_table(outlook, sources());
  CHECK(table.rows.size() == outlook.prepared.levers.size());
  const auto csv = write_csv(table);
  CHECK(csv.starts_with("address,value,unit,known,source,note,owner,reviewed,quality,file,line\n"));
  CHECK(has(csv, "known_closing.2024-25,-4500000,GBP,,,,,,,small.yaml,7\n"));
}
