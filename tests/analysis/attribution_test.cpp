#include "highneeds/analysis/attribution.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "analysis/coalitions.hpp"
#include "analysis/orders.hpp"
#include "highneeds/analysis/figures.hpp"
#include "highneeds/projection/project.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

constexpr double half_a_penny = 0.005;

double sum(const Yearly& amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), 0.0);
}

void check_same(const Yearly& ours, const Yearly& theirs) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t y = 0; y < ours.size(); ++y) {
    CAPTURE(y);
    CHECK(std::abs(ours[y] - theirs[y]) < half_a_penny);
  }
}
void check_same(const std::vector<Yearly>& ours, const std::vector<Yearly>& theirs) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    CAPTURE(i);
    check_same(ours[i], theirs[i]);
  }
}

Yearly added_up(const std::vector<Yearly>& parts) {
  Yearly all(parts.front().size(), 0.0);
  for (const Yearly& part : parts) {
    for (std::size_t y = 0; y < all.size(); ++y) all[y] += part[y];
  }
  return all;
}

/// Projects add up to their workstreams, and workstreams to the difference.
void check_sums(const Prepared& prepared, const Attribution& attribution) {
  std::vector<Yearly> by_workstream(attribution.workstreams.size(),
                                    Yearly(attribution.difference.size(), 0.0));
  for (std::size_t i = 0; i < attribution.projects.size(); ++i) {
    const auto of = static_cast<std::size_t>(prepared.shape.programme.projects[i].workstream);
    by_workstream[of] = added_up({by_workstream[of], attribution.projects[i]});
  }
  check_same(by_workstream, attribution.workstreams);
  check_same(added_up(attribution.workstreams), attribution.difference);
}

Attribution attributed(const std::vector<Workstream>& workstreams) {
  return attribute(prepare(small_scenario_with(workstreams)));
}

/// Thirteen projects are too many for every subset; each lowers one unit cost by the same rate, so
/// that each has a thirteenth.
Prepared thirteen_alike() {
  std::vector<Project> projects;
  for (int i = 0; i < 13; ++i) {
    projects.push_back(project("discount_" + std::to_string(i),
                               {lower_unit_cost(ProvisionKind::IndependentSpecial, 0.05)}));
  }
  Scenario scenario = small_scenario_with(
      {workstream("prices", projects), workstream("other", {project("one", {saved(1e5)})})});
  scenario.years.last = {2026};
  scenario.compare_with.clear();
  return prepare(scenario);
}

}  // namespace

TEST_CASE("shares are the means over all orders in which workstreams and projects join") {
  const Prepared prepared = prepare(scenario_of_four_workstreams());
  const Attribution attribution = attribute(prepared);
  REQUIRE(attribution.workstreams.size() == 4);
  REQUIRE(attribution.projects.size() == 6);
  check_same(attribution.workstreams, workstream_shares_by_orders(prepared));
  check_same(attribution.projects, shares_by_orders(prepared));
  for (const Yearly& share : attribution.workstreams) CHECK(std::abs(sum(share)) > 1000);
  for (const double error : attribution.standard_errors) CHECK(error == 0);
}

TEST_CASE("shares add up to what the programme changes, year by year") {
  const Prepared prepared = prepare(scenario_of_four_workstreams());
  const Attribution attribution = attribute(prepared);
  check_sums(prepared, attribution);
  const auto with = project(prepared, Case::Mitigated);
  const auto without = project(prepared, Case::Unmitigated);
  Yearly difference;
  for (std::size_t y = 0; y < 5; ++y) {
    difference.push_back(balances(prepared.shape, with, "in_year")[y] -
                         balances(prepared.shape, without, "in_year")[y]);
  }
  check_same(attribution.difference, difference);
  CHECK(sum(difference) > 1e5);
}

TEST_CASE("what savings take from the stability grant is a line of its own") {
  const Prepared prepared = prepare(scenario_of_four_workstreams());
  const Attribution attribution = attribute(prepared);
  const auto with = project(prepared, Case::Mitigated);
  const auto without = project(prepared, Case::Unmitigated);
  const auto change = [&](std::string_view line, std::size_t y) {
    return balances(prepared.shape, with, line)[y] - balances(prepared.shape, without, line)[y];
  };
  CHECK(attribution.grant_forgone == doctest::Approx(change("stability_grant", 2)));
  CHECK(attribution.grant_forgone < -1000);
  // Nine tenths of what 2025-26 saves.
  CHECK(attribution.grant_forgone == doctest::Approx(-0.9 * attribution.difference[1]));
  CHECK(attribution.closing_difference == doctest::Approx(change("closing", 4)));
  CHECK(std::abs(sum(attribution.difference) + attribution.grant_forgone -
                 attribution.closing_difference) < half_a_penny);
}

TEST_CASE("workstreams that do the same have the same share, and one without effect has none") {
  const auto cheaper = [](const char* name) {
    return workstream(name,
                      {project(name, {lower_unit_cost(ProvisionKind::IndependentSpecial, 0.1)})});
  };
  const Attribution attribution =
      attributed({cheaper("one"), workstream("nothing", {project("nothing", {saved(0)})}),
                  cheaper("other"), workstream("empty", {})});
  check_same(attribution.workstreams[0], attribution.workstreams[2]);
  CHECK(sum(attribution.workstreams[0]) > 1e5);
  check_same(attribution.workstreams[1], Yearly(5, 0.0));
  check_same(attribution.workstreams[3], Yearly(5, 0.0));
  CHECK(attribution.projects.size() == 3);
}

TEST_CASE("savings that do not act upon one another are each their own share") {
  const Attribution attribution =
      attributed({workstream("one", {project("a", {saved(100'000)}, day(2025, 4, 1)),
                                     project("b", {saved(20'000)}, day(2025, 4, 1))}),
                  workstream("two", {project("c", {saved(3'000)}, day(2025, 4, 1))})});
  check_same(attribution.projects,
             {{0, 1e5, 1e5, 1e5, 1e5}, {0, 2e4, 2e4, 2e4, 2e4}, {0, 3e3, 3e3, 3e3, 3e3}});
}

TEST_CASE("a scenario without a programme has nothing to share out") {
  const Attribution attribution = attribute(prepare(small_scenario()));
  CHECK(attribution.workstreams.empty());
  CHECK(attribution.projects.empty());
  CHECK(attribution.closing_difference == 0);
}

TEST_CASE("shares by orders that are drawn add up, and say how sure they are") {
  const Prepared prepared = thirteen_alike();
  const Attribution attribution = attribute(prepared);
  check_sums(prepared, attribution);
  const double exact = sum(attribution.workstreams[0]) / 13;
  for (std::size_t i = 0; i < 13; ++i) {
    CAPTURE(i);
    const double error = attribution.standard_errors[i];
    CHECK(error > 1);
    CHECK(error < exact / 100);
    CHECK(std::abs(sum(attribution.projects[i]) - exact) < 4 * error);
  }
  CHECK(attribution.standard_errors[13] == 0);
  const Attribution again = attribute(prepared);
  CHECK(again.projects == attribution.projects);
  CHECK(again.standard_errors == attribution.standard_errors);
}

TEST_CASE("a drawn order is an order, the same for the same draw, and all are alike likely") {
  std::map<std::vector<std::size_t>, int> seen;
  for (std::uint32_t i = 0; i < 6000; ++i) {
    const auto order = random_order(3, {.workstream = 1, .coalition = 2, .order = i});
    CHECK(order == random_order(3, {.workstream = 1, .coalition = 2, .order = i}));
    ++seen[order];
  }
  REQUIRE(seen.size() == 6);
  // Five standard deviations of a sixth of 6,000.
  for (const auto& [order, times] : seen) CHECK(std::abs(times - 1000) < 145);
  CHECK(random_order(13, {.workstream = 1}) != random_order(13, {.workstream = 2}));
  CHECK(random_order(13, {.coalition = 1}) != random_order(13, {.coalition = 2}));
}

TEST_CASE("the weights of joining add up to one over all sets of others") {
  const auto weights = joining_weights(4);
  REQUIRE(weights.size() == 4);
  CHECK(weights[0] == doctest::Approx(0.25));
  CHECK(weights[1] == doctest::Approx(1.0 / 12));
  CHECK(weights[0] + 3 * weights[1] + 3 * weights[2] + weights[3] == doctest::Approx(1));
}

TEST_CASE("progress is told once for each workstream") {
  std::vector<std::size_t> told;
  const Prepared prepared = prepare(scenario_of_four_workstreams());
  (void)attribute(prepared, [&](std::size_t done, std::size_t of) {
    CHECK(of == 4);
    told.push_back(done);
  });
  CHECK(told == std::vector<std::size_t>{1, 2, 3, 4});
}

TEST_CASE("the shares of workstreams alone are those of the whole attribution") {
  const Prepared prepared = prepare(scenario_of_four_workstreams());
  CHECK(workstream_shares(prepared) == attribute(prepared).workstreams);
  CHECK(workstream_shares(prepare(small_scenario())).empty());
}
