#include <doctest/doctest.h>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

TEST_CASE("5.1, 5.2: the in-year balance before and after the transfer") {
  Scenario s = small_scenario();
  s.funding.schools_block = always<Money>(400e6);
  s.funding.schools_block_transfer[{2024}].rate = value<Rate>(0.01);
  const Run run{s};
  CHECK(run.balance("in_year_before_transfer", 2024) == 10e6);
  CHECK(run.balance("in_year", 2024) == 14e6);
  CHECK(run.balance("in_year", 2025) == 10e6);
}

TEST_CASE("5.3: each closing balance is the next opening one") {
  const Run run{small_scenario()};
  CHECK(run.balance("opening", 2023) == -10e6);
  CHECK(run.balance("closing", 2023) == 0);
  CHECK(run.balance("opening", 2024) == 0);
  CHECK(run.balance("closing", 2025) == 20e6);
  CHECK(run.balance("movement", 2025) == 10e6);
  CHECK_FALSE(run.balance("balancing_item", 2025));
  CHECK_FALSE(run.balance("council_contribution", 2025));
}

TEST_CASE(
    "5.4: a known closing is the closing; what the model does not explain is the balancing item") {
  Scenario s = small_scenario();
  s.known_closing = dated<Money>({{2024, 11e6}});
  s.balancing_causes[{2024}] = {named<Money>("timing", 3e6), named<Money>("early_years", -5e6)};
  const Run run{s};
  CHECK(run.balance("closing", 2024) == 11e6);
  CHECK(run.balance("movement", 2024) == 11e6);
  // It covers 2023-24 too, whose closing is not known.
  CHECK(run.balance("balancing_item", 2024) == 1e6);
  CHECK_FALSE(run.balance("balancing_item", 2023));
  CHECK(run.balance("opening", 2025) == 11e6);
  CHECK(run.memorandum("balancing:timing", 2024) == 3e6);
  CHECK(run.memorandum("balancing:early_years", 2024) == -5e6);
  CHECK(run.memorandum("balancing:unexplained", 2024) == 3e6);
  CHECK_FALSE(run.memorandum("balancing:timing", 2025));
}

TEST_CASE("5.5: the reserve of the whole grant adds the other blocks' own balance") {
  Scenario s = small_scenario();
  s.other_blocks =
      OtherBlocks{value<Money>(2e6), by_year<Money>({{2023, 1e6}, {2024, -4e6}, {2025, 0}})};
  const Run run{s};
  CHECK(run.balance("dsg_reserve", 2023) == 3e6);
  CHECK(run.balance("dsg_reserve", 2024) == 10e6 - 1e6);
  CHECK(run.balance("dsg_reserve", 2025) == 20e6 - 1e6);
  CHECK_FALSE(Run{small_scenario()}.balance("dsg_reserve", 2023));
}

TEST_CASE("5.6: contributions since 31 March 2026 go to the deficit before it first") {
  Scenario s = small_scenario();
  s.years.last = {2027};
  s.opening_balance = value<Money>(-37e6);
  s.funding.council_contribution = CouncilContribution{
      {}, by_year<Money>({{2023, 0}, {2024, 0}, {2025, 0}, {2026, 4e6}, {2027, 6e6}}), {}};
  const Run run{s};
  CHECK_FALSE(run.balance("closing_legacy", 2024));
  CHECK(run.balance("closing_legacy", 2025) == -7e6);
  CHECK(run.balance("closing_since_2026", 2025) == 0);
  CHECK(run.balance("closing_legacy", 2026) == -3e6);
  CHECK(run.balance("closing_since_2026", 2026) == 10e6);
  // Only £3m are left of it; the rest of the £6m is since 2026.
  CHECK(run.balance("closing_legacy", 2027) == 0);
  CHECK(run.balance("closing_since_2026", 2027) == 23e6);
}

TEST_CASE(
    "5.6: a horizon that starts in 2026-27 brings the legacy forward; a later one knows none") {
  Scenario s = small_scenario();
  s.years = {{2026}, {2027}};
  const Run run{s};
  CHECK(run.balance("closing_legacy", 2026) == -10e6);
  CHECK(run.balance("closing_since_2026", 2027) == 20e6);
  s.years = {{2027}, {2028}};
  CHECK_FALSE(Run{s}.balance("closing_legacy", 2027));
}

TEST_CASE("5.7: the cost of carrying is on deficits only, and inputs are shown in their years") {
  Scenario s = small_scenario();
  s.memorandum.cost_of_carrying_rate = always<Rate>(0.04);
  s.memorandum.transport = dated<Money>({{2024, 50e6}});
  s.memorandum.capital = dated<Money>({{2025, 12e6}});
  s.funding.total_dsg = dated<Money>({{2023, 800e6}});
  const Run run{s};
  CHECK(run.memorandum("cost_of_carrying", 2023) == doctest::Approx(0.04 * 5e6));
  CHECK(run.memorandum("cost_of_carrying", 2024) == 0);
  CHECK(run.memorandum("transport", 2024) == 50e6);
  CHECK(run.memorandum("capital", 2025) == 12e6);
  CHECK(run.memorandum("total_dsg", 2023) == 800e6);
  CHECK_FALSE(run.memorandum("transport", 2023));
}
