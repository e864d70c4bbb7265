#include "report/page.hpp"

#include <algorithm>

#include "highneeds/analysis/figures.hpp"
#include "report/figures.hpp"

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

bool is_empty(const Cell& cell) {
  return std::holds_alternative<std::monostate>(cell.content);
}

}  // namespace

Cell with_amount(Cell cell, double amount) {
  cell.content = amount;
  cell.steps.clear();
  return cell;
}

Page::Page(const Outlook& outlook, const ForecastOptions& options)
    : outlook_(outlook),
      years_(shown(outlook.prepared.shape.years, options.years)),
      scale_(options.scale),
      shown_(options.shown),
      has_steps_(options.has_steps) {
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

Cell Page::cell(std::size_t row, std::size_t position) const {
  return cell(row, position, {});
}

Cell Page::cell(std::size_t row, std::size_t position, const LineStyle& style) const {
  if (!is_present(outlook_.prepared.shape, row, position)) return {};
  const Shown shown = style.shown.value_or(shown_);
  const auto [value, known] = value_at(outlook_, shown, row, position);
  return {.content = style.sign * value,
          .unit = rows()[row].unit,
          .known = known,
          .steps = steps(shown, row, position, style.sign)};
}

std::vector<CellStep> Page::steps(Shown shown, std::size_t row, std::size_t position,
                                  double sign) const {
  return has_steps_ ? steps_at(shown, row, position, sign) : std::vector<CellStep>{};
}

double Page::value(std::size_t row, std::size_t position) const {
  return value_at(outlook_, shown_, row, position).value;
}

std::vector<double> Page::values(std::size_t row) const {
  std::vector<double> all;
  for (std::size_t at = 0; at < static_cast<std::size_t>(scenario().years.length()); ++at) {
    all.push_back(value(row, at));
  }
  return all;
}

const Without* Page::without(std::string_view what) const {
  const auto& all = summary().without;
  const auto found = std::ranges::find(all, what, &Without::what);
  return found == all.end() ? nullptr : &*found;
}

Cell Page::schools_block(std::size_t position) const {
  const Shape& shape = outlook_.prepared.shape;
  const Track& track = shape.funding.schools_block;
  if (!track.is_there()) return {};
  const auto at =
      static_cast<std::size_t>(track.first) + static_cast<std::size_t>(track.stride) * position;
  if (shape.points.at(at).kind == Point::Kind::Missing) return {};
  Known known = outlook_.mitigated.known.workings.at(at);
  if (known == Known::Constant || known == Known::ByYear) {
    known = is_actual(year(position)) ? Known::Actual : Known::Forecast;
  }
  return {.content = outlook_.mitigated.forecast.workings.at(at), .known = known};
}

std::string Page::title(std::size_t row) const {
  return title_of(rows()[row]);
}

std::string Page::short_title(std::size_t row) const {
  const std::string whole = title(row);
  const auto colon = whole.find(": ");
  return colon == std::string::npos ? whole : whole.substr(colon + 2);
}

std::vector<std::size_t> Page::memorandum_rows(std::string_view prefix,
                                               std::string_view suffix) const {
  std::vector<std::size_t> found;
  for (std::size_t row = 0; row < rows().size(); ++row) {
    const Row& is = rows()[row];
    if (is.section != Section::Memorandum) continue;
    const bool begins = !prefix.empty() && is.line.starts_with(prefix);
    const bool ends = !suffix.empty() && is.line.ends_with(suffix);
    if (begins || ends) found.push_back(row);
  }
  return found;
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
  for (const auto position : positions()) line.cells.push_back(cell(row, position, style));
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
  add_each(table, label, [&](std::size_t position) {
    return with_amount(cell(row, position), values.at(position));
  });
}

void Page::add_sum(ReportTable& table, const std::string& label, std::span<const Addend> parts,
                   RowKind kind) const {
  const auto sum_at = [&](std::size_t position) {
    double sum = 0;
    Cell cell{.unit = rows()[parts.front().row].unit};
    for (const auto& part : parts) {
      const KnownValue figure = value_at(outlook_, shown_, part.row, position);
      sum += part.sign * figure.value;
      cell.known = std::max(cell.known, figure.known);
      std::ranges::move(steps(shown_, part.row, position, part.sign),
                        std::back_inserter(cell.steps));
    }
    cell.content = sum;
    return cell;
  };
  add_each(table, label, sum_at, kind);
}

void Page::add_heading(ReportTable& table, const std::string& heading) {
  table.rows.push_back({.kind = RowKind::Heading, .cells = {words(heading)}});
}

}  // namespace highneeds
