#include <doctest/doctest.h>

#include "population/some_population.hpp"

// The year that is worked by hand in docs/model.md, section 7.
namespace highneeds {
namespace {

constexpr std::size_t ten = 10, eleven = 11;

SomePopulation by_hand() {
  SomePopulation some;
  some.plans[cell_at(ten, Setting::Mainstream)] = 100;
  some.plans[cell_at(ten, Setting::StateSpecial)] = 40;
  some.plans[cell_at(ten, Setting::IndependentSpecial)] = 20;
  some.leave[cell_at(ten, Setting::Mainstream)] = 0.05;
  some.leave[cell_at(ten, Setting::IndependentSpecial)] = 0.10;
  some.moves.push_back({ten, static_cast<std::uint16_t>(Setting::Mainstream),
                        static_cast<std::uint16_t>(Setting::StateSpecial)});
  some.move.push_back(0.20);
  some.join[eleven] = 0.03;
  some.year.people[eleven] = 1000;
  some.year.trend = 1.1;
  some.first_setting[cell_at(eleven, Setting::Mainstream)] = 0.8;
  some.first_setting[cell_at(eleven, Setting::StateSpecial)] = 0.2;
  some.year.room[index_of(ProvisionKind::StateSpecial)] = 57;
  some.rest.overflow[index_of(ProvisionKind::StateSpecial)] =
      index_of(ProvisionKind::IndependentSpecial);
  some.rest.is_transition[eleven] = true;
  return some;
}

struct Closing {
  double mainstream, state_special, independent;
};

Closing closing(SomePopulation& some) {
  Plans<1> plans = some.opening<1>();
  (void)step<1>(some.model(), rates_of(some.model()), some.year_of(), plans, nullptr);
  const auto at = [&](Setting setting) {
    return plans(static_cast<int>(column_of(eleven, static_cast<std::size_t>(setting))));
  };
  return {at(Setting::Mainstream), at(Setting::StateSpecial), at(Setting::IndependentSpecial)};
}

}  // namespace

TEST_CASE("a year worked by hand: leavers, movers, joiners, and those who do not fit") {
  SomePopulation some = by_hand();
  const Closing made = closing(some);
  CHECK(made.mainstream == doctest::Approx(102.4).epsilon(1e-12));
  CHECK(made.state_special == doctest::Approx(57).epsilon(1e-12));
  CHECK(made.independent == doctest::Approx(26.6).epsilon(1e-12));
}

TEST_CASE("the same with ten new places instead of independent ones") {
  SomePopulation some = by_hand();
  some.held.push_back({.from = index_of(ProvisionKind::IndependentSpecial),
                       .to = index_of(ProvisionKind::StateSpecial),
                       .opens_places = true,
                       .at_transition = true,
                       .aim = 10});
  const Closing made = closing(some);
  CHECK(some.held.front().taken == doctest::Approx(8.6).epsilon(1e-12));
  CHECK(some.held.front().moved == doctest::Approx(1.4).epsilon(1e-12));
  CHECK(made.state_special == doctest::Approx(67).epsilon(1e-12));
  CHECK(made.independent == doctest::Approx(16.6).epsilon(1e-12));
}

TEST_CASE("the same with a tenth fewer new plans, and the independent ones known") {
  SomePopulation some = by_hand();
  some.fewer.push_back({.share = 0.1});
  some.year.known[index_of(ProvisionKind::IndependentSpecial)] = 25;
  const Closing made = closing(some);
  CHECK(some.fewer.front().plans == doctest::Approx(3.3).epsilon(1e-12));
  CHECK(made.mainstream == doctest::Approx(99.76).epsilon(1e-12));
  CHECK(made.state_special == doctest::Approx(57).epsilon(1e-12));
  CHECK(made.independent == doctest::Approx(25).epsilon(1e-12));
}

}  // namespace highneeds
