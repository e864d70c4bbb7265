#include "highneeds/analysis/programme_outlook.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "highneeds/analysis/figures.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;
using enum ProvisionKind;

namespace {

/// What is said about the only project of a scenario.
ProjectOutlook only(Scenario scenario) {
  const Outlook outlook = look_ahead(std::move(scenario), {});
  auto programme = look_at_programme(outlook);
  REQUIRE(programme.has_value());
  REQUIRE(programme->projects.size() == 1);
  ProjectOutlook project = std::move(programme->projects.front());
  project.workstream = nullptr;
  project.written = nullptr;
  project.effects.clear();
  return project;
}
ProjectOutlook only(const Project& one) {
  return only(small_scenario_with({workstream("only", {one})}));
}

Project therapies(Date start = day(2025, 4, 1)) {
  Project one = project("therapies", {saved(100'000)}, start);
  one.cost = from_2025(40'000);
  return one;
}

/// The plans of every year are those of the first, so that spending stands still.
Scenario steady_scenario(const Project& one) {
  Scenario scenario = small_scenario_with({workstream("only", {one})});
  for (Provision& provision : scenario.provision) provision.pupils.then = Hold{};
  return scenario;
}

void check_years(const Yearly& ours, const Yearly& expected) {
  REQUIRE(ours.size() == expected.size());
  for (std::size_t y = 0; y < ours.size(); ++y) {
    CAPTURE(y);
    CHECK(ours[y] == doctest::Approx(expected[y]));
  }
}

double sum(std::span<const double> amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), 0.0);
}

}  // namespace

TEST_CASE("a project's saving is its share with its cost to the block added back") {
  const auto project = only(therapies());
  check_years(project.cost, {0, 40e3, 40e3, 40e3, 40e3});
  check_years(project.share, {0, 60e3, 60e3, 60e3, 60e3});
  check_years(project.saving, {0, 100e3, 100e3, 100e3, 100e3});
  CHECK(project.saving_per_pound.value() == doctest::Approx(2.5));
  CHECK(project.paid_back == FinancialYear{2025});
}

TEST_CASE("a cost that another budget bears is no part of the share") {
  Project one = therapies();
  one.charged_to = ChargedTo::Elsewhere;
  const auto project = only(one);
  check_years(project.cost, {0, 40e3, 40e3, 40e3, 40e3});
  check_years(project.share, {0, 100e3, 100e3, 100e3, 100e3});
  check_years(project.saving, project.share);
}

TEST_CASE("a cost is that beyond the last actual year's") {
  Project one = therapies();
  Series<Money> cost;
  cost.by_year[{2024}] = Value<Money>{Money::pounds(30'000)};
  cost.by_year[{2025}] = Value<Money>{Money::pounds(45'000)};
  cost.then = Hold{};
  one.cost = cost;
  check_years(only(one).cost, {0, 15e3, 15e3, 15e3, 15e3});
}

TEST_CASE("a project is paid back when all that it saved reaches all that it cost") {
  // £40k a year from 2025-26, £100k a year from 2027-28.
  CHECK(only(therapies(day(2027, 4, 1))).paid_back == FinancialYear{2028});
  CHECK_FALSE(only(therapies(day(2028, 4, 1))).paid_back.has_value());
  Project free = therapies();
  free.cost.reset();
  const auto project = only(free);
  CHECK_FALSE(project.paid_back.has_value());
  CHECK_FALSE(project.saving_per_pound.has_value());
}

TEST_CASE("a saving is cash as far as spending falls below that of the last actual year") {
  Project one = therapies();
  one.cost.reset();
  const auto falling = only(steady_scenario(one));
  CHECK(falling.cash == doctest::Approx(400e3));
  CHECK(falling.avoidance == doctest::Approx(0));
  const auto rising = only(one);
  CHECK(rising.cash == doctest::Approx(0));
  CHECK(rising.avoidance == doctest::Approx(400e3));
  Scenario between = steady_scenario(one);
  between.lines[0].amount = Series<Money>{};
  between.lines[0].amount.by_year[{2024}] = Value<Money>{Money::pounds(1'000'000)};
  between.lines[0].amount.by_year[{2025}] = Value<Money>{Money::pounds(1'060'000)};
  between.lines[0].amount.then = Hold{};
  const auto partly = only(between);
  CHECK(partly.cash == doctest::Approx(160e3));
  CHECK(partly.avoidance == doctest::Approx(240e3));
}

TEST_CASE("capital is summed, and divided by the places that it opens") {
  Project school = project("school", {opened(Mainstream, IndependentSpecial, 30)});
  school.capital[{2025}] = {.value = million(1)};
  school.capital[{2026}] = {.value = million(2)};
  Scenario scenario = small_scenario_with({workstream("only", {school})});
  scenario.provision[0].place_rate = steady(UnitCost::pounds(10'000));
  const auto project = only(scenario);
  CHECK(project.capital == doctest::Approx(3e6));
  CHECK(project.capital_per_place.value() == doctest::Approx(100e3));
  CHECK_FALSE(only(therapies()).capital_per_place.has_value());
}

TEST_CASE("the programme closes a share of the deficit before contributions and grants") {
  const Outlook outlook = look_ahead(scenario_of_four_workstreams(), {});
  const auto programme = look_at_programme(outlook);
  REQUIRE(programme.has_value());
  CHECK(programme->projects.size() == 6);
  CHECK(programme->projects[3].written->name == "fees");
  CHECK(programme->projects[3].workstream->name == "prices");
  const auto balance = [&](const CaseOutlook& one, std::string_view line) {
    return balances(outlook.prepared.shape, one.forecast, line);
  };
  const auto in_year = balance(outlook.unmitigated, "in_year");
  // £2m brought forward, what the years add, and what the recorded balance of 2024-25 holds beside.
  const double deficit = 2e6 - sum(in_year) - balance(outlook.unmitigated, "balancing_item")[0];
  const double mitigated = sum(balance(outlook.mitigated, "in_year")) - sum(in_year);
  CHECK(programme->share_of_deficit.value() == doctest::Approx(mitigated / deficit));
  CHECK(programme->gap.at(4) == doctest::Approx(-in_year[4]));
}

TEST_CASE("there is no share of a deficit where there is none") {
  Scenario scenario = scenario_of_four_workstreams();
  scenario.known_closing.clear();
  scenario.funding.high_needs_block.gross = steady(million(60));
  const auto programme = look_at_programme(look_ahead(scenario, {}));
  REQUIRE(programme.has_value());
  CHECK_FALSE(programme->share_of_deficit.has_value());
  CHECK(sum(programme->gap) == 0);
}

TEST_CASE("a scenario without a programme has no outlook of one") {
  CHECK_FALSE(look_at_programme(look_ahead(small_scenario(), {})).has_value());
}
