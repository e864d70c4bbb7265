#include "highneeds/report/number.hpp"
#include "highneeds/report/table_writers.hpp"
#include "report/markdown_table.hpp"

namespace highneeds {
namespace {

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '|') safe += '\\';
    safe += letter == '\n' ? ' ' : letter;
  }
  return safe;
}

std::string as_written(const Cell& cell) {
  if (const auto* const text = std::get_if<std::string>(&cell.content)) return escaped(*text);
  if (const auto* const number = std::get_if<double>(&cell.content)) return shortest(*number);
  return {};
}

}  // namespace

std::string write_markdown(const ReportTable& table) {
  return (table.title.empty() ? "" : "### " + table.title + "\n\n") +
         markdown_table(
             table, [](const Column& column) { return escaped(column.title); },
             [](const ReportRow& row, std::size_t column) {
               return as_written(row.cells[column]);
             });
}

}  // namespace highneeds
