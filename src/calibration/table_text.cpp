#include "calibration/table_text.hpp"

#include <algorithm>

namespace highneeds::calibration {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

TableText::TableText(std::string_view text) : rest_(text) {
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
  split_line();
  header_ = cells_;
}

std::optional<std::size_t> TableText::column(std::string_view name) const {
  const auto found = std::find(header_.begin(), header_.end(), name);
  if (found == header_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header_.begin());
}

bool TableText::next() {
  while (!rest_.empty()) {
    split_line();
    if (!is_again_ && cells_.size() == header_.size()) return true;
  }
  return false;
}

double TableText::number(std::size_t column) const {
  double number = 0;
  std::string_view text = cells_[column];
  if (text.ends_with(".0")) text.remove_suffix(2);
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return 0;
    number = number * 10 + (digit - '0');
  }
  return number;
}

void TableText::split_line() {
  const std::size_t end = std::min(rest_.find('\n'), rest_.size());
  std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  is_again_ = !lines_.insert(line).second;
  cells_.clear();
  for (bool goes_on = true; goes_on;) {
    const bool is_quoted = line.starts_with('"');
    if (is_quoted) line.remove_prefix(1);
    const std::size_t size = std::min(line.find(is_quoted ? '"' : ','), line.size());
    cells_.push_back(line.substr(0, size));
    line.remove_prefix(std::min(size + (is_quoted ? 1 : 0), line.size()));
    goes_on = line.starts_with(',');
    if (goes_on) line.remove_prefix(1);
  }
}

}  // namespace highneeds::calibration
