#include <cmath>
#include <string>
#include <string_view>
#include <variant>

#include "highneeds/report/number.hpp"
#include "highneeds/report/writers.hpp"
#include "report/cell_words.hpp"
#include "report/derived_tables.hpp"

namespace highneeds {

namespace {

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string field = "\"";
  for (const char c : text) {
    field += c;
    if (c == '"') field += '"';
  }
  return field + '"';
}

/// An apostrophe makes text of what a spreadsheet would run.
std::string field(const std::string& text) {
  return quoted(looks_like_a_formula(text) ? '\'' + text : text);
}

std::string field(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell.content)) return field(*text);
  const auto* number = std::get_if<double>(&cell.content);
  return number != nullptr && std::isfinite(*number) ? shortest(*number) : std::string();
}

void end_line(std::string& text) {
  if (text.ends_with(',')) text.pop_back();
  text += '\n';
}

}  // namespace

std::string write_csv(const ReportTable& table) {
  std::string text;
  for (const auto& column : table.columns) text += field(column.title) + ',';
  end_line(text);
  for (const auto& row : table.rows) {
    for (const auto& cell : row.cells) text += field(cell) + ',';
    end_line(text);
  }
  return text;
}

std::string write_csv(const Report& report, const Sources& sources) {
  return write_csv(tidy_table(report, sources));
}

}  // namespace highneeds
