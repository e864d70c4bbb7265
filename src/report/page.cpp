#include "report/page.hpp"

#include <algorithm>
#include <array>

#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

Horizon shown(Horizon all, const std::optional<Horizon>& wanted) {
  if (!wanted) return all;
  const Horizon both{std::max(all.first, wanted->first), std::min(all.last, wanted->last)};
  return both.length() > 0 ? both : all;
}

bool is_nil(const Cell& cell) {
  const auto* number = std::get_if<double>(&cell.content);
  return number == nullptr || *number == 0;
}

/// Names of the user's are made titles word by word; these are written in capitals.
std::string with_capitals(const std::string& title) {
  constexpr std::array<std::string_view, 6> capitals{"SEN", "SEND", "EHC", "AP", "PRU", "DSG"};
  std::string text;
  for (std::size_t at = 0; at <= title.size();) {
    const auto end = std::min(title.find(' ', at), title.size());
    std::string word = title.substr(at, end - at);
    for (const auto name : capitals) {
      const auto is_same = [](char a, char b) { return a == b || a == b + ('a' - 'A'); };
      if (std::ranges::equal(word, name, is_same)) word = name;
    }
    text += (at > 0 ? " " : "") + word;
    at = end + 1;
  }
  return text;
}

bool is_empty(const Cell& cell) {
  return std::holds_alternative<std::monostate>(cell.content);
}

}  // namespace

Cell words(std::string_view text) {
  return {.content = std::string(text)};
}

Page::Page(const Outlook& outlook, const ForecastOptions& options)
    : outlook_(outlook),
      years_(shown(outlook.prepared.shape.years, options.years)),
      scale_(options.scale) {
  for (FinancialYear year = years_.first; year <= years_.last; ++year.first) {
    positions_.push_back(year_index(outlook_.prepared.shape.years, year).value());
  }
}

FinancialYear Page::year(std::size_t position) const {
  return {outlook_.prepared.shape.years.first.first + static_cast<int>(position)};
}

bool Page::is_actual(FinancialYear year) const {
  return year <= scenario().actual_to;
}

std::string Page::in_money(double pounds) const {
  return money(pounds, scale_);
}

std::string Page::in_deficit(double pounds) const {
  return deficit_or_surplus(pounds, scale_);
}

std::optional<std::size_t> Page::find(Section section, std::string_view line,
                                      Measure measure) const {
  return find_row(outlook_.prepared.shape, section, line, measure);
}

Cell Page::cell(std::size_t row, std::size_t position, double sign) const {
  if (!is_present(outlook_.prepared.shape, row, position)) return {};
  return {.content = sign * outlook_.mitigated.at(row, position),
          .unit = rows()[row].unit,
          .known = outlook_.known.at(row, position)};
}

std::string Page::title(std::size_t row) const {
  return with_capitals(rows()[row].title);
}

ReportTable Page::table(std::string title, std::optional<Unit> unit) const {
  ReportTable table{.title = std::move(title), .unit = unit, .columns = {Column{}}};
  for (const auto position : positions()) {
    const FinancialYear is = year(position);
    table.columns.push_back(
        {.title = is.name(), .is_number = true, .mark = is_actual(is) ? "actual" : "forecast"});
  }
  return table;
}

void Page::add(ReportTable& table, std::size_t row, const LineStyle& style) const {
  ReportRow line{.kind = style.kind};
  line.cells.reserve(1 + positions().size());
  line.cells.push_back(words(style.label.empty() ? title(row) : style.label));
  for (const auto position : positions()) line.cells.push_back(cell(row, position, style.sign));
  const auto figures = std::span(line.cells).subspan(1);
  if (std::ranges::all_of(figures, is_empty)) return;
  if (!style.always && std::ranges::all_of(figures, is_nil)) return;
  table.rows.push_back(std::move(line));
}

void Page::add(ReportTable& table, Section section, std::string_view line,
               const LineStyle& style) const {
  if (const auto row = find(section, line)) add(table, *row, style);
}

void Page::add(ReportTable& table, const std::string& label, const std::vector<double>& values,
               std::size_t row) const {
  ReportRow line{.cells = {words(label)}};
  for (const auto position : positions()) {
    Cell figure = cell(row, position);
    figure.content = values.at(position);
    line.cells.push_back(std::move(figure));
  }
  table.rows.push_back(std::move(line));
}

void Page::add_sum(ReportTable& table, const std::string& label, std::span<const Part> parts,
                   RowKind kind) const {
  ReportRow line{.kind = kind, .cells = {words(label)}};
  for (const auto position : positions()) {
    double sum = 0;
    Known known = Known::Constant;
    for (const auto& part : parts) {
      sum += part.sign * outlook_.mitigated.at(part.row, position);
      known = std::max(known, outlook_.known.at(part.row, position));
    }
    line.cells.push_back({.content = sum, .unit = rows()[parts.front().row].unit, .known = known});
  }
  table.rows.push_back(std::move(line));
}

void Page::add_heading(ReportTable& table, const std::string& heading) {
  table.rows.push_back({.kind = RowKind::Heading, .cells = {words(heading)}});
}

}  // namespace highneeds
