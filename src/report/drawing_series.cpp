#include <fmt/format.h>

#include <algorithm>

#include "report/drawing.hpp"

namespace highneeds {

namespace {

constexpr std::size_t colours = 8;
constexpr double share_of_band = 0.72;

bool is_actual(const ChartSeries& series, std::size_t at) {
  return at >= series.known.size() || series.known[at] <= Known::Actual;
}

std::string path(const ChartSeries& series, const Plane& plane) {
  std::string points;
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    points += fmt::format("{}{},{}", i == 0 ? "" : " ", svg::in_units(plane.x(i)),
                          svg::in_units(plane.y(series.values[i])));
  }
  return points;
}

/// Its points are filled where they are actual and hollow where they are not; squares for every
/// other series.
std::string points(const Chart& chart, std::size_t series, const Plane& plane, MoneyScale scale) {
  const ChartSeries& of = chart.series[series];
  const auto colour = series % colours;
  std::string parts;
  for (std::size_t i = 0; i < of.values.size(); ++i) {
    const std::string classes =
        is_actual(of, i) ? fmt::format("f{}", colour) : fmt::format("hollow s{}", colour);
    const std::string title = pointed_at(chart, series, i, scale);
    const svg::Point at{plane.x(i), plane.y(of.values[i])};
    parts += series % 2 == 0 ? svg::box({at.x - 4, at.y - 4}, {at.x + 4, at.y + 4}, classes, title)
                             : svg::circle(at, 4.5, classes, title);
  }
  return parts;
}

}  // namespace

std::string lines_of(const Chart& chart, const Plane& plane, MoneyScale scale) {
  std::string parts;
  const bool has_several = chart.series.size() > 1;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    parts += fmt::format("<polyline class=\"line s{}{}\" points=\"{}\"/>\n", i % colours,
                         has_several && i % 2 == 0 ? " dashed" : "", path(chart.series[i], plane));
    parts += points(chart, i, plane, scale);
  }
  return parts;
}

std::string bars_of(const Chart& chart, const Plane& plane, MoneyScale scale) {
  std::string parts;
  const double group = plane.band() * share_of_band;
  const double width = group / static_cast<double>(chart.series.size());
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    for (std::size_t series = 0; series < chart.series.size(); ++series) {
      const double left = plane.x(i) - group / 2 + width * static_cast<double>(series);
      parts +=
          svg::box({left, plane.y(0)}, {left + width, plane.y(chart.series[series].values.at(i))},
                   fmt::format("bar f{}", series % colours), pointed_at(chart, series, i, scale));
    }
  }
  return parts;
}

std::string stacks_of(const Chart& chart, const Plane& plane, MoneyScale scale) {
  std::string parts;
  const double half = plane.band() * share_of_band / 2;
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const auto stack = stack_of(chart, i);
    for (std::size_t series = 0; series < stack.size(); ++series) {
      if (stack[series].from == stack[series].to) continue;
      parts +=
          svg::box({plane.x(i) - half, plane.y(stack[series].from)},
                   {plane.x(i) + half, plane.y(stack[series].to)},
                   fmt::format("bar f{}", series % colours), pointed_at(chart, series, i, scale));
    }
  }
  return parts;
}

/// Each series between the top of those below it and its own; what is pointed at is a strip of it.
std::string areas_of(const Chart& chart, const Plane& plane, MoneyScale scale) {
  std::string parts;
  const double half = plane.band() * share_of_band / 2;
  const std::size_t count = chart.categories.size();
  for (std::size_t series = 0; series < chart.series.size(); ++series) {
    std::string there;
    std::string back;
    std::string strips;
    for (std::size_t i = 0; i < count; ++i) {
      const Span span = stack_of(chart, i).at(series);
      const std::string x = svg::in_units(plane.x(i));
      there += fmt::format("{},{} ", x, svg::in_units(plane.y(span.to)));
      back = fmt::format("{},{} ", x, svg::in_units(plane.y(span.from))) + back;
      strips +=
          svg::box({plane.x(i) - half, plane.y(span.from)}, {plane.x(i) + half, plane.y(span.to)},
                   "unseen", pointed_at(chart, series, i, scale));
    }
    back.pop_back();
    parts += fmt::format("<polygon class=\"bar f{}\" points=\"{}{}\"/>\n", series % colours, there,
                         back) +
             strips;
  }
  return parts;
}

}  // namespace highneeds
