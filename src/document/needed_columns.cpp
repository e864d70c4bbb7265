#include "highneeds/document/needed_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "highneeds/document/render.hpp"

namespace highneeds {
namespace {

/// The columns of a table that nobody has asked for: one of them may be another, misspelt.
std::vector<std::string> others(const Table& table, std::span<const std::string_view> columns) {
  std::vector<std::string> names;
  for (const TableCell& cell : table.header) {
    const bool is_needed = std::ranges::find(columns, cell.text) != columns.end();
    if (!is_needed) names.emplace_back(cell.text);
  }
  return names;
}

}  // namespace

bool has_columns(const Table& table, std::uint32_t file, std::string_view name,
                 std::span<const std::string_view> columns, Faults& faults) {
  const Place header{.file = file, .line = 1, .column = 1};
  const std::vector<std::string> names = others(table, columns);
  std::vector<std::string_view> lacking;
  bool has_all = true;
  for (const std::string_view column : columns) {
    if (table.column(column)) continue;
    has_all = false;
    const std::string near = nearest(column, names);
    if (near.empty()) {
      lacking.push_back(column);
      continue;
    }
    faults.add(header, fmt::format("the table {} has no column {}", name, column),
               fmt::format("rename the column {}, if it is this one", near));
  }
  if (lacking.empty()) return has_all;
  const bool is_one = lacking.size() == 1;
  faults.add(header,
             fmt::format("the table {} has no column{} {}", name, is_one ? "" : "s",
                         fmt::join(lacking, ", ")),
             fmt::format("add {}; the columns needed are {}", is_one ? "it" : "them",
                         fmt::join(columns, ", ")));
  return false;
}

}  // namespace highneeds
