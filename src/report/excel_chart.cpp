#include <algorithm>
#include <array>

#include "report/cell_words.hpp"
#include "report/chart_scale.hpp"
#include "report/derived_tables.hpp"
#include "report/excel_sheet.hpp"
#include "report/words.hpp"

namespace highneeds::excel {

namespace {

/// The colours of the series, as on the light page of HTML.
constexpr std::array<Colour, 8> colours{0xB35900, 0x004488, 0x2288BB, 0x882255,
                                        0x8F7D00, 0x0B5A26, 0xCC5577, 0x444444};
constexpr Colour better = 0x004488;
constexpr Colour worse = 0xB35900;
constexpr Colour sum = 0x666666;

SheetRange cell(int row, int column) {
  return {row, column, row, column};
}

SheetChart frame(const Chart& chart, MoneyScale scale, int row) {
  const Unit unit = chart.series.front().unit;
  SheetChart made{.title = cell(0, 0), .row = row, .column = 0};
  made.axis_title = in_words(unit, scale);
  made.axis_format = number_format(unit, scale);
  return made;
}

SheetChartKind sheet_kind_of(ChartKind kind) {
  if (kind == ChartKind::Lines) return SheetChartKind::Lines;
  if (kind == ChartKind::Areas) return SheetChartKind::Areas;
  return kind == ChartKind::Stacked ? SheetChartKind::Stacked : SheetChartKind::Bars;
}

constexpr int pixels_of_row = 20;

/// Whether the figures of a chart stand in columns, and the chart beside them.
bool is_beside(const Chart& chart) {
  return chart.kind == ChartKind::Pyramid || chart.kind == ChartKind::Tornado;
}

/// The figures of a series in a column, beside the names of the categories.
SheetChart chart_of_columns(const Chart& chart, MoneyScale scale, int head) {
  SheetChart made = frame(chart, scale, head);
  made.kind = SheetChartKind::LyingBars;
  made.column = static_cast<int>(chart.series.size()) + 2;
  made.width = 640;
  made.height = std::max(300, pixels_of_row * (1 + static_cast<int>(chart.categories.size())));
  const int last = head + static_cast<int>(chart.categories.size());
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const int at = 1 + static_cast<int>(i);
    made.series.push_back({.name = cell(head, at),
                           .categories = {head + 1, 0, last, 0},
                           .values = {head + 1, at, last, at},
                           .colour = colours[i % colours.size()]});
  }
  return made;
}

/// The figures of a series in a row, under the names of the categories.
SheetChart chart_of_rows(const Chart& chart, MoneyScale scale, int head, int row) {
  SheetChart made = frame(chart, scale, row);
  made.kind = sheet_kind_of(chart.kind);
  const int last = static_cast<int>(chart.categories.size());
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const int at = head + 1 + static_cast<int>(i);
    std::vector<bool> is_sure;
    if (!has_lying_bars(chart)) {
      for (const Known known : chart.series[i].known) is_sure.push_back(known <= Known::Actual);
    }
    made.series.push_back({.name = cell(at, 0),
                           .categories = {head, 1, head, last},
                           .values = {at, 1, at, last},
                           .colour = colours[i % colours.size()],
                           .is_dashed = i % 2 == 0 && chart.series.size() > 1,
                           .is_sure = std::move(is_sure)});
  }
  return made;
}

/// What a step of a waterfall is drawn as: a part that is not seen, on which it stands, and what is
/// above nil and below it.
struct Drawn {
  double base = 0;
  double above = 0;
  double below = 0;
};

Drawn drawn(Span step) {
  const double low = std::min(step.from, step.to);
  const double high = std::max(step.from, step.to);
  if (low >= 0) return {low, high - low, 0};
  if (high <= 0) return {high, 0, low - high};
  return {0, high, low};
}

enum class StepKind : std::uint8_t { Better, Worse, Sum };

StepKind kind_of(const Chart& chart, std::size_t step) {
  if (std::ranges::find(chart.totals, step) != chart.totals.end()) return StepKind::Sum;
  return chart.series.front().values.at(step) < 0 ? StepKind::Worse : StepKind::Better;
}

struct StepColumn {
  std::string_view title;
  std::optional<Colour> colour;
  std::optional<StepKind> kind;  ///< none: the base
  bool is_below = false;
};
constexpr std::array<StepColumn, 7> step_columns{
    {{"stands on (not drawn)", {}, {}, false},
     {"above nil: better", better, StepKind::Better, false},
     {"above nil: worse", worse, StepKind::Worse, false},
     {"above nil: in sum", sum, StepKind::Sum, false},
     {"below nil: better", better, StepKind::Better, true},
     {"below nil: worse", worse, StepKind::Worse, true},
     {"below nil: in sum", sum, StepKind::Sum, true}}};

double value_in(const StepColumn& column, const Chart& chart, std::size_t step, Span span) {
  const Drawn is = drawn(span);
  if (!column.kind) return is.base;
  if (*column.kind != kind_of(chart, step)) return 0;
  return column.is_below ? is.below : is.above;
}

/// The columns that draw the steps, beside the table of them; a column of nothing but nil is left
/// out.
SheetChart chart_of_steps(SheetWriter& sheet, const Chart& chart, MoneyScale scale, int head,
                          int row) {
  SheetChart made = frame(chart, scale, row);
  made.kind = SheetChartKind::Stacked;
  const auto spans = steps_of(chart);
  const int last = head + static_cast<int>(spans.size());
  CellStyle style = under_title;
  style.number_format = number_format(chart.series.front().unit, scale);
  int at = 2;
  sheet.sheet().heights[head] = 32;
  for (const StepColumn& column : step_columns) {
    std::vector<double> values;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      values.push_back(value_in(column, chart, i, spans[i]));
    }
    if (column.kind && std::ranges::all_of(values, [](double is) { return is == 0; })) continue;
    sheet.text(head, at, column.title, number_head);
    for (std::size_t i = 0; i < values.size(); ++i) {
      sheet.number(head + 1 + static_cast<int>(i), at, values[i], style);
    }
    made.series.push_back({.name = cell(head, at),
                           .categories = {head + 1, 0, last, 0},
                           .values = {head + 1, at, last, at},
                           .colour = column.colour});
    ++at;
  }
  return made;
}

/// How the drawing tells what is actual; empty where all is.
std::string words_of_points(const Chart& chart) {
  if (has_lying_bars(chart) || std::ranges::none_of(chart.series, has_unsure)) return {};
  return chart.kind == ChartKind::Lines
             ? "In the chart filled points are actual, hollow ones forecast or assumed."
             : "In the chart full colours are actual, lighter ones forecast or assumed.";
}

double widest_name(const ReportTable& table) {
  std::size_t most = 20;
  for (const ReportRow& row : table.rows) {
    most = std::max(most, text_of(cell_of(row, 0), table, MoneyScale::Pounds).size());
  }
  return static_cast<double>(std::min<std::size_t>(most, 50)) + 2;
}

}  // namespace

void add_sheet(Workbook& book, const std::string& name, const Chart& chart, const Report& report,
               const LiveModel* live) {
  const ReportTable table = table_of(chart);
  const MoneyScale scale = chart.scale.value_or(report.scale);
  SheetWriter sheet(book, name, live);
  const bool is_waterfall = chart.kind == ChartKind::Waterfall;
  const std::size_t columns = is_waterfall ? 2 + step_columns.size() : table.columns.size();
  std::vector<double> widths(columns, 12);
  widths.front() = widest_name(table);
  sheet.set_widths(std::move(widths));
  const int head = head_of(sheet, titled(chart, report.scale), report);
  int row = lay_out(sheet, table, scale, head) + 1;
  sheet.freeze(head + 1, 1, head);
  sheet.sheet().charts.push_back(is_waterfall       ? chart_of_steps(sheet, chart, scale, head, row)
                                 : is_beside(chart) ? chart_of_columns(chart, scale, head)
                                                    : chart_of_rows(chart, scale, head, row));
  const SheetChart& drawn = sheet.sheet().charts.back();
  row = std::max(row, drawn.row + drawn.height / pixels_of_row + 2);
  std::vector<std::string> notes = chart.notes;
  if (const auto words = words_of_points(chart); !words.empty()) notes.push_back(words);
  end_with(sheet, row, notes, {chart.series.front().unit, scale}, report);
  sheet.finish();
}

}  // namespace highneeds::excel
