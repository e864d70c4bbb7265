#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "calibration/synthetic.hpp"

using namespace highneeds::calibration;
using namespace highneeds::test;

TEST_CASE("blocks: ages with few counts go with the next of their phase") {
  Counts counts{};
  counts.fill(20);
  CHECK(blocks_with(counts, 20).size() == ages);
  counts[5] = 3;   // goes with 6
  counts[15] = 3;  // the last of its phase goes with 14
  const Blocks blocks = blocks_with(counts, 20);
  CHECK(blocks.size() == ages - 2);
  CHECK(blocks[5] == Block{5, 6});
  CHECK(blocks[13] == Block{14, 15});
}

TEST_CASE("blocks: a phase without enough is one block, and every age is in one") {
  CHECK(blocks_with(Counts{}, 1) == phases());
  Draws draws;
  for (int i = 0; i < 100; ++i) {
    Counts counts{};
    for (double& count : counts) count = static_cast<double>(draws.below(30));
    std::size_t next = 0;
    for (const Block& block : blocks_with(counts, 20)) {
      REQUIRE(block.first == next);
      REQUIRE(block.last >= block.first);
      next = block.last + 1;
    }
    REQUIRE(next == ages);
  }
}

TEST_CASE("shares: an age with enough counts has its own, and a phase without any that of all") {
  ByAge<settings> counts{};
  counts[4] = {30, 10};
  counts[5] = {1, 3};
  counts[6] = {9, 27};
  const ByAge<settings> shares = pooled_shares(counts, 20);
  CHECK(shares[4][0] == doctest::Approx(0.75));
  CHECK(shares[5][0] == doctest::Approx(0.25));
  CHECK(shares[6][1] == doctest::Approx(0.75));
  CHECK(shares[20][0] == doctest::Approx(0.5));  // 40 of 80
  CHECK(total(pooled_shares(ByAge<settings>{}, 20)) == 0);
}

TEST_CASE("margins: a table that is known comes back from its margins, up to its shape") {
  const std::vector<ByFamily> seed = {{100, 50}, {200, 10}, {30, 70}};
  const std::vector<double> of_row = {0.1, 0.2, 0.3};
  std::vector<double> rows(3);
  ByFamily columns{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t f = 0; f < 2; ++f) {
      const double cell = seed[i][f] * of_row[i] * (f == 0 ? 1 : 2);
      rows[i] += cell;
      columns[f] += cell;
    }
  }
  const auto table = fit_margins(seed, rows, columns);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(table[i][0] == doctest::Approx(seed[i][0] * of_row[i]).epsilon(1e-8));
    CHECK(table[i][1] == doctest::Approx(seed[i][1] * of_row[i] * 2).epsilon(1e-8));
  }
}

TEST_CASE("margins: no cell is above its seed; a row without room is short") {
  const auto table = fit_margins({{10, 0}, {10, 100}}, {50, 20}, {30, 40});
  CHECK(table[0][0] == doctest::Approx(10));
  CHECK(table[1][0] <= 10);
  CHECK(table[1][0] + table[1][1] == doctest::Approx(20));
}

TEST_CASE("margins: leavers of a setting without plans are taken from the others") {
  const auto table = fit_margins({{100, 100, 0}}, {40}, {10, 10, 20});
  CHECK(table[0][0] == doctest::Approx(20));
  CHECK(table[0][1] == doctest::Approx(20));
  CHECK(table[0][2] == 0);
}

TEST_CASE("leavers: published ages are those of the closing January") {
  const Stepped known = known_rates();
  const Counts found = leavers_by_opening_age(known.published(), known.step());
  for (std::size_t age = 2; age + 1 < ages; ++age) {
    CAPTURE(age);
    CHECK(found[age] == doctest::Approx(known.leavers[age]).epsilon(1e-9));
  }
}

TEST_CASE("leavers: those of unknown age go with the others, those of 0 to 2 stand at 2") {
  Stepped none;
  Ceased ceased{};
  ceased.by_age[2] = 1;
  ceased.by_age[7] = 4;
  ceased.of_unknown_age = 5;
  const Counts found = leavers_by_opening_age(ceased, none.step());
  CHECK(found[2] == doctest::Approx(2));
  CHECK(found[6] == doctest::Approx(8));
}

TEST_CASE("leave: rates that are an age's times a setting's come back") {
  const Stepped known = known_rates();
  const ByAge<settings> rates = leave_rates(known.opening, known.leavers, known.last_settings);
  for (std::size_t age = 2; age < ages - 2; ++age) {
    for (const std::size_t s : {0, 1, 3, 4, 7, 8, 9, 10}) {
      CAPTURE(age);
      CAPTURE(s);
      CHECK(rates[age][s] == doctest::Approx(known.leave[age][s]).epsilon(1e-6));
    }
  }
}

TEST_CASE("leave: a setting without plans at an age has the rate of the age") {
  ByAge<settings> opening{};
  opening[6][0] = 100;
  Counts leavers{};
  leavers[6] = 25;
  const ByAge<settings> rates = leave_rates(opening, leavers, {25});
  CHECK(rates[6][0] == doctest::Approx(0.25));
  CHECK(rates[6][3] == doctest::Approx(0.25));
}

TEST_CASE("moves: known ones come back, and there are no others") {
  const Stepped known = known_rates();
  const MovesByAge found = move_rates(known.step(), known.leave);
  for (std::size_t age = 2; age + 1 < ages; ++age) {
    for (std::size_t from = 0; from < settings; ++from) {
      if (known.opening[age][from] == 0) continue;
      for (std::size_t to = 0; to < settings; ++to) {
        REQUIRE(found[age][from][to] == doctest::Approx(known.move[age][from][to]).epsilon(1e-9));
      }
    }
  }
}

TEST_CASE("moves: between settings of one family there are none") {
  Stepped made;
  made.opening[12] = {0, 0, 0, 0, 60, 0, 40};  // independent special and mainstream
  made.closing[13] = {0, 0, 0, 0, 20, 0, 80};
  const MovesByAge found = move_rates(made.step(), made.leave);
  for (const BySetting& from : found[12]) CHECK(total(from) == 0);
}

TEST_CASE("moves: into a family, they are parted as its closing plans are") {
  Stepped made;
  made.opening[10] = {100};
  made.closing[11] = {80, 0, 0, 0, 15, 0, 5};
  const MovesByAge found = move_rates(made.step(), made.leave);
  CHECK(found[10][0][4] == doctest::Approx(0.15));
  CHECK(found[10][0][6] == doctest::Approx(0.05));
}

TEST_CASE("moves: a family that nobody stayed in moves as at the ages before") {
  Stepped made;
  made.opening[4][1] = 50;  // early years: all go to school, and no one of 5 was there
  made.closing[5] = {40, 0, 0, 10};
  made.closing[6] = {7};
  const MovesByAge found = move_rates(made.step(), made.leave);
  CHECK(found[4][1][0] == doctest::Approx(0.8));
  CHECK(found[5][1][0] == doctest::Approx(0.8));
}

TEST_CASE("joiners: those of 4 and 5 stand younger where the stock says so") {
  Stepped made;
  made.opening[3] = {60};
  made.opening[4] = {100};
  made.joiners[3] = {10};
  made.joiners[4] = {80, 20};
  made.joiners[5] = {50};
  made.closing[3] = {30};
  made.closing[4] = {60 + 120};
  made.closing[5] = {100 + 10};
  const Counts shares = younger_shares(made.step(), made.leavers);
  CHECK(shares[4] == doctest::Approx(0.2));
  CHECK(shares[5] == doctest::Approx(0.8));
  const ByAge<settings> joiners = at_younger_ages(made.joiners, shares);
  CHECK(total(joiners[3]) == doctest::Approx(30));
  CHECK(joiners[3][1] == doctest::Approx(4));
  CHECK(total(joiners[4]) == doctest::Approx(120));
  CHECK(total(joiners) == doctest::Approx(total(made.joiners)));
}

TEST_CASE("joiners: no share is below nil or above all") {
  Stepped made;
  made.joiners[4] = {10};
  made.closing[5] = {500};
  const Counts none = younger_shares(made.step(), made.leavers);
  CHECK(none[4] == 0);
  CHECK(none[5] == 0);
  made.closing[3] = {5000};
  CHECK(younger_shares(made.step(), made.leavers)[4] == 1);
}

TEST_CASE("moves: nobody goes to college before 15, or back to early years") {
  Stepped made;
  made.opening[7] = {100};
  made.closing[8] = {90, 4, 0, 3, 0, 0, 0, 0, 3};
  const MovesByAge found = move_rates(made.step(), made.leave);
  CHECK(found[7][0][3] == doctest::Approx(0.03));
  CHECK(total(found[7][0]) == doctest::Approx(0.03));
}

TEST_CASE("settling: what a setting lost beyond all who stayed was of those who joined") {
  Stepped made;
  made.opening[3][1] = 100;    // early years, none of whom is left
  made.joiners[4] = {10, 60};  // 40 of whose early years have started school
  made.closing[4] = {100, 20, 0, 50, 0, 0, 0, 0, 0, 0, 5};
  const MovesByAge settling = settling_rates(made.step(), made.leave);
  const ByAge<settings> joiners = settled(made.joiners, settling);
  CHECK(joiners[4][1] == doctest::Approx(20));
  CHECK(total(joiners[4]) == doctest::Approx(70));
  const MovesByAge moves = move_rates({made.opening, joiners, made.closing}, made.leave);
  CHECK(total(moves[3][1]) == doctest::Approx(1));
  CHECK(moves[3][1][0] == doctest::Approx(90.0 / 145));  // as the gains are parted
}

TEST_CASE("settling: no more than there is room for, and none where those who stayed explain it") {
  const Stepped known = known_rates();
  for (const Moves& moves : settling_rates(known.step(), known.leave)) {
    for (const BySetting& from : moves) CHECK(total(from) == doctest::Approx(0).epsilon(1e-9));
  }
  Draws draws;
  for (int i = 0; i < 50; ++i) {
    const Stepped any = any_counts(draws);
    const ByAge<settings> joiners = settled(any.joiners, settling_rates(any.step(), any.leave));
    for (std::size_t age = 0; age < ages; ++age) {
      REQUIRE(total(joiners[age]) == doctest::Approx(total(any.joiners[age])));
      for (const double count : joiners[age]) REQUIRE(count > -1e-9);
    }
  }
}

TEST_CASE("people: the last table is aged on, with as many births") {
  Counts people{};
  for (std::size_t age = 0; age < ages; ++age) people[age] = 100.0 + static_cast<double>(age);
  const std::map<int, Counts> tables = {{2019, Counts{}}, {2023, people}};
  CHECK(people_in(tables, 2023)[7] == 107);
  CHECK(people_in(tables, 2025)[7] == 105);
  CHECK(people_in(tables, 2025)[1] == 100);
  CHECK(people_in(tables, 2010)[7] == 0);
  CHECK_THROWS_AS(static_cast<void>(people_in({}, 2023)), std::logic_error);
}

TEST_CASE("join: new plans of some years for each person of them") {
  ByAge<settings> first{};
  first[4] = {10, 5};
  ByAge<settings> second{};
  second[4] = {20, 5};
  Counts people{};
  people.fill(1000);
  const std::map<int, ByAge<settings>> plans = {{2023, first}, {2024, second}};
  CHECK(join_rates(plans, {{2023, people}}, 2024, 2024)[4] == doctest::Approx(0.025));
  CHECK(join_rates(plans, {{2023, people}}, 2023, 2024)[4] == doctest::Approx(0.02));
  CHECK(join_rates(plans, {{2023, people}}, 2023, 2024)[5] == 0);
}
