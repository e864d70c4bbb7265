#include "report/drawing.hpp"

#include <fmt/format.h>

#include <cmath>

#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr double label_width = 46;
constexpr double roomy_label = 64;

bool is_later(const Chart& chart, std::size_t category) {
  return category < chart.marks.size() && chart.marks[category] == "forecast";
}

/// A shade behind the years that are forecast.
std::string shade(const Chart& chart, const Plane& plane) {
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    if (!is_later(chart, i)) continue;
    const double from = plane.left + plane.band() * static_cast<double>(i);
    return svg::box({from, plane.top}, {plane.right, plane.bottom}, "later") +
           svg::text({plane.right, plane.top - 7}, "small right", "forecast");
  }
  return {};
}

std::string grid(const Chart& chart, const Plane& plane, MoneyScale scale) {
  std::string parts;
  const Unit unit = chart.series.front().unit;
  const AxisScale& axis = plane.scale;
  const auto last = std::lround(std::floor(axis.high / axis.step));
  for (long i = std::lround(std::ceil(axis.low / axis.step)); i <= last; ++i) {
    const double value = axis.step * static_cast<double>(i);
    const double y = plane.y(value);
    parts += svg::line({plane.left, y}, {plane.right, y}, "grid");
    parts += svg::text({plane.left - 6, y + 4}, "small right", tick(value, axis.step, unit, scale));
  }
  return parts;
}

/// As many of the categories as there is room for; every other one, but for the last, can be left
/// out where letters are larger.
std::string labels(const Chart& chart, const Plane& plane) {
  const auto each = static_cast<std::size_t>(std::ceil(label_width / plane.band()));
  std::string parts;
  const std::size_t last = (chart.categories.size() - 1) / each;
  for (std::size_t i = 0; i < chart.categories.size(); i += each) {
    const bool is_needed =
        (last - i / each) % 2 == 0 || plane.band() * static_cast<double>(each) > roomy_label;
    parts +=
        svg::text({plane.x(i), plane.bottom + 18},
                  is_needed ? "small middle" : "small middle every-other", chart.categories[i]);
  }
  return parts;
}

std::string body(const Chart& chart, const Plane& plane, MoneyScale scale) {
  if (chart.kind == ChartKind::Lines) return lines_of(chart, plane, scale);
  if (chart.kind == ChartKind::Areas) return areas_of(chart, plane, scale);
  return chart.kind == ChartKind::Stacked ? stacks_of(chart, plane, scale)
                                          : bars_of(chart, plane, scale);
}

}  // namespace

std::string pointed_at(const Chart& chart, std::size_t series, std::size_t category,
                       MoneyScale scale) {
  const ChartSeries& of = chart.series[series];
  const auto known = category < of.known.size() ? stated(of.known[category]) : std::string_view{};
  return fmt::format("{}, {}: {}{}", of.name, chart.categories[category],
                     with_unit(of.values.at(category), of.unit, scale),
                     known.empty() ? "" : fmt::format(" ({})", known));
}

Drawing draw(const Chart& chart, MoneyScale scale) {
  if (chart.kind == ChartKind::Pyramid) return pyramid_of(chart, scale);
  if (has_lying_bars(chart)) return lying_bars_of(chart, scale);
  const Plane plane{.scale = scale_of(chart), .categories = chart.categories.size()};
  const std::string nil = svg::line({plane.left, plane.y(0)}, {plane.right, plane.y(0)}, "axis");
  return {.parts = shade(chart, plane) + grid(chart, plane, scale) + body(chart, plane, scale) +
                   nil + labels(chart, plane),
          .height = plane.bottom + 26};
}

}  // namespace highneeds
