#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/document/table.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::calibration {

/// The rows of one authority in a table whose columns may stand in any order.
class AuthorityRows {
 public:
  /// Reads `folder`/`name`.csv, whose columns `la_code`, `la` and `columns` are needed.
  AuthorityRows(const std::string& folder, std::string_view name,
                std::span<const std::string_view> columns, Sources& sources, Faults& faults);
  /// The same of `sources[file]`, and of the rows of the authorities with these codes only: rows of
  /// others are passed over unread. A file of 0 is no table.
  AuthorityRows(std::uint32_t file, std::string_view name,
                std::span<const std::string_view> columns, std::span<const std::string> codes,
                const Sources& sources, Faults& faults);

  /// Whether the table is there, with every column.
  [[nodiscard]] bool is_good() const { return is_good_; }
  [[nodiscard]] Place at() const { return {.file = file_}; }
  /// Every code and name, in the order of the table.
  [[nodiscard]] std::vector<std::string> codes() const { return all("la_code"); }
  [[nodiscard]] std::vector<std::string> names() const { return all("la"); }
  /// Calls `read` with each row of an authority once; `key` tells its rows apart. A row that is
  /// there again with the same `columns` is passed over, and one with other figures is a fault.
  void each(const std::string& code, std::span<const std::string_view> key,
            const std::function<void(std::size_t row)>& read, Faults& faults) const;

  [[nodiscard]] const TableCell& cell(std::size_t row, std::string_view column) const;
  /// A whole number of at least nil; a fault and nil otherwise.
  [[nodiscard]] double count(std::size_t row, std::string_view column, Faults& faults) const;
  /// The same; nothing for an empty cell.
  [[nodiscard]] std::optional<double> count_or_none(std::size_t row, std::string_view column,
                                                    Faults& faults) const;
  /// A calendar year; a fault and nil otherwise.
  [[nodiscard]] int year(std::size_t row, std::string_view column, Faults& faults) const;

 private:
  void look_for(std::string_view name, std::span<const std::string_view> columns, Faults& faults);
  [[nodiscard]] std::vector<std::string> all(std::string_view column) const;
  /// Whether two rows say the same.
  [[nodiscard]] bool is_copy(std::size_t row, std::size_t of) const;

  std::vector<std::size_t> columns_;  ///< that are read
  Table table_;
  std::uint32_t file_ = 0;
  bool is_good_ = false;
};

}  // namespace highneeds::calibration
