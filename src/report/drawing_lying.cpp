#include <algorithm>

#include "report/drawing.hpp"
#include "report/typeset.hpp"

namespace highneeds {

namespace {

constexpr double bar_height = 20;
constexpr double top = 6;
constexpr double names_end = 184;
constexpr double bars_begin = 192;
constexpr double bars_end = svg::chart_width - 56;
constexpr std::size_t characters = 26;  ///< of a line of a name
constexpr double line_height = 12.5;

/// Bars of a tornado are many, and stand closer.
double row_height(const Chart& chart) {
  return chart.kind == ChartKind::Tornado ? 26 : 38;
}

double x_of(double value, const AxisScale& scale) {
  return bars_begin + (value - scale.low) / (scale.high - scale.low) * (bars_end - bars_begin);
}

/// The name of a bar, on as many lines as there is room for; all of it is shown where one points at
/// the bar.
std::string name_of(const std::string& name, double middle, std::size_t most_lines) {
  auto lines = wrapped(name, characters);
  if (lines.size() > most_lines) {
    lines.resize(most_lines);
    lines.back() += "…";
  }
  std::string parts;
  double y = middle + 4 - line_height * static_cast<double>(lines.size() - 1) / 2;
  for (const std::string& line : lines) {
    parts += svg::text({names_end, y}, "name right", line);
    y += line_height;
  }
  return parts;
}

std::string_view class_of(const Chart& chart, std::size_t step) {
  if (std::ranges::find(chart.totals, step) != chart.totals.end()) return "sum";
  return chart.series.front().values.at(step) < 0 ? "worse" : "better";
}

}  // namespace

Drawing lying_bars_of(const Chart& chart, MoneyScale scale) {
  const AxisScale axis = scale_of(chart);
  const auto steps = steps_of(chart);
  const ChartSeries& series = chart.series.front();
  const double row = row_height(chart);
  const bool is_tornado = chart.kind == ChartKind::Tornado;
  const double height = top * 2 + row * static_cast<double>(steps.size());
  const double nil = x_of(0, axis);
  std::string parts = svg::line({nil, top}, {nil, height - top}, "axis");
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double middle = top + row * (static_cast<double>(i) + 0.5);
    const double end = x_of(steps[i].to, axis);
    parts += svg::box({x_of(steps[i].from, axis), middle - bar_height / 2},
                      {end, middle + bar_height / 2}, class_of(chart, i),
                      pointed_at(chart, 0, i, scale));
    parts += name_of(chart.categories[i], middle, is_tornado ? 2 : 3);
    parts += svg::text({svg::chart_width - 4, middle + 4}, "right",
                       bare(series.values.at(i), series.unit, scale));
    if (!is_tornado && i + 1 < steps.size()) {
      parts +=
          svg::line({end, middle + bar_height / 2}, {end, middle + row - bar_height / 2}, "axis");
    }
  }
  return {.parts = std::move(parts), .height = height};
}

}  // namespace highneeds
