#pragma once

#include <span>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/shape.hpp"
#include "projection/arithmetic.hpp"

namespace highneeds {

/// A sum of the terms that are there; nothing is added to nothing.
template <class Number>
class Sum {
 public:
  void add(const Number& term) {
    total_ = is_empty_ ? term : total_ + term;
    is_empty_ = false;
  }
  [[nodiscard]] const Number& total() const { return total_; }
  [[nodiscard]] const Number& total_or(const Number& nothing) const {
    return is_empty_ ? nothing : total_;
  }
  [[nodiscard]] bool is_empty() const { return is_empty_; }

 private:
  Number total_{};
  bool is_empty_ = true;
};

/// The months of a financial year, and those before and from the start of the academic year (1.1).
template <class Number>
struct Months {
  struct Split {
    Number before, from;
  } school, college;
  Number year;

  explicit Months(const Number& beside)
      : school{calendar_months(beside, 5), calendar_months(beside, 7)},
        college{calendar_months(beside, 4), calendar_months(beside, 8)},
        year(calendar_months(beside, 12)) {}
  [[nodiscard]] const Split& of(AcademicCalendar calendar) const {
    return calendar == AcademicCalendar::School ? school : college;
  }
};

/// The numbers of the numbered equations. Named, so that none is taken for a figure of its value.
template <class Number>
struct Constants {
  Number zero, one, two;

  explicit Constants(const Number& beside)
      : zero(constant(beside, 0)), one(constant(beside, 1)), two(constant(beside, 2)) {
    label(zero, "nil");
    label(one, "number of the equation");
    label(two, "number of the equation");
  }
};

template <class Number>
class Cite;

/// What the equations write on: the cells of a forecast, and the series beside them. Years are
/// positions in the horizon, from 0.
template <class Number>
struct Sheet {
  const Shape& shape;
  std::span<const Number> values;
  Forecast<Number>& into;
  Months<Number> months;
  Constants<Number> constants;

  [[nodiscard]] const Number& lever(Index index) const {
    return values[static_cast<std::size_t>(index)];
  }
  /// A series of financial years in year `y`.
  [[nodiscard]] const Number& at(const Track& track, Index y) const {
    return into.workings[static_cast<std::size_t>(track.first + track.stride * y)];
  }
  /// (1.2) an academic series in the academic year that starts in year `y`.
  [[nodiscard]] const Number& in_academic_year(const Track& track, Index y) const {
    return at(track, y + 1);
  }
  /// (1.1) the mean of year `y` of two yearly values: before and from the start of the academic
  /// year.
  [[nodiscard]] Number mean(const Number& before, const Number& from,
                            AcademicCalendar calendar) const {
    const Cite cite(*this, "1.1");
    const auto& split = months.of(calendar);
    return (split.before * before + split.from * from) / months.year;
  }
  /// The same of two academic series: one that holds in spring, one from autumn.
  [[nodiscard]] Number mean(const Track& spring, const Track& autumn, AcademicCalendar calendar,
                            Index y) const {
    return mean(at(spring, y), at(autumn, y + 1), calendar);
  }
  [[nodiscard]] Number mean(const Track& academic, AcademicCalendar calendar, Index y) const {
    return mean(at(academic, y), at(academic, y + 1), calendar);
  }
  [[nodiscard]] bool has(Index row, Index y) const {
    return row != absent && shape.present[static_cast<std::size_t>(row * into.years + y)] != 0;
  }
  [[nodiscard]] const Number& cell(Index row, Index y) const {
    return into.at(static_cast<std::size_t>(row), static_cast<std::size_t>(y));
  }
  void put(Index row, Index y, const Number& x) {
    into.at(static_cast<std::size_t>(row), static_cast<std::size_t>(y)) = x;
    label(x, {row, y});
  }
  /// The calendar year in which year `y` starts.
  [[nodiscard]] int starts_in(Index y) const { return shape.years.first.first + y; }
};

/// Says which equation the steps are part of while it lives: `const Cite cite(sheet, "5.3");`. The
/// one that was cited before comes back after it. Only Traced records it.
template <class Number>
class [[maybe_unused]] Cite {
 public:
  Cite(const Sheet<Number>&, std::string_view) {}
};
template <>
class [[maybe_unused]] Cite<Traced> {
 public:
  Cite(const Sheet<Traced>& sheet, std::string_view equation)
      : tape_(*sheet.constants.zero.tape), before_(tape_.citing) {
    tape_.citing = Equation{equation};
  }
  Cite(const Cite&) = delete;
  Cite& operator=(const Cite&) = delete;
  ~Cite() { tape_.citing = before_; }

 private:
  Tape& tape_;
  Equation before_;
};

}  // namespace highneeds
