#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// One cell of a CSV file: its text (unquoted) and where it stands (line: the row, column: the
/// byte).
struct TableCell {
  std::string_view text;
  Place at;
};

/// A CSV file: a header and rows of as many cells. Texts are those of the source, which outlives
/// the table, but for those with doubled quotes.
struct Table {
  std::vector<TableCell> header;
  std::vector<std::vector<TableCell>> rows;
  std::vector<std::unique_ptr<const std::string>> with_quotes = {};
  /// The index of a column by its name.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
};

/// Parses `sources[file]` as CSV (commas, double quotes, LF or CRLF); rows of another length,
/// unclosed quotes, duplicate and empty column names are faults.
[[nodiscard]] Table parse_table(const Sources& sources, std::uint32_t file, Faults& faults);

/// Whether a line of a table is wanted, without its end; the header is known by then.
using RowFilter = std::function<bool(const std::vector<TableCell>& header, std::string_view line)>;

/// The same of the rows that are wanted, and those with a quote in them; other lines are passed
/// over unread, so that nothing in them is a fault.
[[nodiscard]] Table parse_table(const Sources& sources, std::uint32_t file, const RowFilter& filter,
                                Faults& faults);

}  // namespace highneeds
