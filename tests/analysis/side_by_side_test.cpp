#include "highneeds/analysis/side_by_side.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/small_scenario.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

SideBySide beside_small(std::vector<Scenario> scenarios, Case which = Case::Mitigated) {
  std::vector<Side> sides;
  sides.push_back({"small.yaml", look_ahead(small_scenario(), {})});
  for (Scenario& scenario : scenarios) {
    sides.push_back({"other.yaml", look_ahead(std::move(scenario), {})});
  }
  const Horizon years = shared_years(sides).value();
  return side_by_side(std::move(sides), std::span(&which, 1), years);
}

const SideLine& line(const SideBySide& all, Section section, std::string_view name,
                     Measure measure = Measure::Amount) {
  const auto found = std::ranges::find_if(all.cases.front().lines, [&](const SideLine& one) {
    return one.row.section == section && one.row.line == name && one.row.measure == measure;
  });
  REQUIRE(found != all.cases.front().lines.end());
  return *found;
}

std::vector<std::string> names(const SideBySide& all, const std::vector<std::size_t>& lines) {
  std::vector<std::string> names;
  for (const auto index : lines) names.push_back(all.cases.front().lines[index].row.line);
  return names;
}

/// The small scenario with its line of services £0.4m dearer.
Scenario dearer() {
  Scenario scenario = small_scenario();
  scenario.lines[0].amount = steady(million(1.4));
  return scenario;
}

}  // namespace

TEST_CASE("side by side: a difference is the scenario's figure less the first's, year by year") {
  const auto all = beside_small({dearer()});
  const auto& services = line(all, Section::Expenditure, "sen_support_services");
  REQUIRE(services.figures.size() == 2);
  for (std::size_t year = 0; year < 5; ++year) {
    CHECK(services.difference(1, year) == doctest::Approx(0.4e6));
    CHECK(services.difference(0, year) == 0);
  }
  CHECK(services.largest_difference(1) == doctest::Approx(0.4e6));
  CHECK(services.figures[0][0].known == Known::Actual);
  CHECK(services.figures[1][4].known == Known::Forecast);
}

TEST_CASE("side by side: lines that differ come with the largest difference first, ties by name") {
  const auto all = beside_small({dearer()});
  const auto lines = by_difference(all.cases.front(), 1);
  REQUIRE(lines.size() > 3);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    CHECK(all.cases.front().lines[lines[i - 1]].largest_difference(1) >=
          all.cases.front().lines[lines[i]].largest_difference(1));
  }
  const auto are = names(all, lines);
  const auto services = std::ranges::find(are, "sen_support_services");
  const auto total = std::ranges::find(are, "total");
  CHECK(services != are.end());
  CHECK(services < total);
  CHECK(std::ranges::find(are, "high_needs_block") == are.end());
  CHECK(by_difference(beside_small({small_scenario()}).cases.front(), 1).empty());
}

TEST_CASE("side by side: a line that only one has is absent in the other, and counts as nil") {
  Scenario other = small_scenario();
  other.lines[0].name = "therapies";
  const auto all = beside_small({other});
  const auto& gone = line(all, Section::Expenditure, "sen_support_services");
  const auto& come = line(all, Section::Expenditure, "therapies");
  CHECK_FALSE(gone.figures[1][0].value);
  CHECK(gone.is_there(1, 0));
  CHECK(gone.difference(1, 0) == -1e6);
  CHECK_FALSE(come.figures[0][0].value);
  CHECK_FALSE(come.is_there(0, 0));
  CHECK(come.difference(1, 0) == 1e6);
  CHECK(std::ranges::is_sorted(all.cases.front().lines, {},
                               [](const SideLine& one) { return one.row.section; }));
}

TEST_CASE("side by side: only the years that all have are compared, each with its own") {
  Scenario later = small_scenario();
  later.years = {.first = {2025}, .last = {2027}};
  later.actual_to = {2024};
  later.known_closing.clear();
  for (Provision& provision : later.provision) {
    provision.pupils.by_year.clear();
    provision.pupils.by_year[AcademicYear{2024}] = {Pupils::count(648)};
  }
  const auto all = beside_small({later});
  CHECK(all.years == Horizon{{2025}, {2027}});
  const auto& plans = line(all, Section::Expenditure, "mainstream", Measure::Plans);
  REQUIRE(plans.figures[0].size() == 3);
  for (std::size_t year = 0; year < 3; ++year) {
    CHECK(plans.difference(1, year) == doctest::Approx(0));
  }
  std::vector<Side> apart;
  apart.push_back({"small.yaml", look_ahead(small_scenario(), {})});
  later.years = {.first = {2030}, .last = {2031}};
  later.funding.schools_block_transfer.clear();
  later.funding.stability_grant.reset();
  for (Provision& provision : later.provision) {
    provision.pupils.by_year[AcademicYear{2029}] = {Pupils::count(900)};
  }
  apart.push_back({"later.yaml", look_ahead(later, {})});
  CHECK_FALSE(shared_years(apart));
}

TEST_CASE("side by side: the case chosen is the one compared") {
  const auto mitigated = beside_small({small_scenario_with_programme()});
  const auto unmitigated = beside_small({small_scenario_with_programme()}, Case::Unmitigated);
  CHECK(line(mitigated, Section::Expenditure, "programme_cost").difference(1, 3) ==
        doctest::Approx(0.1e6));
  CHECK(line(unmitigated, Section::Expenditure, "programme_cost").difference(1, 3) == 0);
}
