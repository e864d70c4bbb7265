#include "report/cell_words.hpp"

#include <algorithm>

namespace highneeds {

namespace {

std::string with_unit_of(const std::string& title, const std::optional<Unit>& unit,
                         MoneyScale scale) {
  const std::string words = unit ? in_words(*unit, scale) : std::string();
  return words.empty() ? title : title + ", " + words;
}

}  // namespace

const Cell& cell_of(const ReportRow& row, std::size_t column) {
  static const Cell nothing;
  return column < row.cells.size() ? row.cells[column] : nothing;
}

std::string figure(double value, Unit is, const std::optional<Unit>& unit, MoneyScale scale) {
  return unit == is ? bare(value, is, scale) : with_unit(value, is, scale);
}

std::string text_of(const Cell& cell, const ReportTable& table, MoneyScale scale) {
  if (const auto* words = std::get_if<std::string>(&cell.content)) return *words;
  const auto* number = std::get_if<double>(&cell.content);
  return number == nullptr ? std::string()
                           : figure(*number, cell.unit, table.unit, table.scale.value_or(scale));
}

std::string_view mark_of(const Cell& cell, const Column& column) {
  if (!std::holds_alternative<double>(cell.content)) return {};
  if (cell.known == Known::Assumed) return "*";
  if (cell.known == Known::Actual && column.mark == "forecast") return "a";
  if (cell.known == Known::Forecast && column.mark == "actual") return "f";
  return {};
}

bool has_unsure(const ChartSeries& series) {
  return std::ranges::any_of(series.known, [](Known known) { return known > Known::Actual; });
}

bool looks_like_a_formula(std::string_view text) {
  return text.find_first_of("=+-@\t\r") == 0;
}

std::string titled(const ReportTable& table, MoneyScale scale) {
  return with_unit_of(table.title, table.unit, table.scale.value_or(scale));
}

std::string titled(const Chart& chart, MoneyScale scale) {
  const auto unit = chart.series.empty() ? std::nullopt : std::optional(chart.series[0].unit);
  return with_unit_of(chart.title, unit, chart.scale.value_or(scale));
}

}  // namespace highneeds
