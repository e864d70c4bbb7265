#include "highneeds/report/workbook.hpp"

#include <algorithm>

namespace highneeds {

namespace {

std::string letters(int column) {
  std::string text;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return text;
}

}  // namespace

std::size_t Workbook::style(const CellStyle& wanted) {
  const auto found = std::ranges::find(styles, wanted);
  const auto index = static_cast<std::size_t>(found - styles.begin());
  if (found == styles.end()) styles.push_back(wanted);
  return index;
}

std::string cell_name(int row, int column) {
  return letters(column) + std::to_string(row + 1);
}

std::string fixed_cell_name(int row, int column) {
  return '$' + letters(column) + '$' + std::to_string(row + 1);
}

}  // namespace highneeds
