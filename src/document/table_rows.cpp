#include "document/table_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "document/value_form.hpp"

namespace highneeds {
namespace {

constexpr std::array<std::string_view, 3> key_columns{"age", "from", "to"};
constexpr std::string_view own_value = "rate";

std::size_t keys_of(const Table& table) {
  std::size_t keys = 0;
  while (keys < std::min(key_columns.size(), table.header.size()) &&
         table.header[keys].text == key_columns[keys]) {
    ++keys;
  }
  return keys;
}

/// The rows of one table on their way into a tree.
class Rows {
 public:
  Rows(const Table& table, Faults& faults)
      : table_(table), faults_(faults), keys_(keys_of(table)) {}

  Mapping gather() {
    Mapping all;
    for (const auto& row : table_.rows) put(all, row);
    return all;
  }

 private:
  using Row = std::vector<TableCell>;

  void put(Mapping& all, const Row& row) {
    std::string name;
    for (std::size_t k = 0; k < keys_; ++k) name.append(row[k].text).append(",");
    const auto [first, is_new] = lines_.emplace(name, row.front().at.line);
    if (!is_new) {
      name.pop_back();
      faults_.add(
          row.front().at,
          fmt::format("{} is given twice, first on line {}", in_quotes(name), first->second),
          "keep one of them");
      return;
    }
    Mapping* into = &all;
    for (std::size_t k = 0; k + 1 < keys_; ++k) into = &under(*into, row[k]);
    into->entries.push_back(
        {std::string(row[keys_ - 1].text), row[keys_ - 1].at, {row[keys_ - 1].at, values_of(row)}});
  }

  /// Rows of the same key mostly follow one another.
  static Mapping& under(Mapping& mapping, const TableCell& key) {
    auto& entries = mapping.entries;
    auto found = std::find_if(entries.rbegin(), entries.rend(),
                              [&](const Entry& entry) { return entry.key == key.text; });
    if (found == entries.rend()) {
      entries.push_back({std::string(key.text), key.at, {key.at, Mapping{}}});
      found = entries.rbegin();
    }
    return std::get<Mapping>(found->value.content);
  }

  [[nodiscard]] std::variant<Empty, Scalar, List, Mapping> values_of(const Row& row) const {
    if (table_.header.size() == keys_ + 1 && table_.header.back().text == own_value) {
      return Scalar{std::string(row.back().text), false};
    }
    Mapping values;
    values.entries.reserve(row.size() - keys_);
    for (std::size_t column = keys_; column < row.size(); ++column) {
      values.entries.push_back({std::string(table_.header[column].text),
                                row[column].at,
                                {row[column].at, Scalar{std::string(row[column].text), false}}});
    }
    return values;
  }

  const Table& table_;
  Faults& faults_;
  std::size_t keys_;
  std::map<std::string, std::uint32_t> lines_;
};

}  // namespace

bool is_keyed_table(const Table& table) {
  return keys_of(table) > 0;
}

void replace_by_rows(Mapping& mapping, const Table& table, Faults& faults) {
  Node rows{table.header.front().at, Rows(table, faults).gather()};
  const auto named = std::find_if(mapping.entries.begin(), mapping.entries.end(),
                                  [](const Entry& entry) { return entry.key == "table"; });
  named->key = "value";
  named->value = std::move(rows);
}

}  // namespace highneeds
