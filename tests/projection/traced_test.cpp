#include <doctest/doctest.h>

#include <bit>

#include "highneeds/scenario/load.hpp"
#include "projection/run.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

/// Each lever changed on its own: the tape, and the projection of the changed values.
void check_every_lever(const Prepared& prepared) {
  Tape tape;
  const Forecast<Traced> traced = trace(prepared, tape);
  Forecast<double> plain;
  for (std::size_t lever = 0; lever < prepared.values.size(); ++lever) {
    CAPTURE(prepared.levers[lever].address);
    std::vector<double> values = prepared.values;
    values[lever] = values[lever] * 1.25 + 0.5;
    const std::vector<double> again = re_add(tape, values);
    project<double>(prepared.shape, values, Case::Mitigated, plain);
    bool is_equal = true;
    for (std::size_t cell = 0; cell < plain.cells.size(); ++cell) {
      if (prepared.shape.present[cell] == 0) continue;
      const auto step = static_cast<std::size_t>(traced.cells[cell].step);
      is_equal = is_equal && same_bits(plain.cells[cell], again[step]);
    }
    CHECK(is_equal);
  }
}

}  // namespace

TEST_CASE("an operation records its parts, and a constant is recorded when it is used") {
  Tape tape;
  const std::vector<double> levers{3, 4};
  const auto traced = lay_out(levers, tape);
  const Traced sum = traced[0] + traced[1] * Traced{2};
  CHECK(sum.value == 11);
  REQUIRE(tape.size() == 5);
  CHECK(tape[2].op == Op::Constant);
  CHECK(tape[3].op == Op::Multiply);
  CHECK(tape[3].left == 1);
  CHECK(tape[3].right == 2);
  CHECK(tape[4].op == Op::Add);
  CHECK(least(traced[0], traced[1]).value == 3);
  CHECK(most(traced[0], traced[1]).value == 4);
  CHECK((traced[0] / traced[1]).value == 0.75);
  const std::vector<double> other{5, 1};
  CHECK(re_add(tape, other)[4] == 7);
}

TEST_CASE("constants without a tape stay constants") {
  const Traced sum = Traced{2} + Traced{3};
  CHECK(sum.value == 5);
  CHECK(sum.tape == nullptr);
}

TEST_CASE("each cell has a step, and the step names the first figure that it is") {
  Scenario s = small_scenario();
  const Prepared prepared = prepare(s);
  Tape tape;
  const Forecast<Traced> forecast = trace(prepared, tape);
  const auto closing = *find_row(prepared.shape, Section::Balance, "closing");
  const auto opening = *find_row(prepared.shape, Section::Balance, "opening");
  CHECK(forecast.at(closing, 0).step == forecast.at(opening, 1).step);
  const Step& step = tape[static_cast<std::size_t>(forecast.at(closing, 0).step)];
  CHECK(step.figure.row == static_cast<int>(closing));
  CHECK(step.figure.year == 0);
  // A figure that is just a lever is that lever's step.
  const auto gross = *find_row(prepared.shape, Section::Funding, "high_needs_block_gross");
  CHECK(tape[static_cast<std::size_t>(forecast.at(gross, 2).step)].op == Op::Lever);
}

TEST_CASE("the traced forecast is the plain one to the bit, and its tape adds up again") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Prepared prepared = prepare(random_scenario(seed));
    const Forecast<double> plain = project(prepared);
    Tape tape;
    const Forecast<Traced> traced = trace(prepared, tape);
    REQUIRE(traced.cells.size() == plain.cells.size());
    for (std::size_t cell = 0; cell < plain.cells.size(); ++cell) {
      REQUIRE(same_bits(plain.cells[cell], traced.cells[cell].value));
      REQUIRE((traced.cells[cell].step >= 0) == (prepared.shape.present[cell] != 0));
    }
    const std::vector<double> again = re_add(tape, prepared.values);
    REQUIRE(again.size() == tape.size());
    for (std::size_t i = 0; i < tape.size(); ++i) {
      REQUIRE(same_bits(again[i], tape[i].value));
      REQUIRE(tape[i].left < static_cast<int>(i) + (tape[i].op == Op::Lever));
    }
  }
}

TEST_CASE("a tape re-added with other levers is the forecast of those levers") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    const Prepared prepared = prepare(random_scenario(seed));
    Tape tape;
    const Forecast<Traced> traced = trace(prepared, tape);
    std::vector<double> values = prepared.values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const Unit unit = prepared.levers[i].unit;
      if (unit == Unit::Months || unit == Unit::Year) values[i] += 12;
      if (unit == Unit::Pounds) values[i] *= 1.25;
    }
    const std::vector<double> again = re_add(tape, values);
    Forecast<double> plain;
    project<double>(prepared.shape, values, Case::Mitigated, plain);
    for (std::size_t cell = 0; cell < plain.cells.size(); ++cell) {
      if (prepared.shape.present[cell] == 0) continue;
      REQUIRE(
          same_bits(plain.cells[cell], again[static_cast<std::size_t>(traced.cells[cell].step)]));
    }
  }
}

TEST_CASE("any one lever changes the tape as it changes the forecast, in made-up scenarios") {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    CAPTURE(seed);
    check_every_lever(prepare(random_scenario(seed)));
  }
}

TEST_CASE("any one lever changes the tape as it changes the forecast, in the scenarios") {
  for (const char* file :
       {"worked/example.yaml", "norfolk/plan-2023.yaml", "norfolk/outlook.yaml"}) {
    CAPTURE(file);
    Sources sources;
    check_every_lever(prepare(load({.scenario = (test::root() / "scenarios" / file).string(),
                                    .overlays = {},
                                    .settings = {}},
                                   sources)
                                  .scenario));
  }
}
