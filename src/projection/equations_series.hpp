#pragma once

#include "projection/sheet.hpp"

// Section 2: series.
namespace highneeds {

/// (2.1) one year of a series that has no lever of its own.
template <class Number>
[[nodiscard]] Number without_lever(const Sheet<Number>& sheet, Point::Kind kind,
                                   const Number& before) {
  if (kind == Point::Kind::Held) return made_by_rule(before);
  return kind == Point::Kind::Missing ? Number{} : sheet.constants.zero;
}

/// (2.1) one year of a series, from the year before it. Asked in two steps, since a jump by kind is
/// slower than the two or three comparisons that most years need.
template <class Number>
[[nodiscard]] Number value_of(const Sheet<Number>& sheet, const Point& point,
                              const Number& before) {
  if (point.lever == absent) return without_lever(sheet, point.kind, before);
  const Number& lever = sheet.lever(point.lever);
  if (point.kind == Point::Kind::Given) return lever;
  if (point.kind == Point::Kind::Fixed) return made_by_rule(lever);
  return made_by_rule(before * (sheet.constants.one + lever));
}

/// Works out every series, so that `Sheet::at` finds it.
template <class Number>
void fill_series(Sheet<Number>& sheet) {
  const Cite cite(sheet, "2.1");
  std::vector<Number>& workings = sheet.into.workings;
  Number value{};
  std::size_t next = 0;
  for (const Point& point : sheet.shape.points) {
    value = value_of(sheet, point, value);
    workings[next++] = value;
  }
}

}  // namespace highneeds
