#include <doctest/doctest.h>

#include "calibration/synthetic.hpp"

using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

/// Rates of an authority with few plans of some ages and settings.
Rates any_rates(Draws& draws) {
  const Stepped any = any_counts(draws);
  Rates rates{.january = 2025, .plans = any.opening, .people_year = 2025};
  rates.people.fill(100);
  for (std::size_t age = 0; age < ages; ++age) {
    rates.join[age] = 0.001 * static_cast<double>(draws.below(20));
    rates.first_setting[age] = parts_of(any.joiners[age]);
    for (std::size_t s = 0; s < settings; ++s) {
      rates.leave[age][s] = 0.01 * static_cast<double>(draws.below(100));
    }
  }
  rates.move = move_rates(any.step(), rates.leave);
  return rates;
}

/// The plans that one step of model 7 makes, of all who are there.
ByAge<settings> stepped(const Rates& rates) {
  const Counts people = people_in({{rates.people_year, rates.people}}, rates.january);
  ByAge<settings> closing{};
  for (std::size_t age = 0; age + 1 < ages; ++age) {
    for (std::size_t from = 0; from < settings; ++from) {
      const double kept = rates.plans[age][from] * (1 - rates.leave[age][from]);
      closing[age + 1][from] +=
          kept * (1 - total(rates.move[age][from])) +
          people[age + 1] * rates.join[age + 1] * rates.first_setting[age + 1][from];
      for (std::size_t to = 0; to < settings; ++to) {
        closing[age + 1][to] += kept * rates.move[age][from][to];
      }
    }
  }
  return closing;
}

}  // namespace

TEST_CASE("families: a unit whose children leave is filled from the schools around it") {
  Rates rates{.january = 2025, .people_year = 2025};
  for (std::size_t age = 5; age <= 9; ++age) rates.plans[age] = {90, 0, 10};
  rates.plans[10] = {90, 0, 10};
  rates.people.fill(100);
  for (std::size_t age = 6; age <= 10; ++age) {
    rates.join[age] = 0.2;
    rates.first_setting[age][0] = 1;  // new plans name the school, and never the unit
  }
  keep_parts_of_families(rates);
  // Of 120 at each age a tenth is to be in the unit: 2 more, of the 90 who stay in the school.
  CHECK(rates.move[7][0][2] == doctest::Approx(2.0 / 90));
  CHECK(total(rates.move[7][2]) == 0);
  const ByAge<settings> closing = stepped(rates);
  CHECK(closing[8][2] == doctest::Approx(12));
  CHECK(total(closing[8]) == doctest::Approx(120));
}

TEST_CASE("families: rates stay shares, and no plan goes from one family to another") {
  Draws draws;
  for (int i = 0; i < 50; ++i) {
    const Rates before = any_rates(draws);
    Rates rates = before;
    keep_parts_of_families(rates);
    for (std::size_t age = 0; age < ages; ++age) {
      for (std::size_t from = 0; from < settings; ++from) {
        REQUIRE(total(rates.move[age][from]) <= 1 + 1e-12);
        for (std::size_t to = 0; to < settings; ++to) {
          const double added = rates.move[age][from][to] - before.move[age][from][to];
          REQUIRE(added >= 0);
          if (family_of[from] != family_of[to]) REQUIRE(added == 0);
        }
      }
      const ByFamily was = in_families(stepped(before)[age]);
      const ByFamily is = in_families(stepped(rates)[age]);
      for (std::size_t f = 0; f < families; ++f) REQUIRE(is[f] == doctest::Approx(was[f]));
    }
  }
}

TEST_CASE("families: parts hold where those who stay are enough, and a second call adds nothing") {
  Draws draws;
  for (int i = 0; i < 50; ++i) {
    Rates rates = any_rates(draws);
    for (BySetting& leave : rates.leave) leave.fill(0);
    for (Moves& move : rates.move) move = {};
    rates.join.fill(0);  // everyone stays
    keep_parts_of_families(rates);
    Rates again = rates;
    keep_parts_of_families(again);
    for (const Block& block : move_blocks()) {
      const Block after = {block.first + 1, block.last + 1};
      const BySetting was = sum_of(rates.plans, after);
      const BySetting is = sum_of(stepped(rates), after);
      const ByFamily all_before = in_families(was);
      const ByFamily all = in_families(is);
      for (std::size_t s = 0; s < settings; ++s) {
        const std::size_t f = family_of[s];
        if (all_before[f] == 0 || all[f] == 0) continue;
        CHECK(is[s] / all[f] == doctest::Approx(was[s] / all_before[f]).epsilon(1e-6));
      }
      for (std::size_t s = 0; s < settings; ++s) {
        CHECK(total(again.move[block.first][s]) ==
              doctest::Approx(total(rates.move[block.first][s])));
      }
    }
  }
}
