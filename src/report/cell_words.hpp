#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "highneeds/report/report.hpp"

namespace highneeds {

// What every writer of pages says of tables in the same way.

/// The cell of a row in a column; an empty one where the row is shorter.
[[nodiscard]] const Cell& cell_of(const ReportRow& row, std::size_t column);
/// A number as a table of `unit` shows it: bare if it is of that unit, else with its own.
[[nodiscard]] std::string figure(double value, Unit is, const std::optional<Unit>& unit,
                                 MoneyScale scale);
/// The words or the number of a cell; nothing if it is empty.
[[nodiscard]] std::string text_of(const Cell& cell, const ReportTable& table, MoneyScale scale);
/// How a figure is known, where the heading of its column does not say so: "*" assumed, "a" actual,
/// "f" forecast; nothing otherwise.
[[nodiscard]] std::string_view mark_of(const Cell& cell, const Column& column);
/// Whether a series has a value that is not actual, which drawings tell apart.
[[nodiscard]] bool has_unsure(const ChartSeries& series);
/// Whether a spreadsheet would take text for a formula, by its first letter.
[[nodiscard]] bool looks_like_a_formula(std::string_view text);
/// A title with what its numbers are in: "How the balance moves, £ million".
[[nodiscard]] std::string titled(const ReportTable& table, MoneyScale scale);
[[nodiscard]] std::string titled(const Chart& chart, MoneyScale scale);

}  // namespace highneeds
