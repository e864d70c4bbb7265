#pragma once

#include <string>

#include "highneeds/report/report.hpp"

namespace highneeds {

/// The lines of a Markdown table; `title_of(column)` and `text_of(row, column)` write what stands
/// in it.
template <class TitleOf, class TextOf>
[[nodiscard]] std::string markdown_table(const ReportTable& table, TitleOf&& title_of,
                                         TextOf&& text_of) {
  std::string text = "|";
  std::string rule = "|";
  for (const Column& column : table.columns) {
    text += " " + title_of(column) + " |";
    rule += column.is_number ? "---:|" : "---|";
  }
  text += "\n" + rule + "\n";
  for (const ReportRow& row : table.rows) {
    text += "|";
    for (std::size_t i = 0; i < row.cells.size(); ++i) text += " " + text_of(row, i) + " |";
    text += "\n";
  }
  return text;
}

}  // namespace highneeds
