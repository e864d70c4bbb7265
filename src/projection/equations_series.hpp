#pragma once

#include "projection/sheet.hpp"

// Section 2: series.
namespace highneeds {

/// (2.1) one year of a series, from the year before it.
template <class Number>
[[nodiscard]] Number value_of(const Sheet<Number>& sheet, const Point& point,
                              const Number& before) {
  switch (point.kind) {
    case Point::Kind::Missing:
      return {};
    case Point::Kind::Nil:
    case Point::Kind::FromPopulation:
      return sheet.constants.zero;
    case Point::Kind::Given:
      return sheet.lever(point.lever);
    case Point::Kind::Held:
      return made_by_rule(before);
    case Point::Kind::Fixed:
      return made_by_rule(sheet.lever(point.lever));
    case Point::Kind::Grown:
      return made_by_rule(before * (sheet.constants.one + sheet.lever(point.lever)));
  }
  return {};
}

/// Works out every series, so that `Sheet::at` finds it.
template <class Number>
void fill_series(Sheet<Number>& sheet) {
  const Cite cite(sheet, "2.1");
  const auto& points = sheet.shape.points;
  auto& workings = sheet.into.workings;
  for (std::size_t i = 0; i < points.size(); ++i) {
    workings[i] = value_of(sheet, points[i], i == 0 ? Number{} : workings[i - 1]);
  }
}

}  // namespace highneeds
