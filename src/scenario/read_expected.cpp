#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>

#include "highneeds/document/render.hpp"
#include "highneeds/document/table.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/scenario/expected.hpp"

namespace highneeds {
namespace {

enum Column : std::size_t { Case, Year, Section, Line, Measure, UnitName, Figure, Status, columns };
constexpr std::string_view header = "case,year,section,line,measure,unit,value,status";
using Words = std::vector<std::string>;

const Words cases = {"unmitigated", "mitigated"};
const Words sections = {"funding", "expenditure", "balance", "memorandum"};
const Words measures = {"amount", "pupils", "plans", "places", "unit_cost", "rate"};
const Words units = {"GBP", "pupils", "places", "GBP per pupil", "ratio"};
const Words statuses = {"actual", "forecast", "assumed"};

using Row = std::vector<TableCell>;

std::string joined(const Row& cells) {
  std::string text;
  for (const auto& cell : cells) text += (text.empty() ? "" : ",") + cell.text;
  return text;
}

bool is_word(const TableCell& cell, const Words& words, Faults& faults) {
  if (std::find(words.begin(), words.end(), cell.text) != words.end()) return true;
  const auto near = nearest(cell.text, words);
  faults.add(cell.at, fmt::format("\"{}\" is not one of {}", cell.text, fmt::join(words, ", ")),
             near.empty() ? "write one of them" : fmt::format("did you mean \"{}\"?", near));
  return false;
}

bool has_line(const TableCell& cell, Faults& faults) {
  if (!cell.text.empty()) return true;
  faults.add(cell.at, "this figure names no line", "write the name of a line, such as closing");
  return false;
}

// Shortest texts of numbers may have an exponent (1e+07), which scenarios may not.
std::optional<double> number(const TableCell& cell, Faults& faults) {
  double value = 0;
  const char* end = cell.text.data() + cell.text.size();
  const auto [stop, error] = std::from_chars(cell.text.data(), end, value);
  if (error == std::errc{} && stop == end && std::isfinite(value)) return value;
  faults.add(cell.at, fmt::format("\"{}\" is not a number", cell.text),
             "write it plainly, such as -81512840.5");
  return std::nullopt;
}

std::optional<FinancialYear> year_of(const TableCell& cell, Faults& faults) {
  const auto parsed = parse<FinancialYear>(cell.text);
  if (const auto* year = std::get_if<FinancialYear>(&parsed)) return *year;
  const auto& complaint = std::get<Complaint>(parsed);
  faults.add(cell.at, complaint.what, complaint.remedy);
  return std::nullopt;
}

// Every cell is looked at, so that all faults of a row are found at once.
std::optional<ExpectedFigure> figure_of(const Row& row, Faults& faults) {
  const bool has_case = is_word(row[Case], cases, faults);
  const auto year = year_of(row[Year], faults);
  const bool has_section = is_word(row[Section], sections, faults);
  const bool is_named = has_line(row[Line], faults);
  const bool has_measure = is_word(row[Measure], measures, faults);
  const bool has_unit = is_word(row[UnitName], units, faults);
  const auto value = number(row[Figure], faults);
  const bool has_status = is_word(row[Status], statuses, faults);
  if (!has_case || !year || !has_section || !is_named || !has_measure || !has_unit || !value ||
      !has_status) {
    return std::nullopt;
  }
  return ExpectedFigure{
      row[Case].text,     *year,  row[Section].text, row[Line].text, row[Measure].text,
      row[UnitName].text, *value, row[Status].text,  row[Figure].at};
}

}  // namespace

std::vector<ExpectedFigure> read_expected(const Sources& sources, std::uint32_t file,
                                          Faults& faults) {
  const Table table = parse_table(sources, file, faults);
  std::vector<ExpectedFigure> figures;
  if (joined(table.header) != header) {
    const Place at = table.header.empty() ? Place{.file = file} : table.header.front().at;
    faults.add(at, "this is not a table of expected figures",
               fmt::format("let its header be {}", header));
    return figures;
  }
  std::set<std::tuple<std::string, FinancialYear, std::string, std::string, std::string>> seen;
  for (const auto& row : table.rows) {
    if (row.size() != columns) continue;  // reported by the table
    auto figure = figure_of(row, faults);
    if (!figure) continue;
    if (!seen.emplace(figure->forecast_case, figure->year, figure->section, figure->line,
                      figure->measure)
             .second) {
      faults.add(row[Line].at,
                 fmt::format("{} {} of {} is given twice", figure->line, figure->measure,
                             figure->year.name()),
                 "keep one of the rows");
      continue;
    }
    figures.push_back(std::move(*figure));
  }
  return figures;
}

}  // namespace highneeds
