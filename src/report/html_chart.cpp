#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/cell_words.hpp"
#include "report/derived_tables.hpp"
#include "report/drawing.hpp"
#include "report/html_blocks.hpp"
#include "report/markup.hpp"

namespace highneeds {

namespace {

constexpr std::size_t colours = 8;

std::string key_of(const Chart& chart, std::size_t series) {
  const auto colour = series % colours;
  if (chart.kind != ChartKind::Lines) {
    return svg::box({0, 0}, {20, 10}, fmt::format("f{}", colour));
  }
  return svg::line({0, 5}, {20, 5},
                   fmt::format("line s{}{}", colour, series % 2 == 0 ? " dashed" : ""));
}

std::string legend(const Chart& chart) {
  if (chart.series.size() < 2) return {};
  std::string items;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    items += fmt::format("<li><svg viewBox=\"0 0 20 10\" aria-hidden=\"true\">{}</svg>{}</li>\n",
                         key_of(chart, i), escaped_markup(chart.series[i].name));
  }
  return "<ul class=\"legend\">\n" + items + "</ul>\n";
}

/// Points that are not actual are hollow.
std::string key_of_points(const Chart& chart) {
  if (chart.kind != ChartKind::Lines || std::ranges::none_of(chart.series, has_unsure)) return {};
  return html_notes({"Filled points are actual, hollow ones forecast or assumed."});
}

std::string_view what_it_is(ChartKind kind) {
  switch (kind) {
    case ChartKind::Lines:
      return "Lines";
    case ChartKind::Stacked:
      return "Stacked bars";
    case ChartKind::Waterfall:
      return "Waterfall";
    case ChartKind::Areas:
      return "Stacked areas";
    case ChartKind::Pyramid:
      return "Pyramid";
    case ChartKind::Bars:
    case ChartKind::Tornado:
      break;
  }
  return "Bars";
}

/// "January 2029: 16,992 in all, most at age 12 (1,203)."
std::string side_in_words(const Chart& chart, const ChartSeries& series, MoneyScale scale) {
  const auto most = std::ranges::max_element(series.values);
  return fmt::format(" {}: {} in all, most at {} ({}).", series.name,
                     with_unit(std::accumulate(series.values.begin(), series.values.end(), 0.0),
                               series.unit, scale),
                     chart.categories.at(static_cast<std::size_t>(most - series.values.begin())),
                     with_unit(*most, series.unit, scale));
}

/// What the drawing shows, for those who do not see it: each series from its first value to its
/// last; the table below it has every value.
std::string in_words(const Chart& chart, MoneyScale scale) {
  std::string text = fmt::format("{}.", what_it_is(chart.kind));
  for (const ChartSeries& series : chart.series) {
    if (series.values.empty() || has_lying_bars(chart)) continue;
    if (chart.kind == ChartKind::Pyramid) {
      text += side_in_words(chart, series, scale);
      continue;
    }
    text +=
        fmt::format(" {}: {} in {}, {} in {}.", series.name,
                    with_unit(series.values.front(), series.unit, scale), chart.categories.front(),
                    with_unit(series.values.back(), series.unit, scale), chart.categories.back());
  }
  if (has_lying_bars(chart)) {
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
      text += " " + chart.categories[i] + ": " +
              with_unit(chart.series[0].values.at(i), chart.series[0].unit, scale) + ".";
    }
  }
  return text + " Every figure is in the table below the chart.";
}

std::string drawing(const Chart& chart, const std::string& title, int number, MoneyScale scale) {
  const Drawing drawing = draw(chart, scale);
  return fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"chart-{}-title "
      "chart-{}-words\">\n<title id=\"chart-{}-title\">{}</title>\n<desc "
      "id=\"chart-{}-words\">{}</desc>\n{}</svg>\n",
      svg::in_units(svg::chart_width), svg::in_units(drawing.height), number, number, number, title,
      number, escaped_figures(in_words(chart, scale)), drawing.parts);
}

}  // namespace

std::string html_of(const Chart& chart, int number, const HtmlPage& page) {
  const std::string title = escaped_markup(titled(chart, page.scale));
  const MoneyScale scale = chart.scale.value_or(page.scale);
  return "<figure>\n<figcaption>" + title + "</figcaption>\n" +
         drawing(chart, title, number, scale) + legend(chart) + key_of_points(chart) +
         html_notes(chart.notes) + "<details>\n<summary>The figures behind this chart</summary>\n" +
         html_of(table_of(chart), page) + "</details>\n</figure>\n";
}

}  // namespace highneeds
