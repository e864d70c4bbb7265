#include "docs/worked_tables.hpp"

#include <algorithm>
#include <cmath>

#include "support/files.hpp"

namespace highneeds::test {
namespace {

/// The cells of "| a | b |", without the spaces around them.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t from = 1; from < line.size();) {
    const std::size_t end = std::min(line.find('|', from), line.size());
    std::string cell = line.substr(from, end - from);
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(cell);
    from = end + 1;
  }
  return cells;
}

}  // namespace

std::vector<std::vector<std::string>> shown_rows(std::string_view heading) {
  std::vector<std::vector<std::string>> rows;
  bool is_inside = false;
  for (const std::string& line : lines_of(read_text(root() / "docs/model.md"))) {
    const bool is_heading = line.starts_with(heading);
    is_inside = is_heading || (is_inside && line.starts_with("|"));
    if (is_inside && !is_heading && !line.starts_with("|--")) rows.push_back(cells_of(line));
  }
  return rows;
}

double pence(const std::string& text) {
  const std::string_view minus = "−";
  const bool is_negative = text.starts_with(minus);
  std::string digits = is_negative ? text.substr(minus.size()) : text;
  std::erase(digits, ',');
  return (is_negative ? -1 : 1) * std::round(std::stod(digits) * 100);
}

}  // namespace highneeds::test
