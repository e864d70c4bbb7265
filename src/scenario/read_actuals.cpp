#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "highneeds/document/render.hpp"
#include "highneeds/scenario/actuals.hpp"
#include "scenario/actual_sums.hpp"
#include "scenario/read_cells.hpp"

namespace highneeds {
namespace {

enum Column : std::size_t { Quarter, Line, Measure, UnitName, Figure, Source, columns };
constexpr std::string_view header = "quarter,line,measure,unit,value,source";
constexpr double most_amount = 1e11;    // as scenarios: £100bn
constexpr double most_unit_cost = 1e7;  // £10m
using Names = std::vector<std::string>;

std::string full_name(const Measurable& one) {
  return one.section + '/' + one.line;
}

bool is_line(const Measurable& one, std::string_view line) {
  return one.line == line || full_name(one) == line;
}

void add_once(Names& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

std::optional<Period> period_of(const TableCell& cell, Faults& faults) {
  const auto parsed = parse_period(cell.text);
  if (const auto* period = std::get_if<Period>(&parsed)) return *period;
  const auto& complaint = std::get<Complaint>(parsed);
  faults.add(cell.at, complaint.what, complaint.remedy);
  return std::nullopt;
}

void fault_line(const TableCell& cell, std::span<const Measurable> all, Faults& faults) {
  const bool is_full = cell.text.find('/') != cell.text.npos;
  Names names;
  for (const Measurable& one : all) add_once(names, is_full ? full_name(one) : one.line);
  const auto near = nearest(cell.text, names);
  faults.add(cell.at, fmt::format("the plan has no line \"{}\"", cell.text),
             near.empty() ? "write a line of the plan, which `highneeds forecast PLAN --format "
                            "csv` shows, or requests, new_plans, ceased or savings"
                          : fmt::format("did you mean \"{}\"?", near));
}

void fault_measure(const TableRow& row, std::span<const Measurable> all, Faults& faults) {
  Names names;
  for (const Measurable& one : all) {
    if (is_line(one, row[Line].text)) add_once(names, one.measure);
  }
  faults.add(row[Measure].at,
             fmt::format("\"{}\" is not a measure of {}", row[Measure].text, row[Line].text),
             fmt::format("write {}", fmt::join(names, " or ")));
}

/// Which figure a row is of; a fault unless it is exactly one.
std::optional<std::size_t> measurable_of(const TableRow& row, std::span<const Measurable> all,
                                         Faults& faults) {
  bool has_line = false;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_line(all[i], row[Line].text)) continue;
    has_line = true;
    if (all[i].measure == row[Measure].text) found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  if (!has_line) {
    fault_line(row[Line], all, faults);
  } else if (found.empty()) {
    fault_measure(row, all, faults);
  } else {
    Names names;
    for (const auto i : found) names.push_back(full_name(all[i]));
    faults.add(row[Line].at, fmt::format("there is more than one line \"{}\"", row[Line].text),
               fmt::format("write {}", fmt::join(names, " or ")));
  }
  return std::nullopt;
}

bool has_unit(const TableRow& row, const Measurable& of, Faults& faults) {
  if (row[UnitName].text == of.unit) return true;
  faults.add(row[UnitName].at,
             fmt::format("{} {} is in {}, not in \"{}\"", of.line, of.measure, of.unit,
                         row[UnitName].text),
             fmt::format("write {}", of.unit));
  return false;
}

bool is_possible(const TableRow& row, const Measurable& of, double value, Faults& faults) {
  const double most = of.measure == "unit_cost" ? most_unit_cost : most_amount;
  if (std::abs(value) > most) {
    faults.add(row[Figure].at, fmt::format("{} {} is too large to be one", of.line, of.measure),
               "mend the figure; money is written in pounds");
    return false;
  }
  if (of.line == "programme_savings" && value > 0) {
    faults.add(row[Figure].at, "what a programme saves stands below zero in its line",
               "write it below zero, or as the line savings");
    return false;
  }
  if (value >= 0 || of.measure == "amount") return true;
  faults.add(row[Figure].at, fmt::format("{} {} cannot be below zero", of.line, of.measure),
             "mend the figure, or take the row out");
  return false;
}

bool has_source(const TableRow& row, Faults& faults) {
  if (!row[Source].text.empty()) return true;
  faults.add(row[Source].at, "this figure has no source",
             "say where it is from, such as budget monitoring, or a key of the plan's sources");
  return false;
}

// Every cell is looked at, so that all faults of a row are found at once.
std::optional<ActualFigure> figure_of(const TableRow& row, std::span<const Measurable> all,
                                      Faults& faults) {
  const auto period = period_of(row[Quarter], faults);
  const auto of = measurable_of(row, all, faults);
  const auto value = number_in(row[Figure], faults);
  const bool is_sourced = has_source(row, faults);
  if (!of) return std::nullopt;
  const bool is_of_unit = has_unit(row, all[*of], faults);
  const bool is_good = value && is_possible(row, all[*of], *value, faults);
  if (!period || !is_of_unit || !is_good || !is_sourced) return std::nullopt;
  return ActualFigure{*period, *of, *value, std::string(row[Source].text), row[Figure].at};
}

}  // namespace

std::vector<ActualFigure> read_actuals(const Sources& sources, std::uint32_t file,
                                       std::span<const Measurable> measurables, Faults& faults) {
  const Table table = parse_table(sources, file, faults);
  std::vector<ActualFigure> figures;
  if (!has_header(table, file, header, "this is not a table of actuals", faults)) return figures;
  std::set<std::pair<Period, std::size_t>> seen;
  for (const auto& row : table.rows) {
    if (row.size() != columns) continue;  // reported by the table
    auto figure = figure_of(row, measurables, faults);
    if (!figure) continue;
    if (!seen.emplace(figure->period, figure->of).second) {
      const Measurable& of = measurables[figure->of];
      faults.add(
          row[Line].at,
          fmt::format("{} {} of {} is given twice", of.line, of.measure, figure->period.name()),
          "keep one of the rows");
      continue;
    }
    figures.push_back(std::move(*figure));
  }
  check_years_to_date(figures, measurables, faults);
  return figures;
}

}  // namespace highneeds
