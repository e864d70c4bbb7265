#include "highneeds/report/number.hpp"
#include "highneeds/report/table_writers.hpp"

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

std::string text_of(const Cell& cell) {
  if (const auto* const text = std::get_if<std::string>(&cell.content)) return escaped(*text);
  if (const auto* const number = std::get_if<double>(&cell.content)) return shortest(*number);
  return {};
}

}  // namespace

std::string write_markdown(const ReportTable& table) {
  std::string text = table.title.empty() ? "" : "### " + table.title + "\n\n";
  std::string rule = "|";
  text += "|";
  for (const Column& column : table.columns) {
    text += " " + escaped(column.title) + " |";
    rule += column.is_number ? "---:|" : "---|";
  }
  text += "\n" + rule + "\n";
  for (const ReportRow& row : table.rows) {
    text += "|";
    for (const Cell& cell : row.cells) text += " " + text_of(cell) + " |";
    text += "\n";
  }
  return text;
}

}  // namespace highneeds
