#pragma once

#include "highneeds/document/node.hpp"
#include "highneeds/document/table.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// Whether a table is read whole, row by row: its first column is `age`. Its keys are the columns
/// `age`, `from` and `to`.
[[nodiscard]] bool is_keyed_table(const Table& table);

/// Puts the rows of a keyed table where `{table: FILE.csv, source: ...}` stands, as
/// `{value: {AGE: {COLUMN: ...}}, source: ...}`; a column `rate` is the row's own value, without a
/// name. A row that is given twice is a fault.
void replace_by_rows(Mapping& mapping, const Table& table, Faults& faults);

}  // namespace highneeds
