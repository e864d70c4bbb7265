#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace highneeds::calibration {

/// A table as its text has it, row by row, for what is read of all authorities: cells point into
/// the text, and nothing is a fault. A quoted cell stands without its quotes and ends with its
/// line. A line that is there again, word for word, is passed over.
class TableText {
 public:
  explicit TableText(std::string_view text);

  /// The index of a column by its name.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
  /// Goes to the next row with as many cells as the header; false at the end.
  bool next();
  [[nodiscard]] std::string_view cell(std::size_t column) const { return cells_[column]; }
  /// The whole number of a cell ("2131", "665.0"); nil where it holds anything else.
  [[nodiscard]] double number(std::size_t column) const;

 private:
  void split_line();

  std::string_view rest_;
  std::unordered_set<std::string_view> lines_;
  bool is_again_ = false;  ///< the last line
  std::vector<std::string_view> header_;
  std::vector<std::string_view> cells_;
};

}  // namespace highneeds::calibration
