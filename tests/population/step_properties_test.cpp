#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "population/some_population.hpp"

// What holds of every population: plans are conserved, moves add to nil, rooms are kept.
namespace highneeds {
namespace {

constexpr std::size_t all_cells = age_count * setting_count;

double sum(const PlansTable& table) {
  return std::accumulate(table.begin(), table.end(), 0.0);
}

struct Stepped {
  Plans<1> before, after;
  PopulationFlows flows;
  PopulationTotals totals;
};

Stepped stepped(SomePopulation& some) {
  Stepped made{some.opening<1>(), some.opening<1>(), {}, {}};
  made.totals =
      step<1>(some.model(), rates_of(some.model()), some.year_of(), made.after, &made.flows);
  return made;
}

double after(const Stepped& made, std::size_t cell) {
  return made.after(static_cast<int>(column_of(cell / setting_count, cell % setting_count)));
}

/// What stands in a cell of the closing census but for what the record says came to it.
double unexplained(const PopulationFlows& flows, std::size_t cell) {
  double kept = 0;
  if (cell >= setting_count) {
    const std::size_t younger = cell - setting_count;
    kept = flows.opening[younger] - flows.leavers[younger];
  }
  return flows.closing[cell] -
         (kept - flows.moved_out[cell] + flows.moved_in[cell] + flows.joined[cell] +
          flows.overflow[cell] + flows.programme[cell] + flows.balancing[cell]);
}

}  // namespace

TEST_CASE("opening less leavers plus joiners and balancing is closing, in every cell and in all") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    SomePopulation some = random_population(seed, false);
    const Stepped made = stepped(some);
    double widest = 0;
    for (std::size_t cell = 0; cell < all_cells; ++cell) {
      widest = std::max(widest, std::abs(unexplained(made.flows, cell)));
      REQUIRE(made.flows.closing[cell] == doctest::Approx(after(made, cell)));
      REQUIRE(made.flows.closing[cell] >= -1e-9);
    }
    CHECK(widest < 1e-9);
    const PopulationFlows& flows = made.flows;
    CHECK(sum(flows.opening) - sum(flows.leavers) + sum(flows.joined) + sum(flows.balancing) ==
          doctest::Approx(sum(flows.closing)).epsilon(1e-12));
    CHECK(std::abs(sum(flows.moved_in) - sum(flows.moved_out)) < 1e-9);
    CHECK(std::abs(sum(flows.overflow)) < 1e-9);
    CHECK(std::abs(sum(flows.programme)) < 1e-9);
    const double not_made = std::accumulate(
        some.fewer.begin(), some.fewer.end(), 0.0,
        [](double all, const FewerPlansInYear& fewer) { return all + fewer.plans; });
    CHECK(sum(flows.not_made) == doctest::Approx(not_made).epsilon(1e-9));
  }
}

TEST_CASE("no provision holds more than its room and new places, unless it did before") {
  for (std::uint64_t seed = 301; seed <= 400; ++seed) {
    CAPTURE(seed);
    SomePopulation some = random_population(seed, false);
    some.year.known = {};
    // Moves by projects at any time may empty and fill at once: look at room alone.
    std::erase_if(some.held, [](const HeldPupils& held) { return !held.opens_places; });
    std::array<double, provision_kinds> most = some.year.room;
    for (HeldPupils& held : some.held) {
      held.held = 0;
      most[held.to] += held.aim;
    }
    const Stepped made = stepped(some);
    std::array<double, provision_kinds> stayed{};
    for (std::size_t cell = setting_count; cell < all_cells; ++cell) {
      const auto kind =
          static_cast<std::size_t>(provision_of(static_cast<Setting>(cell % setting_count)));
      stayed[kind] += made.flows.opening[cell - setting_count];
    }
    for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
      if (!some.rest.overflow[kind]) continue;
      CHECK(made.totals.plans[kind] <= std::max(most[kind], stayed[kind]) + 1e-6);
    }
  }
}

TEST_CASE("with all rates nil the stock only grows older, and those of 25 leave") {
  SomePopulation some = random_population(7, false);
  std::fill(some.leave.begin(), some.leave.end(), 0.0);
  std::fill(some.join.begin(), some.join.end(), 0.0);
  some.moves.clear();
  some.move.clear();
  some.held.clear();
  some.year.known = {};
  const Stepped made = stepped(some);
  for (std::size_t cell = 0; cell < all_cells; ++cell) {
    const double expected = cell < setting_count ? 0.0 : some.plans[cell - setting_count];
    REQUIRE(after(made, cell) == expected);
  }
  CHECK(sum(made.flows.leavers) ==
        std::accumulate(some.plans.end() - setting_count, some.plans.end(), 0.0));
}

TEST_CASE("more joiners are never fewer plans, of any setting") {
  for (std::uint64_t seed = 401; seed <= 430; ++seed) {
    CAPTURE(seed);
    SomePopulation some = random_population(seed, false);
    some.year.known = {};
    some.held.clear();
    const Stepped made = stepped(some);
    for (double& join : some.join) join *= 1.1;
    const Stepped more = stepped(some);
    CHECK(more.after.sum() > made.after.sum());
    for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
      CHECK(more.totals.plans[kind] >= made.totals.plans[kind] - 1e-9);
    }
  }
}

TEST_CASE("projects with no effect change nothing, to the bit") {
  for (std::uint64_t seed = 501; seed <= 520; ++seed) {
    CAPTURE(seed);
    SomePopulation some = random_population(seed, false);
    some.fewer.clear();
    some.held.clear();
    const Stepped without = stepped(some);
    some.fewer.push_back({.share = 0});
    some.held.push_back({.from = 3, .to = 2, .opens_places = true, .at_transition = true});
    some.held.push_back({.from = 0, .to = 3});
    const Stepped with = stepped(some);
    CHECK((without.after == with.after).all());
  }
}

TEST_CASE("people are aged on after their last table, with its births") {
  std::vector<double> tables(2 * age_count);
  for (std::size_t i = 0; i < tables.size(); ++i) tables[i] = static_cast<double>(100 + i);
  CHECK(people_of(tables, 2022, 2021)[5] == 105);
  CHECK(people_of(tables, 2022, 2022)[5] == 105);
  CHECK(people_of(tables, 2022, 2023)[5] == 131);
  CHECK(people_of(tables, 2022, 2025)[5] == 129);
  CHECK(people_of(tables, 2022, 2025)[1] == 126);
  CHECK(people_of(tables, 2022, 2023 + 30)[25] == 126);
}

}  // namespace highneeds
