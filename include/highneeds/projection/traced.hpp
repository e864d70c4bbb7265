#pragma once

#include <cstdint>
#include <span>
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

/// The figure that a step is: its row and year in the forecast; -1 where it is none.
struct Figure {
  std::int32_t row = -1;
  std::int32_t year = -1;
};

/// One operation and its result. A step may be several figures (a closing balance is the next
/// opening one); `figure` is the first of them, and each cell of the forecast knows its step.
struct Step {
  Op op{};
  std::int32_t left = -1;
  std::int32_t right = -1;
  double value = 0;
  Figure figure{};
};
using Tape = std::vector<Step>;

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

/// The value of every step, worked out anew from the levers; equal to the recorded values to the
/// bit where the levers are those of the tape.
[[nodiscard]] std::vector<double> re_add(const Tape& tape, std::span<const double> lever_values);

}  // namespace highneeds
