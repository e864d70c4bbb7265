#include <fmt/format.h>

#include <algorithm>

#include "highneeds/scenario/section_251.hpp"
#include "report/page_charts.hpp"
#include "report/section_251_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr std::string_view prefix = "s251:";
constexpr std::string_view title_of_lines = "Spending by section 251 line";
constexpr std::string_view no_line = "s251:unallocated";

/// The codes of the return and any other of the forecast, in order.
std::vector<std::string> codes(const Page& page) {
  std::vector<std::string> all;
  for (const auto& [code, title] : page.scenario().policy.section_251_lines) all.push_back(code);
  for (const auto row : rows_of_lines(page)) all.push_back(code_of(page.rows()[row]));
  std::ranges::sort(all, is_code_before);
  const auto twice = std::ranges::unique(all);
  all.erase(twice.begin(), twice.end());
  return all;
}

void add_code(const Page& page, ReportTable& table, const std::string& code) {
  const std::string label = title_of_code(page, code);
  const auto row = page.find(Section::Memorandum, std::string(prefix) + code);
  if (row) return page.add(table, *row, {.label = label, .always = true});
  page.add_each(table, label, [](std::size_t) { return Cell{}; });
}

}  // namespace

std::string code_of(const Row& row) {
  return row.line.substr(prefix.size());
}

std::string title_of_code(const Page& page, const std::string& code) {
  const auto& titles = page.scenario().policy.section_251_lines;
  const auto title = titles.find(code);
  return title == titles.end() ? "Section 251 line " + code : code + " " + title->second;
}

std::vector<std::size_t> rows_of_lines(const Page& page) {
  auto rows = page.memorandum_rows(prefix);
  std::erase_if(rows, [&](std::size_t row) { return page.rows()[row].line == no_line; });
  return rows;
}

Blocks lines(const Page& page, const CaseOfPaper& one) {
  const auto total = page.find(Section::Expenditure, "total").value();
  auto table = page.table(with_case(title_of_lines, one), Unit::Pounds);
  const bool has_lines = !rows_of_lines(page).empty();
  if (has_lines) {
    for (const std::string& code : codes(page)) add_code(page, table, code);
  }
  const auto rest = has_lines ? page.find(Section::Memorandum, no_line) : total;
  if (rest) page.add(table, *rest, {.label = "Without a line in the scenario", .always = true});
  page.add(table, total, {.kind = RowKind::Total, .always = true});
  return only(std::move(table));
}

Blocks lines_chart(const Page& page) {
  std::vector<ChartSeries> all;
  for (const auto row : rows_of_lines(page)) {
    all.push_back(series_of(page, row, title_of_code(page, code_of(page.rows()[row]))));
  }
  if (all.empty()) return {};
  if (const auto rest = page.find(Section::Memorandum, no_line)) {
    all.push_back(series_of(page, *rest, "Without a line in the scenario"));
  }
  Chart chart =
      chart_over_years(page, with_case(title_of_lines, case_of_charts(page)), ChartKind::Stacked);
  chart.series = largest(std::move(all));
  return only(std::move(chart));
}

Blocks how_lines_are_shown(const Page& page) {
  if (rows_of_lines(page).empty()) return {};
  return {Paragraph{
      "A blank line is one that the scenario allots no spending to. There is no line 1.2.12. Line "
      "1.0.2 is the place funding that the council pays itself; the places that DfE pays direct "
      "are "
      "in the bridge."}};
}

Blocks general_fund(const Page& page) {
  auto table = page.table("Beside the block: the general fund", Unit::Pounds);
  page.add(table, Section::Memorandum, "transport",
           {.label = "Transport to school with SEND (lines 2.1.4, 2.1.6, 2.1.7)"});
  if (table.rows.empty()) return {};
  table.notes.emplace_back(
      "Never part of the lines above. The scenario states one figure; the return parts it by age: "
      "2.1.4 to 16, 2.1.6 from 16 to 18, 2.1.7 from 19 to 25.");
  return only(std::move(table));
}

}  // namespace highneeds
