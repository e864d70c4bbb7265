#pragma once

#include <cmath>

#include "highneeds/projection/traced.hpp"
#include "highneeds/quantity/value.hpp"

// What the equations ask of a number type beside + - * /, for double, Traced and Standing. None of
// these looks at a value to decide what is done next.
namespace highneeds {

[[nodiscard]] inline double least(double a, double b) {
  return b < a ? b : a;
}
[[nodiscard]] inline double most(double a, double b) {
  return a < b ? b : a;
}

/// 1 if the financial year that starts in April of `year` holds `date` (in months), else 0.
[[nodiscard]] inline double falls_in(double date, int year) {
  const double april = 12.0 * year + 3;
  return date >= april && date < april + 12 ? 1.0 : 0.0;
}
/// 1 if the financial year that starts in April of `year` starts before `date` (in months), else 0.
[[nodiscard]] inline double starts_before(double date, int year) {
  return 12.0 * year + 3 < date ? 1.0 : 0.0;
}
/// Months in a row: the first as 12 x year + month - 1, and how many.
struct MonthSpan {
  int first = 0;
  int count = 0;
};
/// (1.3) how many months of a span are not before `date`; one that has begun is.
[[nodiscard]] inline double months_from(double date, MonthSpan span) {
  return most(0.0, least(span.count, span.first + span.count - std::ceil(date)));
}
[[nodiscard]] Traced falls_in(const Traced& date, int year);
[[nodiscard]] Traced starts_before(const Traced& date, int year);
[[nodiscard]] Traced months_from(const Traced& date, MonthSpan span);

/// How surely a figure is known; every operation gives the less sure of its parts. What a calendar
/// weight of nil keeps out of a year does not make its figures less sure.
struct Standing {
  Known known = Known::Constant;
  bool is_nil = false;  ///< a weight of nil, or what it multiplies
  double months = 0;    ///< of a date
};
[[nodiscard]] inline Standing less_sure(Standing a, Standing b) {
  return {
      .known = a.known < b.known ? b.known : a.known, .is_nil = a.is_nil && b.is_nil, .months = 0};
}
[[nodiscard]] inline Standing operator+(Standing a, Standing b) {
  return less_sure(a, b);
}
[[nodiscard]] inline Standing operator-(Standing a, Standing b) {
  return less_sure(a, b);
}
[[nodiscard]] inline Standing operator*(Standing a, Standing b) {
  return a.is_nil || b.is_nil ? Standing{Known::Constant, true, 0} : less_sure(a, b);
}
[[nodiscard]] inline Standing operator/(Standing a, Standing b) {
  return a.is_nil ? Standing{Known::Constant, true, 0} : less_sure(a, b);
}
[[nodiscard]] inline Standing least(Standing a, Standing b) {
  return less_sure(a, b);
}
[[nodiscard]] inline Standing most(Standing a, Standing b) {
  return less_sure(a, b);
}
[[nodiscard]] inline Standing falls_in(Standing date, int year) {
  return {date.known, falls_in(date.months, year) == 0, 0};
}
[[nodiscard]] inline Standing starts_before(Standing date, int year) {
  return {date.known, starts_before(date.months, year) == 0, 0};
}
[[nodiscard]] inline Standing months_from(Standing date, MonthSpan span) {
  return {date.known, months_from(date.months, span) == 0, 0};
}

/// A number of a numbered equation, and a number of months of section 1; `beside` tells where it is
/// recorded.
[[nodiscard]] inline double constant(double, double value) {
  return value;
}
[[nodiscard]] inline Standing constant(Standing, double value) {
  return {Known::Constant, value == 0, 0};
}
[[nodiscard]] Traced constant(const Traced& beside, double value);
[[nodiscard]] inline double calendar_months(double, double months) {
  return months;
}
[[nodiscard]] inline Standing calendar_months(Standing, double) {
  return {};
}
[[nodiscard]] Traced calendar_months(const Traced& beside, double months);

/// A value that `then` made: at least a forecast.
[[nodiscard]] inline double made_by_rule(double x) {
  return x;
}
[[nodiscard]] inline const Traced& made_by_rule(const Traced& x) {
  return x;
}
[[nodiscard]] inline Standing made_by_rule(Standing x) {
  return less_sure(x, Standing{Known::Forecast, false, 0});
}

/// A figure of one year as a later year sees it: actual or forecast by its own year.
[[nodiscard]] inline double settled(double x, bool) {
  return x;
}
[[nodiscard]] inline const Traced& settled(const Traced& x, bool) {
  return x;
}
[[nodiscard]] inline Standing settled(Standing x, bool is_actual_year) {
  if (x.known != Known::Constant && x.known != Known::ByYear) return x;
  return Standing{is_actual_year ? Known::Actual : Known::Forecast, false, 0};
}

/// Names the figure that a number is, if it is none yet.
inline void label(double, Figure) {}
inline void label(Standing, Figure) {}
void label(const Traced& x, Figure figure);
/// Names a working that is no figure, in plain words that outlive the tape.
inline void label(double, std::string_view) {}
inline void label(Standing, std::string_view) {}
void label(const Traced& x, std::string_view working);

}  // namespace highneeds
