#include "report/chart_scale.hpp"

#include <algorithm>
#include <cmath>

namespace highneeds {

namespace {

constexpr double most_steps = 6;
constexpr double room = 0.04;  ///< beyond the last value, as a share of all

/// The smallest of 1, 2 and 5 times a power of ten that is not below `least`.
double round_step(double least) {
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * power >= least) return times * power;
  }
  return 10 * power;
}

void take_in(double value, AxisScale& scale) {
  scale.low = std::min(scale.low, value);
  scale.high = std::max(scale.high, value);
}

void take_in(const std::vector<Span>& spans, AxisScale& scale) {
  for (const Span& span : spans) {
    take_in(span.from, scale);
    take_in(span.to, scale);
  }
}

AxisScale extent_of(const Chart& chart) {
  AxisScale scale;
  if (has_lying_bars(chart)) {
    take_in(steps_of(chart), scale);
  } else if (is_stacked(chart)) {
    for (std::size_t i = 0; i < chart.categories.size(); ++i) take_in(stack_of(chart, i), scale);
  } else {
    for (const ChartSeries& series : chart.series) {
      for (const double value : series.values) take_in(drawable(value), scale);
    }
  }
  return scale;
}

}  // namespace

double drawable(double value) {
  return std::isfinite(value) ? value : 0;
}

std::vector<Span> steps_of(const Chart& chart) {
  std::vector<Span> steps;
  double at = 0;
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const bool is_total = std::ranges::find(chart.totals, i) != chart.totals.end();
    const double from = is_total || chart.kind == ChartKind::Tornado ? 0 : at;
    at = from + drawable(chart.series.front().values.at(i));
    steps.push_back({from, at});
  }
  return steps;
}

std::vector<Span> stack_of(const Chart& chart, std::size_t category) {
  std::vector<Span> parts;
  double above = 0;
  double below = 0;
  for (const ChartSeries& series : chart.series) {
    const double value = drawable(series.values.at(category));
    double& end = value < 0 ? below : above;
    parts.push_back({end, end + value});
    end += value;
  }
  return parts;
}

AxisScale scale_of(const Chart& chart) {
  AxisScale scale = extent_of(chart);
  if (scale.low == scale.high) return {0, 1, 1};
  const double whole = scale.high - scale.low;
  scale.step = round_step(whole / most_steps);
  if (scale.low < 0) scale.low -= whole * room;
  if (scale.high > 0) scale.high += whole * room;
  return scale;
}

}  // namespace highneeds
