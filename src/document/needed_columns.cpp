#include "highneeds/document/needed_columns.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "highneeds/document/render.hpp"

namespace highneeds {

bool has_columns(const Table& table, std::uint32_t file, std::string_view name,
                 std::span<const std::string_view> columns, Faults& faults) {
  std::vector<std::string> there;
  for (const TableCell& cell : table.header) there.push_back(cell.text);
  bool has_all = true;
  for (const std::string_view column : columns) {
    if (table.column(column)) continue;
    has_all = false;
    const std::string near = nearest(column, there);
    faults.add(Place{.file = file, .line = 1, .column = 1},
               fmt::format("the table {} has no column {}", name, column),
               near.empty()
                   ? fmt::format("add it; the columns needed are {}", fmt::join(columns, ", "))
                   : fmt::format("rename the column {}, if it is this one", near));
  }
  return has_all;
}

}  // namespace highneeds
