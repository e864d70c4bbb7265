#include <fmt/format.h>

#include <optional>
#include <set>
#include <tuple>

#include "highneeds/document/table.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/scenario/expected.hpp"
#include "scenario/read_cells.hpp"

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

bool has_line(const TableCell& cell, Faults& faults) {
  if (!cell.text.empty()) return true;
  faults.add(cell.at, "this figure names no line", "write the name of a line, such as closing");
  return false;
}

std::optional<FinancialYear> year_of(const TableCell& cell, Faults& faults) {
  const auto parsed = parse<FinancialYear>(cell.text);
  if (const auto* year = std::get_if<FinancialYear>(&parsed)) return *year;
  const auto& complaint = std::get<Complaint>(parsed);
  faults.add(cell.at, complaint.what, complaint.remedy);
  return std::nullopt;
}

// Every cell is looked at, so that all faults of a row are found at once.
std::optional<ExpectedFigure> figure_of(const TableRow& row, Faults& faults) {
  const bool has_case = is_word(row[Case], cases, faults);
  const auto year = year_of(row[Year], faults);
  const bool has_section = is_word(row[Section], sections, faults);
  const bool is_named = has_line(row[Line], faults);
  const bool has_measure = is_word(row[Measure], measures, faults);
  const bool has_unit = is_word(row[UnitName], units, faults);
  const auto value = number_in(row[Figure], faults);
  const bool has_status = is_word(row[Status], statuses, faults);
  if (!has_case || !year || !has_section || !is_named || !has_measure || !has_unit || !value ||
      !has_status) {
    return std::nullopt;
  }
  const auto words = [&](std::size_t column) { return std::string(row[column].text); };
  return ExpectedFigure{words(Case),     *year,  words(Section), words(Line),   words(Measure),
                        words(UnitName), *value, words(Status),  row[Figure].at};
}

}  // namespace

std::vector<ExpectedFigure> read_expected(const Sources& sources, std::uint32_t file,
                                          Faults& faults) {
  const Table table = parse_table(sources, file, faults);
  std::vector<ExpectedFigure> figures;
  if (!has_header(table, file, header, "this is not a table of expected figures", faults)) {
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
