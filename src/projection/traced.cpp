#include "highneeds/projection/traced.hpp"

#include "projection/arithmetic.hpp"

namespace highneeds {
namespace {

// Written in place: copying a finished step made a trace a fifth slower.
Traced record(Tape& tape, Op op, std::int32_t left, std::int32_t right, double value) {
  Step& step = tape.add();
  step.op = op;
  step.equation = tape.citing;
  step.left = left;
  step.right = right;
  step.value = value;
  return {value, &tape, static_cast<std::int32_t>(tape.size() - 1)};
}
Traced record(Tape& tape, Op op, double value) {
  return record(tape, op, -1, -1, value);
}

std::int32_t step_of(const Traced& x, Tape& tape) {
  if (x.tape != nullptr) return x.step;
  return record(tape, Op::Constant, x.value).step;
}

Traced combine(Op op, const Traced& a, const Traced& b, double value) {
  Tape* tape = a.tape != nullptr ? a.tape : b.tape;
  if (tape == nullptr) return {value, nullptr, -1};
  const std::int32_t left = step_of(a, *tape);
  const std::int32_t right = step_of(b, *tape);
  return record(*tape, op, left, right, value);
}

Traced weigh(Op op, const Traced& date, int when, double value) {
  if (date.tape == nullptr) return {value, nullptr, -1};
  return record(*date.tape, op, date.step, when, value);
}

double work_out(const Step& step, const std::vector<double>& done, std::span<const double> levers) {
  if (step.op == Op::Lever) return levers[static_cast<std::size_t>(step.left)];
  if (step.left < 0) return step.value;
  const double right = is_weight(step.op) ? 0 : done[static_cast<std::size_t>(step.right)];
  return work_out(step, done[static_cast<std::size_t>(step.left)], right);
}

}  // namespace

double work_out(const Step& step, double left, double right) {
  switch (step.op) {
    case Op::Lever:
    case Op::Constant:
      return step.value;
    case Op::Calendar:
      return falls_in(left, step.right);
    case Op::Before:
      return starts_before(left, step.right);
    case Op::MonthsFrom:
      return months_from(left, {step.right / 16, step.right % 16});
    case Op::Add:
      return left + right;
    case Op::Subtract:
      return left - right;
    case Op::Multiply:
      return left * right;
    case Op::Divide:
      return left / right;
    case Op::Least:
      return least(left, right);
    case Op::Most:
      return most(left, right);
  }
  return 0;
}

Traced operator+(const Traced& a, const Traced& b) {
  return combine(Op::Add, a, b, a.value + b.value);
}
Traced operator-(const Traced& a, const Traced& b) {
  return combine(Op::Subtract, a, b, a.value - b.value);
}
Traced operator*(const Traced& a, const Traced& b) {
  return combine(Op::Multiply, a, b, a.value * b.value);
}
Traced operator/(const Traced& a, const Traced& b) {
  return combine(Op::Divide, a, b, a.value / b.value);
}
Traced least(const Traced& a, const Traced& b) {
  return combine(Op::Least, a, b, least(a.value, b.value));
}
Traced most(const Traced& a, const Traced& b) {
  return combine(Op::Most, a, b, most(a.value, b.value));
}
Traced falls_in(const Traced& date, int year) {
  return weigh(Op::Calendar, date, year, falls_in(date.value, year));
}
Traced starts_before(const Traced& date, int year) {
  return weigh(Op::Before, date, year, starts_before(date.value, year));
}
Traced months_from(const Traced& date, MonthSpan span) {
  return weigh(Op::MonthsFrom, date, 16 * span.first + span.count, months_from(date.value, span));
}
Traced constant(const Traced& beside, double value) {
  if (beside.tape == nullptr) return {value, nullptr, -1};
  return record(*beside.tape, Op::Constant, value);
}
Traced calendar_months(const Traced& beside, double months) {
  if (beside.tape == nullptr) return {months, nullptr, -1};
  return record(*beside.tape, Op::Calendar, months);
}

std::string name(Equation equation) {
  return std::to_string(equation.section) + '.' + std::to_string(equation.number);
}

void label(const Traced& x, std::string_view working) {
  if (x.tape != nullptr) x.tape->workings.emplace_back(x.step, working);
}
void label(const Traced& x, Figure figure) {
  if (x.tape == nullptr) return;
  Figure& own = (*x.tape)[static_cast<std::size_t>(x.step)].figure;
  if (own.row < 0) own = figure;
}

std::vector<Traced> lay_out(std::span<const double> lever_values, Tape& tape) {
  tape.clear();
  std::vector<Traced> levers;
  levers.reserve(lever_values.size());
  for (std::size_t i = 0; i < lever_values.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    levers.push_back(record(tape, Op::Lever, index, -1, lever_values[i]));
  }
  return levers;
}

std::vector<double> re_add(const Tape& tape, std::span<const double> lever_values) {
  std::vector<double> done;
  done.reserve(tape.size());
  for (const Step& step : tape) done.push_back(work_out(step, done, lever_values));
  return done;
}

}  // namespace highneeds
