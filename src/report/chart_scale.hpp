#pragma once

#include <cstddef>
#include <vector>

#include "highneeds/report/report.hpp"

namespace highneeds {

/// The values that an axis shows, with nil between or at an end; a tick at every multiple of
/// `step`.
struct AxisScale {
  double low = 0;
  double high = 0;
  double step = 1;
};

/// Where a part of a stack, or a step of a waterfall, begins and ends.
struct Span {
  double from = 0;
  double to = 0;
};

/// Whether the bars of a chart lie, one below the other: a waterfall or a tornado.
[[nodiscard]] constexpr bool has_lying_bars(const Chart& chart) {
  return chart.kind == ChartKind::Waterfall || chart.kind == ChartKind::Tornado;
}
/// Whether the series of a chart stand upon one another.
[[nodiscard]] constexpr bool is_stacked(const Chart& chart) {
  return chart.kind == ChartKind::Stacked || chart.kind == ChartKind::Areas;
}
/// Takes in nil and every value of the chart, with a little room beyond them.
[[nodiscard]] AxisScale scale_of(const Chart& chart);
/// The steps of a waterfall, or the bars of a tornado, by category.
[[nodiscard]] std::vector<Span> steps_of(const Chart& chart);
/// The parts of a stack by series: what is below nil goes downwards.
[[nodiscard]] std::vector<Span> stack_of(const Chart& chart, std::size_t category);
/// A value, or nil for one that cannot be drawn.
[[nodiscard]] double drawable(double value);

}  // namespace highneeds
