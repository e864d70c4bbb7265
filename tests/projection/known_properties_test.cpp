#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

/// Whether a step of the tape rests on the marked lever, and whether it is nil by the calendar.
struct Rest {
  bool is_marked = false;
  bool is_nil = false;
};

Rest rest_of(const Step& step, const std::vector<Rest>& done, std::int32_t lever) {
  if (step.op == Op::Lever) return {.is_marked = step.left == lever};
  if (step.op == Op::Constant || step.left < 0) return {};
  const Rest left = done[static_cast<std::size_t>(step.left)];
  const bool is_of_a_date =
      step.op == Op::Calendar || step.op == Op::Before || step.op == Op::MonthsFrom;
  if (is_of_a_date) return {left.is_marked, step.value == 0};
  const Rest right = done[static_cast<std::size_t>(step.right)];
  if (step.op == Op::Multiply && (left.is_nil || right.is_nil)) return {.is_nil = true};
  return {left.is_marked || right.is_marked, left.is_nil && right.is_nil};
}

/// By step: whether it rests on a lever, followed through the tape.
std::vector<Rest> followed(const Tape& tape, std::int32_t lever) {
  std::vector<Rest> done;
  done.reserve(tape.size());
  for (const Step& step : tape) done.push_back(rest_of(step, done, lever));
  return done;
}

bool is_calendar(const Lever& lever) {
  return lever.unit == Unit::Months || lever.unit == Unit::Year;
}

Forecast<double> changed(const Prepared& prepared, std::size_t lever) {
  std::vector<double> values = prepared.values;
  values[lever] = values[lever] * 1.37 + 0.01;
  Forecast<double> forecast;
  project<double>(prepared.shape, values, Case::Mitigated, forecast);
  return forecast;
}

Forecast<Known> marked(Prepared prepared, std::size_t lever) {
  prepared.levers[lever].known = Known::Assumed;
  return known(prepared);
}

Prepared nothing_assumed(std::uint64_t seed) {
  Prepared prepared = prepare(random_scenario(seed));
  for (Lever& lever : prepared.levers) lever.known = std::min(lever.known, Known::Forecast);
  return prepared;
}

}  // namespace

TEST_CASE("an assumed lever makes assumed what rests on it, and nothing else") {
  CHECK(rc::check([] {
    const Prepared prepared = nothing_assumed(*rc::gen::arbitrary<std::uint64_t>());
    Tape tape;
    const Forecast<Traced> traced = trace(prepared, tape);
    const Forecast<Known> before = known(prepared);
    for (int i = 0; i < 8; ++i) {
      const auto lever = *rc::gen::inRange<std::size_t>(0, prepared.levers.size());
      const Forecast<Known> after = marked(prepared, lever);
      const std::vector<Rest> rests = followed(tape, static_cast<std::int32_t>(lever));
      for (std::size_t cell = 0; cell < before.cells.size(); ++cell) {
        const auto step = traced.cells[cell].step;
        const bool rests_on_it = step >= 0 && rests[static_cast<std::size_t>(step)].is_marked;
        RC_ASSERT(after.cells[cell] == (rests_on_it ? Known::Assumed : before.cells[cell]));
      }
    }
  }));
}

TEST_CASE("a figure that changes with an assumed lever is assumed") {
  CHECK(rc::check([] {
    const Prepared prepared = nothing_assumed(*rc::gen::arbitrary<std::uint64_t>());
    const Forecast<double> as_written = project(prepared);
    for (int i = 0; i < 8; ++i) {
      const auto lever = *rc::gen::inRange<std::size_t>(0, prepared.levers.size());
      // What moves a date moves a payment to a year that does not rest on it as written.
      if (is_calendar(prepared.levers[lever])) continue;
      const Forecast<double> other = changed(prepared, lever);
      const Forecast<Known> how = marked(prepared, lever);
      for (std::size_t cell = 0; cell < how.cells.size(); ++cell) {
        if (other.cells[cell] != as_written.cells[cell]) {
          RC_ASSERT(how.cells[cell] == Known::Assumed);
        }
      }
    }
  }));
}

TEST_CASE("where nothing is assumed, no figure is") {
  CHECK(rc::check([] {
    for (const Known cell : known(nothing_assumed(*rc::gen::arbitrary<std::uint64_t>())).cells) {
      RC_ASSERT((cell == Known::Actual || cell == Known::Forecast));
    }
  }));
}
