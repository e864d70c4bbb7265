#include "report/derived_tables.hpp"

#include <fmt/format.h>

#include "report/cell_words.hpp"
#include "report/chart_scale.hpp"
#include "report/typeset.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

Cell cell_of(const ChartSeries& series, std::size_t at) {
  const Known known = at < series.known.size() ? series.known[at] : Known::Constant;
  Cell cell{.content = series.values.at(at), .unit = series.unit, .known = known};
  if (at < series.steps.size()) cell.steps = series.steps[at];
  return cell;
}

std::string mark_of(const Chart& chart, std::size_t category) {
  return category < chart.marks.size() ? chart.marks[category] : std::string();
}

/// A row for each category, and a column for each series.
ReportTable down_the_page(const Chart& chart, ReportTable table) {
  for (const ChartSeries& series : chart.series) {
    table.columns.push_back({.title = series.name, .is_number = true});
  }
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    ReportRow row{.cells = {words(chart.categories[i])}};
    for (const ChartSeries& series : chart.series) row.cells.push_back(cell_of(series, i));
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Writes the parts of a report as rows of one table.
class Tidy {
 public:
  explicit Tidy(const Sources& sources) : sources_(sources) {
    for (const char* title : {"part", "line", "column", "value", "unit", "status"}) {
      table_.columns.push_back({.title = title});
    }
  }

  void operator()(const Paragraph& paragraph) { add("", "", "", words(paragraph.text)); }
  void operator()(const Facts& facts) {
    for (const auto& [name, what] : facts.items) {
      add(facts.title, without_indent(name), "", words(what));
    }
  }
  void operator()(const Chart& chart) {
    if (!chart.series.empty()) (*this)(table_of(chart));
  }
  void operator()(const WarningList& list) {
    int number = 0;
    for (const Warning& warning : list.warnings) {
      const std::string name = fmt::format("{}", ++number);
      add("Warnings", name, "warning", words(warning.what));
      add("Warnings", name, "where", words(place_and_reference(warning, sources_)));
    }
  }
  void operator()(const ReportTable& table) {
    std::string heading;
    for (const ReportRow& row : table.rows) {
      std::string line = text_of(highneeds::cell_of(row, 0), table, MoneyScale::Pounds);
      if (row.kind == RowKind::Heading) {
        heading = std::move(line);
        continue;
      }
      const bool is_under = line.starts_with(' ') && !heading.empty();
      add_row(table, row, (is_under ? heading + ": " : "") + without_indent(line));
    }
  }
  [[nodiscard]] ReportTable whole() && { return std::move(table_); }

 private:
  void add_row(const ReportTable& table, const ReportRow& row, const std::string& line) {
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
      const Cell& cell = row.cells[column];
      if (std::holds_alternative<std::monostate>(cell.content)) continue;
      add(table.title, line, table.columns.at(column).title, cell);
    }
  }
  void add(const std::string& part, const std::string& line, const std::string& column,
           Cell value) {
    const bool is_number = std::holds_alternative<double>(value.content);
    Cell unit = words(is_number ? name(value.unit) : "");
    Cell status = words(is_number ? stated(value.known) : "");
    table_.rows.push_back({.cells = {words(part), words(line), words(column), std::move(value),
                                     std::move(unit), std::move(status)}});
  }

  const Sources& sources_;
  ReportTable table_;
};

}  // namespace

ReportTable table_of(const Chart& chart) {
  ReportTable table{.title = chart.title,
                    .unit = chart.series.front().unit,
                    .columns = {Column{}},
                    .scale = chart.scale};
  if (has_lying_bars(chart) || chart.kind == ChartKind::Pyramid) {
    return down_the_page(chart, std::move(table));
  }
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    table.columns.push_back(
        {.title = chart.categories[i], .is_number = true, .mark = mark_of(chart, i)});
  }
  for (const ChartSeries& series : chart.series) {
    ReportRow row{.cells = {words(series.name)}};
    for (std::size_t i = 0; i < chart.categories.size(); ++i)
      row.cells.push_back(cell_of(series, i));
    table.rows.push_back(std::move(row));
  }
  return table;
}

ReportTable table_of(const Stamp& stamp) {
  ReportTable table{.title = "Inputs",
                    .columns = {{.title = "input"}, {.title = "kind"}, {.title = "SHA-256"}}};
  for (const StampedInput& input : stamp.inputs) {
    table.rows.push_back({.cells = {words(input.name), words(input.kind), words(input.sha256)}});
  }
  return table;
}

ReportTable tidy_table(const Report& report, const Sources& sources) {
  Tidy tidy(sources);
  tidy(Facts{.title = "Report", .items = {{"title", report.title}, {"of", report.subtitle}}});
  for (const PageBlock& block : report.blocks) std::visit(tidy, block);
  const Stamp& stamp = report.stamp;
  if (!stamp.version.empty()) {
    tidy(Facts{.title = "Run stamp",
               .items = {{"version", stamp.version},
                         {"settings", fmt::format("{}", fmt::join(stamp.settings, "; "))}}});
    tidy(table_of(stamp));
  }
  return std::move(tidy).whole();
}

}  // namespace highneeds
