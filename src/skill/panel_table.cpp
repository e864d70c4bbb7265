#include "skill/panel_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

#include "highneeds/document/file.hpp"
#include "highneeds/document/needed_columns.hpp"
#include "highneeds/document/table_folder.hpp"
#include "highneeds/quantity/text.hpp"

namespace highneeds::skill {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

PanelTable::PanelTable(const std::string& folder, std::string_view name,
                       std::span<const std::string_view> columns, Sources& sources, Faults& faults,
                       std::span<const std::string_view> others) {
  file_ = read_source(table_file(folder, name), SourceKind::Table, {}, sources, faults);
  if (file_ == 0) return;
  table_ = parse_table(sources, file_, faults);
  for (std::size_t column = 0; column < table_.header.size(); ++column) {
    columns_.emplace(table_.header[column].text, column);
  }
  std::vector<std::string_view> needed = {"la_code", "la"};
  needed.insert(needed.end(), columns.begin(), columns.end());
  is_good_ = has_columns(table_, file_, name, needed, faults);
  for (const auto& some : {columns, others}) {
    for (const std::string_view column : some) {
      if (has(column)) read_.push_back(columns_.find(column)->second);
    }
  }
}

const TableCell& PanelTable::cell(std::size_t row, std::string_view column) const {
  return table_.rows.at(row).at(columns_.find(column)->second);
}

std::string_view PanelTable::text(std::size_t row, std::string_view column) const {
  return cell(row, column).text;
}

std::size_t PanelTable::council(std::size_t row, const Rows& councils) const {
  const auto found = councils.find(text(row, "la_code"));
  return found == councils.end() ? councils.size() : found->second;
}

void PanelTable::each(
    std::string_view year_column, std::string_view key, const Rows& councils,
    const std::function<void(std::size_t row, std::size_t council, int year)>& read,
    Faults& faults) const {
  std::map<std::tuple<std::size_t, int, std::string_view>, std::size_t> firsts;
  for (std::size_t row = 0; row < rows(); ++row) {
    const std::size_t of = council(row, councils);
    if (of == councils.size()) continue;
    const int in = year(row, year_column, faults);
    if (in == 0) continue;
    const std::string_view what = key.empty() ? std::string_view{} : text(row, key);
    const auto [first, is_new] = firsts.try_emplace({of, in, what}, row);
    if (is_new) {
      read(row, of, in);
    } else if (!is_copy(row, first->second)) {
      const TableCell& here = cell(row, year_column);
      faults.add(here.at,
                 fmt::format("{} has {} twice, with other figures in line {}", text(row, "la"),
                             here.text, cell(first->second, year_column).at.line),
                 "keep one of the rows");
    }
  }
}

bool PanelTable::is_copy(std::size_t row, std::size_t of) const {
  return std::ranges::all_of(read_, [&](std::size_t column) {
    return table_.rows[row].at(column).text == table_.rows[of].at(column).text;
  });
}

double PanelTable::number(std::size_t row, std::string_view column, Faults& faults) const {
  const TableCell& here = cell(row, column);
  if (here.text.empty()) return unknown;
  const auto parsed = parse_number(here.text);
  if (const auto* const found = std::get_if<double>(&parsed)) return *found;
  faults.add(here.at, fmt::format("\"{}\" is not a number, in column {}", here.text, column),
             "write it such as 2131, or leave the cell empty");
  return unknown;
}

double PanelTable::count(std::size_t row, std::string_view column, Faults& faults) const {
  const double found = number(row, column, faults);
  if (found < 0) {
    faults.add(cell(row, column).at,
               fmt::format("a count cannot be below zero, in column {}", column),
               "mend the figure");
    return unknown;
  }
  return found;
}

int PanelTable::year(std::size_t row, std::string_view column, Faults& faults) const {
  const TableCell& here = cell(row, column);
  int found = 0;
  if (const auto financial = parse<FinancialYear>(here.text);
      const auto* const year = std::get_if<FinancialYear>(&financial)) {
    found = year->first + 1;
  } else if (const auto parsed = parse_number(here.text);
             const auto* const calendar = std::get_if<double>(&parsed)) {
    if (*calendar == std::floor(*calendar)) found = static_cast<int>(*calendar);
  }
  if (found >= first_year && found <= last_year) return found;
  faults.add(here.at, fmt::format("\"{}\" is not a year, in column {}", here.text, column),
             fmt::format("write one from {} to {}, such as 2024, or a financial year, 2024-25",
                         first_year, last_year));
  return 0;
}

}  // namespace highneeds::skill
