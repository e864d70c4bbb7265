#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/document/table.hpp"
#include "highneeds/source/fault.hpp"

// Cells of tables of figures, read strictly.

namespace highneeds {

using TableRow = std::vector<TableCell>;

/// Whether a table's header is exactly this ("case,year,..."); else a fault that says what the
/// table is not ("this is not a table of expected figures").
[[nodiscard]] bool has_header(const Table& table, std::uint32_t file, std::string_view header,
                              std::string_view what_it_is_not, Faults& faults);
/// Whether a cell is one of some words; else a fault with the nearest.
[[nodiscard]] bool is_word(const TableCell& cell, const std::vector<std::string>& words,
                           Faults& faults);
/// A finite number, written plainly; else a fault.
[[nodiscard]] std::optional<double> number_in(const TableCell& cell, Faults& faults);

}  // namespace highneeds
