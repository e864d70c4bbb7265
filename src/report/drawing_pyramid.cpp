#include <algorithm>

#include "report/cell_words.hpp"
#include "report/drawing.hpp"

namespace highneeds {

namespace {

constexpr double top = 26;
constexpr double row_height = 13;
constexpr double bar_height = 11;
constexpr double half_of_names = 27;  ///< the names of the categories stand between the two sides
constexpr double middle = svg::chart_width / 2;
constexpr double edge = 8;
constexpr double length = middle - half_of_names - edge;
constexpr std::size_t categories_a_name = 5;

/// How far from the names a value reaches.
double reach(double value, const AxisScale& scale) {
  return std::max(0.0, drawable(value)) / scale.high * length;
}

/// A place on the left or the right side, so far from the names.
double x_of(double distance, bool is_left) {
  return is_left ? middle - half_of_names - distance : middle + half_of_names + distance;
}

/// The first category is at the bottom.
double y_of(const Chart& chart, std::size_t category) {
  return top + row_height * (static_cast<double>(chart.categories.size() - 1 - category) + 0.5);
}

std::string grid(const Chart& chart, const AxisScale& axis, double bottom, MoneyScale scale) {
  std::string parts;
  for (double value = 0; value <= axis.high; value += axis.step) {
    for (const bool is_left : {true, false}) {
      const double x = x_of(reach(value, axis), is_left);
      parts += svg::line({x, top}, {x, bottom}, value == 0 ? "axis" : "grid");
      parts += svg::text({x, bottom + 16}, "small middle",
                         tick(value, axis.step, chart.series.front().unit, scale));
    }
  }
  return parts;
}

std::string bars(const Chart& chart, std::size_t series, const AxisScale& axis, MoneyScale scale) {
  const bool is_left = series == 0;
  std::string parts =
      svg::text({x_of(length / 2, is_left), top - 10}, "middle", chart.series[series].name);
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const double y = y_of(chart, i);
    parts += svg::box(
        {x_of(0, is_left), y - bar_height / 2},
        {x_of(reach(chart.series[series].values.at(i), axis), is_left), y + bar_height / 2},
        is_left ? "f0" : "f1", pointed_at(chart, series, i, scale));
  }
  return parts;
}

}  // namespace

Drawing pyramid_of(const Chart& chart, MoneyScale scale) {
  const AxisScale axis = scale_of(chart);
  const double bottom = top + row_height * static_cast<double>(chart.categories.size());
  std::string parts = grid(chart, axis, bottom, scale);
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const bool is_named =
        chart.categories.size() <= 2 * categories_a_name || i % categories_a_name == 0;
    if (!is_named) continue;
    parts += svg::text({middle, y_of(chart, i) + 4}, "small middle", chart.categories[i]);
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(2, chart.series.size()); ++i) {
    parts += bars(chart, i, axis, scale);
  }
  return {.parts = std::move(parts), .height = bottom + 26};
}

}  // namespace highneeds
