#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "highneeds/document/table.hpp"
#include "highneeds/skill/panel.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::skill {

/// The years that a panel can hold.
inline constexpr int first_year = 1990;
inline constexpr int last_year = 2060;

/// The rows of councils by their code; England's is the last.
using Rows = std::map<std::string, std::size_t, std::less<>>;

/// A published table of all councils, whose columns may stand in any order.
class PanelTable {
 public:
  /// Reads `folder`/`name`.csv, which is to have `la_code`, `la` and `columns`, and may have some
  /// others.
  PanelTable(const std::string& folder, std::string_view name,
             std::span<const std::string_view> columns, Sources& sources, Faults& faults,
             std::span<const std::string_view> others = {});

  [[nodiscard]] bool is_good() const { return is_good_; }
  [[nodiscard]] bool has(std::string_view column) const { return columns_.contains(column); }
  [[nodiscard]] Place at() const { return {.file = file_}; }
  [[nodiscard]] std::size_t rows() const { return table_.rows.size(); }
  [[nodiscard]] const TableCell& cell(std::size_t row, std::string_view column) const;
  [[nodiscard]] std::string_view text(std::size_t row, std::string_view column) const;
  /// The council of a row; the number of rows where it is none of them.
  [[nodiscard]] std::size_t council(std::size_t row, const Rows& councils) const;
  /// Calls `read` with each row of a known council, its row in the panel and its year; `key` names
  /// what else tells rows apart. A row that is there again with the same columns is passed over,
  /// and one with other figures is a fault.
  void each(std::string_view year_column, std::string_view key, const Rows& councils,
            const std::function<void(std::size_t row, std::size_t council, int year)>& read,
            Faults& faults) const;
  /// A number; not a number where the cell is empty, or with a fault where it is none.
  [[nodiscard]] double number(std::size_t row, std::string_view column, Faults& faults) const;
  /// A number of at least nil.
  [[nodiscard]] double count(std::size_t row, std::string_view column, Faults& faults) const;

 private:
  /// A calendar year, or the one in which a financial year ends; nil with a fault.
  [[nodiscard]] int year(std::size_t row, std::string_view column, Faults& faults) const;
  /// Whether two rows say the same.
  [[nodiscard]] bool is_copy(std::size_t row, std::size_t of) const;

  Table table_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::vector<std::size_t> read_;  ///< columns that are read
  std::uint32_t file_ = 0;
  bool is_good_ = false;
};

}  // namespace highneeds::skill
