#include "calibration/authority_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "highneeds/document/file.hpp"
#include "highneeds/document/needed_columns.hpp"
#include "highneeds/document/render.hpp"
#include "highneeds/document/table_folder.hpp"
#include "highneeds/quantity/text.hpp"

namespace highneeds::calibration {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2200;
constexpr double most_people = 1e8;

std::size_t column_of(const std::vector<TableCell>& header, std::string_view name) {
  std::size_t column = 0;
  while (column < header.size() && header[column].text != name) ++column;
  return column;
}

/// A cell of a line without quotes; nothing where it is too short.
std::string_view cell_of(std::string_view line, std::size_t column) {
  std::size_t from = 0;
  for (; column > 0; --column) {
    from = line.find(',', from);
    if (from == line.npos) return {};
    ++from;
  }
  std::string_view cell = line.substr(from, line.find(',', from) - from);
  if (cell.ends_with('\r')) cell.remove_suffix(1);
  return cell;
}

}  // namespace

AuthorityRows::AuthorityRows(const std::string& folder, std::string_view name,
                             std::span<const std::string_view> columns, Sources& sources,
                             Faults& faults) {
  file_ = read_source(table_file(folder, name), SourceKind::Table, {}, sources, faults);
  if (file_ == 0) return;
  table_ = parse_table(sources, file_, faults);
  look_for(name, columns, faults);
}

AuthorityRows::AuthorityRows(std::uint32_t file, std::string_view name,
                             std::span<const std::string_view> columns,
                             std::span<const std::string> codes, const Sources& sources,
                             Faults& faults)
    : file_(file) {
  if (file_ == 0) return;
  std::size_t code_column = std::string_view::npos;
  const auto is_wanted = [&](const std::vector<TableCell>& header, std::string_view line) {
    if (code_column == line.npos) code_column = column_of(header, "la_code");
    const std::string_view code = cell_of(line, code_column);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  table_ = parse_table(sources, file_, is_wanted, faults);
  look_for(name, columns, faults);
}

void AuthorityRows::look_for(std::string_view name, std::span<const std::string_view> columns,
                             Faults& faults) {
  std::vector<std::string_view> needed = {"la_code", "la"};
  needed.insert(needed.end(), columns.begin(), columns.end());
  is_good_ = has_columns(table_, file_, name, needed, faults);
  for (std::size_t i = 0; is_good_ && i < columns.size(); ++i) {
    columns_.push_back(table_.column(columns[i]).value());
  }
}

std::vector<std::string> AuthorityRows::all(std::string_view column) const {
  std::vector<std::string> values;
  const std::size_t index = table_.column(column).value();
  for (const auto& row : table_.rows) values.emplace_back(row.at(index).text);
  return values;
}

void AuthorityRows::each(const std::string& code, std::span<const std::string_view> key,
                         const std::function<void(std::size_t row)>& read, Faults& faults) const {
  std::map<std::string, std::size_t> firsts;
  const std::size_t code_column = table_.column("la_code").value();
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    if (table_.rows[row].at(code_column).text != code) continue;
    std::string words;
    for (const std::string_view column : key) words.append(cell(row, column).text).append("\n");
    const auto [first, is_new] = firsts.emplace(words, row);
    if (is_new) {
      read(row);
    } else if (!is_copy(row, first->second)) {
      faults.add(cell(row, key.back()).at,
                 fmt::format("this row is there twice with other figures: line {} has the same {}",
                             cell(first->second, key.back()).at.line, fmt::join(key, ", ")),
                 "keep one of the rows");
    }
  }
}

bool AuthorityRows::is_copy(std::size_t row, std::size_t of) const {
  return std::ranges::all_of(columns_, [&](std::size_t column) {
    return table_.rows[row].at(column).text == table_.rows[of].at(column).text;
  });
}

const TableCell& AuthorityRows::cell(std::size_t row, std::string_view column) const {
  return table_.rows.at(row).at(table_.column(column).value());
}

double AuthorityRows::count(std::size_t row, std::string_view column, Faults& faults) const {
  const TableCell& here = cell(row, column);
  const auto parsed = parse_number(here.text);
  const auto* const number = std::get_if<double>(&parsed);
  if (number == nullptr) {
    faults.add(here.at, fmt::format("\"{}\" is not a count, in column {}", here.text, column),
               "write a whole number, such as 2131");
  } else if (*number < 0) {
    faults.add(here.at, fmt::format("a count cannot be below zero, in column {}", column),
               "mend the figure");
  } else if (*number != std::floor(*number) || *number > most_people) {
    faults.add(here.at, fmt::format("{} is not a count, in column {}", here.text, column),
               "write a whole number, such as 2131");
  } else {
    return *number;
  }
  return 0;
}

std::optional<double> AuthorityRows::count_or_none(std::size_t row, std::string_view column,
                                                   Faults& faults) const {
  if (cell(row, column).text.empty()) return std::nullopt;
  return count(row, column, faults);
}

int AuthorityRows::year(std::size_t row, std::string_view column, Faults& faults) const {
  const TableCell& here = cell(row, column);
  const auto parsed = parse_number(here.text);
  const auto* const number = std::get_if<double>(&parsed);
  if (number != nullptr && *number >= first_year && *number <= last_year &&
      *number == std::floor(*number)) {
    return static_cast<int>(*number);
  }
  faults.add(here.at, fmt::format("\"{}\" is not a calendar year, in column {}", here.text, column),
             "write it such as 2024");
  return 0;
}

}  // namespace highneeds::calibration
