#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace highneeds {

/// What a step of the tape does.
/// - `Lever`: `left` is the lever's index.
/// - `Constant`: a number of a numbered equation.
/// - `Calendar`: without `left`, a number of months of section 1; else 1 if the date of step `left`
/// (in
///   months) falls in the financial year that starts in the calendar year `right`, and 0 if not.
/// - `Before`: 1 if the financial year `right` starts before the date of step `left`, and 0 if not.
/// - `MonthsFrom`: how many of some months in a row the date of step `left` leaves (1.3); `right`
/// is 16
/// x
///   the first of them, as 12 x year + month - 1, and their number.
/// - the others: `left` and `right` are earlier steps.
enum class Op : std::uint8_t {
  Lever,
  Constant,
  Calendar,
  Before,
  MonthsFrom,
  Add,
  Subtract,
  Multiply,
  Divide,
  Least,
  Most
};

/// Whether an operation weighs a date, which is its only part.
[[nodiscard]] constexpr bool is_weight(Op op) {
  return op == Op::Calendar || op == Op::Before || op == Op::MonthsFrom;
}

/// An equation of docs/model.md by its number, as in `Equation{"5.3"}`; 0.0 is none.
struct Equation {
  std::uint8_t section = 0;
  std::uint8_t number = 0;

  constexpr Equation() = default;
  explicit constexpr Equation(std::string_view text) {
    const auto point = text.find('.');
    for (const char digit : text.substr(0, point)) add(section, digit);
    for (const char digit : text.substr(point + 1)) add(number, digit);
  }
  [[nodiscard]] bool operator==(const Equation&) const = default;

 private:
  static constexpr void add(std::uint8_t& whole, char digit) {
    whole = static_cast<std::uint8_t>(10 * whole + (digit - '0'));
  }
};
/// "5.3".
[[nodiscard]] std::string name(Equation equation);

/// The figure that a step is: its row and year in the forecast; -1 where it is none.
struct Figure {
  std::int32_t row = -1;
  std::int32_t year = -1;
};

/// One operation and its result. A step may be several figures (a closing balance is the next
/// opening one); `figure` is the first of them, and each cell of the forecast knows its step.
struct Step {
  Op op{};
  Equation equation;  ///< that the step is part of; none for a lever
  std::int32_t left = -1;
  std::int32_t right = -1;
  double value = 0;
  Figure figure{};
};

/// Every step of a projection, in the order in which they were taken.
class Tape {
 public:
  /// The equation that the next steps are part of.
  Equation citing;
  /// What a step that is no figure is called, in plain words: step and name.
  std::vector<std::pair<std::int32_t, std::string_view>> workings;

  [[nodiscard]] std::size_t size() const { return steps_.size(); }
  [[nodiscard]] const Step& operator[](std::size_t i) const { return steps_[i]; }
  [[nodiscard]] Step& operator[](std::size_t i) { return steps_[i]; }
  [[nodiscard]] auto begin() const { return steps_.begin(); }
  [[nodiscard]] auto end() const { return steps_.end(); }
  Step& add() { return steps_.emplace_back(); }
  void clear() {
    citing = {};
    workings.clear();
    steps_.clear();
  }

 private:
  std::vector<Step> steps_;
};

/// A double that records how it came about.
struct Traced {
  double value = 0;
  Tape* tape = nullptr;  ///< null: a constant not yet used
  std::int32_t step = -1;
};

[[nodiscard]] Traced operator+(const Traced& a, const Traced& b);
[[nodiscard]] Traced operator-(const Traced& a, const Traced& b);
[[nodiscard]] Traced operator*(const Traced& a, const Traced& b);
[[nodiscard]] Traced operator/(const Traced& a, const Traced& b);
[[nodiscard]] Traced least(const Traced& a, const Traced& b);
[[nodiscard]] Traced most(const Traced& a, const Traced& b);

/// Levers as the first steps of a tape, which is emptied: step i is lever i.
[[nodiscard]] std::vector<Traced> lay_out(std::span<const double> lever_values, Tape& tape);

/// The value of a step, worked out anew from those of its parts; `right` is not looked at where
/// there is only one.
[[nodiscard]] double work_out(const Step& step, double left, double right);
/// The value of every step, worked out anew from the levers; equal to the recorded values to the
/// bit where the levers are those of the tape.
[[nodiscard]] std::vector<double> re_add(const Tape& tape, std::span<const double> lever_values);

}  // namespace highneeds
