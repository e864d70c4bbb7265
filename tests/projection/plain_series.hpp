#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include "highneeds/scenario/scenario.hpp"

// What the parts of the plain model share: series and the months of the calendar.
namespace highneeds::plain {

inline double plain(Money x) {
  return x.in_pounds();
}
inline double plain(UnitCost x) {
  return x.in_pounds();
}
inline double plain(Rate x) {
  return x.as_ratio();
}
inline double plain(Pupils x) {
  return x.as_count();
}
inline double plain(Places x) {
  return x.as_count();
}

// Section 2: the year's own value, or the rule applied to the year before; one value for all years
// stands in those that neither tells.
template <class T, class Year>
double in(const Series<T, Year>& series, int year) {
  const auto own = series.by_year.find(Year{year});
  if (own != series.by_year.end()) return plain(own->second.value);
  const bool is_later = !series.by_year.empty() && series.by_year.begin()->first.first < year;
  if (series.always && !(is_later && series.then.index() != 0)) return plain(series.always->value);
  if (series.by_year.empty() || year < series.by_year.begin()->first.first) {
    throw std::logic_error("no value for " + std::to_string(year));
  }
  switch (series.then.index()) {
    case 1:
      return in(series, year - 1);
    case 2:
      return in(series, year - 1) * (1 + std::get<2>(series.then).value.as_ratio());
    case 3:
      return in(series, year - 1) * (1 + std::get<3>(series.then).at(Year{year}).value.as_ratio());
    case 4:
      return plain(std::get<4>(series.then).value);
    default:
      throw std::logic_error("no rule for " + std::to_string(year));
  }
}

// (1.1) shares of a financial year that fall before and from the start of the academic year.
struct Split {
  double before, from;
};
inline Split split(AcademicCalendar calendar) {
  if (calendar == AcademicCalendar::College) return {4.0 / 12, 8.0 / 12};
  return {5.0 / 12, 7.0 / 12};
}
template <class T>
double mean(const AcademicSeries<T>& series, AcademicCalendar calendar, int year) {
  return split(calendar).before * in(series, year - 1) + split(calendar).from * in(series, year);
}

// The academic year `a` by months (12 x year + month - 1): it starts in the autumn part, its spring
// part starts in April, and its last month comes before the next one starts.
inline int first_month(AcademicCalendar calendar, int a) {
  return 12 * a + (calendar == AcademicCalendar::College ? 7 : 8);
}
inline int april_of(int a) {
  return 12 * (a + 1) + 3;
}
inline int january_of(int a) {
  return 12 * (a + 1);
}

}  // namespace highneeds::plain
