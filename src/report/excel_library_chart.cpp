#include <algorithm>

#include "report/excel_library.hpp"

namespace highneeds {

namespace {

std::uint8_t kind_of(SheetChartKind kind) {
  switch (kind) {
    case SheetChartKind::Lines:
      return LXW_CHART_LINE;
    case SheetChartKind::Stacked:
      return LXW_CHART_COLUMN_STACKED;
    case SheetChartKind::Areas:
      return LXW_CHART_AREA_STACKED;
    case SheetChartKind::LyingBars:
      return LXW_CHART_BAR;
    case SheetChartKind::Bars:
      break;
  }
  return LXW_CHART_COLUMN;
}

lxw_chart_line line_of(const SheetSeries& series) {
  lxw_chart_line line{};
  line.color = series.colour.value_or(0);
  line.width = 2.25;
  line.dash_type = series.is_dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
  return line;
}

void mark_points(lxw_chart_series* made, const SheetSeries& series) {
  lxw_chart_fill fill{};
  fill.color = series.colour.value_or(0);
  lxw_chart_line line = line_of(series);
  line.dash_type = LXW_CHART_LINE_DASH_SOLID;
  line.width = 1;
  chart_series_set_marker_type(made, LXW_CHART_MARKER_CIRCLE);
  chart_series_set_marker_size(made, 6);
  chart_series_set_marker_fill(made, &fill);
  chart_series_set_marker_line(made, &line);
}

void colour_in(lxw_chart_series* made, const SheetSeries& series, SheetChartKind kind) {
  lxw_chart_line line = line_of(series);
  if (kind == SheetChartKind::Lines) {
    chart_series_set_line(made, &line);
    mark_points(made, series);
    return;
  }
  lxw_chart_fill fill{};
  fill.color = series.colour.value_or(0);
  fill.none = series.colour ? LXW_FALSE : LXW_TRUE;
  chart_series_set_fill(made, &fill);
  lxw_chart_line border{};
  border.none = LXW_TRUE;
  chart_series_set_line(made, &border);
}

/// Half way to white.
lxw_color_t lighter(Colour colour) {
  return 0x7F7F7F + ((colour >> 1U) & 0x7F7F7FU);
}

/// Values that are not actual are lighter, and points of them hollow.
void set_points(lxw_chart_series* made, const SheetSeries& series, SheetChartKind kind) {
  if (std::ranges::find(series.is_sure, false) == series.is_sure.end()) return;
  const bool is_line = kind == SheetChartKind::Lines;
  lxw_chart_fill fill{};
  fill.color = is_line ? lxw_color_t{LXW_COLOR_WHITE} : lighter(series.colour.value_or(0));
  lxw_chart_line line = line_of(series);
  line.dash_type = LXW_CHART_LINE_DASH_SOLID;
  line.width = 1.5;
  lxw_chart_point sure{};
  lxw_chart_point unsure{.line = is_line ? &line : nullptr, .fill = &fill, .pattern = nullptr};
  std::vector<lxw_chart_point*> points;
  for (const bool is_sure : series.is_sure) points.push_back(is_sure ? &sure : &unsure);
  points.push_back(nullptr);
  chart_series_set_points(made, points.data());
}

void add_series(lxw_chart* made, const SheetChart& chart, const SheetSeries& from,
                const char* sheet) {
  lxw_chart_series* const series = chart_add_series(made, nullptr, nullptr);
  const auto row = [](int number) { return static_cast<lxw_row_t>(number); };
  const auto column = [](int number) { return static_cast<lxw_col_t>(number); };
  chart_series_set_name_range(series, sheet, row(from.name.row), column(from.name.column));
  const SheetRange& names = from.categories;
  chart_series_set_categories(series, sheet, row(names.row), column(names.column),
                              row(names.last_row), column(names.last_column));
  const SheetRange& values = from.values;
  chart_series_set_values(series, sheet, row(values.row), column(values.column),
                          row(values.last_row), column(values.last_column));
  colour_in(series, from, chart.kind);
  set_points(series, from, chart.kind);
}

/// Series that are not drawn have no place among the names: they come first.
void name_series(lxw_chart* made, const SheetChart& chart) {
  std::vector<std::int16_t> hidden;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    if (!chart.series[i].colour) hidden.push_back(static_cast<std::int16_t>(i));
  }
  if (chart.series.size() == 1) {
    chart_legend_set_position(made, LXW_CHART_LEGEND_NONE);
    return;
  }
  chart_legend_set_position(made, LXW_CHART_LEGEND_BOTTOM);
  hidden.push_back(-1);
  if (hidden.size() > 1) chart_legend_delete_series(made, hidden.data());
}

void lay_axes(lxw_chart* made, const SheetChart& chart) {
  lxw_chart_font small{};
  small.size = 9;
  lxw_chart_line grid{};
  grid.color = 0xDCDCDC;
  const bool is_lying = chart.kind == SheetChartKind::LyingBars;
  lxw_chart_axis* const values = is_lying ? made->x_axis : made->y_axis;
  lxw_chart_axis* const names = is_lying ? made->y_axis : made->x_axis;
  chart_axis_set_num_format(values, chart.axis_format.c_str());
  if (!chart.axis_title.empty()) chart_axis_set_name(values, chart.axis_title.c_str());
  chart_axis_set_name_font(values, &small);
  chart_axis_set_num_font(values, &small);
  chart_axis_set_num_font(names, &small);
  chart_axis_major_gridlines_set_line(values, &grid);
  chart_axis_set_label_position(names, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  // The first of a tornado's bars is at the top, and the first age of a pyramid at the bottom.
  if (is_lying && chart.series.size() == 1) chart_axis_set_reverse(names);
}

}  // namespace

void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const WorkSheet& from,
               const SheetChart& chart) {
  lxw_chart* const made = workbook_add_chart(book, kind_of(chart.kind));
  for (const SheetSeries& series : chart.series) {
    add_series(made, chart, series, from.name.c_str());
  }
  chart_title_set_name_range(made, from.name.c_str(), static_cast<lxw_row_t>(chart.title.row),
                             static_cast<lxw_col_t>(chart.title.column));
  lxw_chart_font font{};
  font.size = 12;
  font.bold = LXW_TRUE;
  chart_title_set_name_font(made, &font);
  lay_axes(made, chart);
  name_series(made, chart);
  if (chart.kind != SheetChartKind::Lines) chart_set_series_gap(made, 60);
  lxw_chart_options options{};
  options.x_scale = chart.width / 480.0;
  options.y_scale = chart.height / 288.0;
  worksheet_insert_chart_opt(sheet, static_cast<lxw_row_t>(chart.row),
                             static_cast<lxw_col_t>(chart.column), made, &options);
}

}  // namespace highneeds
