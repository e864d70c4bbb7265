#pragma once

#include <string>

#include "highneeds/report/report.hpp"
#include "report/chart_scale.hpp"
#include "report/svg.hpp"

namespace highneeds {

/// The inside of an SVG element, and how high it is (`svg::chart_width` wide).
struct Drawing {
  std::string parts;
  double height = 0;
};

/// Where the years and the values of a chart stand, years from the left to the right.
struct Plane {
  AxisScale scale;
  std::size_t categories = 0;
  double left = 46, right = svg::chart_width - 6, top = 22, bottom = 258;

  [[nodiscard]] double band() const {
    return (right - left) / static_cast<double>(categories == 0 ? 1 : categories);
  }
  /// The middle of a category.
  [[nodiscard]] double x(std::size_t category) const {
    return left + band() * (static_cast<double>(category) + 0.5);
  }
  [[nodiscard]] double y(double value) const {
    return bottom - (drawable(value) - scale.low) / (scale.high - scale.low) * (bottom - top);
  }
};

/// A chart as lines, bars, stacks or areas over years, or as bars that lie: a waterfall, a tornado
/// or a pyramid.
[[nodiscard]] Drawing draw(const Chart& chart, MoneyScale scale);

/// "mitigated, 2024-25: -131.5 (assumed)", as it is shown for a value that one points at.
[[nodiscard]] std::string pointed_at(const Chart& chart, std::size_t series, std::size_t category,
                                     MoneyScale scale);
[[nodiscard]] std::string lines_of(const Chart& chart, const Plane& plane, MoneyScale scale);
[[nodiscard]] std::string bars_of(const Chart& chart, const Plane& plane, MoneyScale scale);
[[nodiscard]] std::string stacks_of(const Chart& chart, const Plane& plane, MoneyScale scale);
[[nodiscard]] std::string areas_of(const Chart& chart, const Plane& plane, MoneyScale scale);
[[nodiscard]] Drawing lying_bars_of(const Chart& chart, MoneyScale scale);
[[nodiscard]] Drawing pyramid_of(const Chart& chart, MoneyScale scale);

}  // namespace highneeds
