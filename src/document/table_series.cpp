#include <fmt/format.h>

#include <map>
#include <optional>
#include <utility>

#include "document/merge.hpp"
#include "document/table_rows.hpp"
#include "document/value_form.hpp"
#include "document/value_reading.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/table.hpp"

namespace highneeds {
namespace {

/// Puts the years of tables where a document names them; each file is read once.
class TableFilling {
 public:
  TableFilling(Sources& sources, Faults& faults) : sources_(sources), faults_(faults) {}

  void fill(Node& node) {
    if (auto* list = std::get_if<List>(&node.content)) {
      for (Node& item : list->items) fill(item);
    }
    auto* mapping = std::get_if<Mapping>(&node.content);
    if (mapping == nullptr) return;
    if (names_table(*mapping)) {
      replace(*mapping);
    } else {
      for (Entry& entry : mapping->entries) fill(entry.value);
    }
  }

 private:
  /// A thing that an author calls "table" is a mapping; a table's name is a text.
  static bool names_table(const Mapping& mapping) {
    const Node* table = mapping.find("table");
    return table != nullptr && table->scalar() != nullptr;
  }

  void replace(Mapping& mapping) {
    const Node& named = *mapping.find("table");
    const Node* column = mapping.find("column");
    const Table* table = column == nullptr ? read(named) : nullptr;
    if (table != nullptr && is_keyed_table(*table)) {
      replace_by_rows(mapping, *table, faults_);
      return;
    }
    if (column == nullptr || column->scalar() == nullptr) {
      const Entry* key = key_of(mapping, column == nullptr ? "table" : "column");
      faults_.add(key->key_at, "a table needs the name of one of its columns",
                  fmt::format("write {{table: {}, column: NAME}}", named.scalar()->text));
      return;
    }
    table = read(named);
    const bool is_yearly_table = table != nullptr && has_years(*table);
    const auto index = is_yearly_table ? column_of(*table, *column, named) : std::nullopt;
    if (!index) return;
    Mapping years = years_of(*table, *index);
    for (Entry& entry : mapping.entries) {
      if (entry.key != "table" && entry.key != "column") put(years, std::move(entry));
    }
    mapping = std::move(years);
  }

  static const Entry* key_of(const Mapping& mapping, std::string_view key) {
    for (const Entry& entry : mapping.entries) {
      if (entry.key == key) return &entry;
    }
    return nullptr;
  }

  static void put(Mapping& years, Entry entry) {
    if (Node* there = find(years, entry.key)) {
      *there = std::move(entry.value);
    } else {
      years.entries.push_back(std::move(entry));
    }
  }

  std::string path_of_table(const Node& named) const {
    if (!named.at.is_known()) return named.scalar()->text;
    const Source& from = sources_[named.at.file];
    // A setting has no folder: its path is the user's own.
    return from.kind == SourceKind::Setting ? named.scalar()->text
                                            : beside(from.name, named.scalar()->text);
  }

  const Table* read(const Node& named) {
    const auto [known, is_new] = tables_.try_emplace({named.at.file, named.scalar()->text});
    if (is_new) known->second = read_new(path_of_table(named), named.at);
    return known->second ? &*known->second : nullptr;
  }

  std::optional<Table> read_new(const std::string& path, Place asked_at) {
    std::uint32_t file = 0;
    for (std::uint32_t i = 1; i <= sources_.all().size(); ++i) {
      if (sources_[i].kind == SourceKind::Table && sources_[i].name == path) file = i;
    }
    if (file == 0) file = read_source(path, SourceKind::Table, asked_at, sources_, faults_);
    if (file == 0) return std::nullopt;
    return parse_table(sources_, file, faults_);
  }

  std::optional<std::size_t> column_of(const Table& table, const Node& column, const Node& named) {
    const auto index = table.column(column.scalar()->text);
    if (index && *index > 0) return index;
    std::vector<std::string> names;
    for (std::size_t i = 1; i < table.header.size(); ++i) names.emplace_back(table.header[i].text);
    faults_.add(column.at,
                index ? fmt::format("column {} holds the years", in_quotes(column.scalar()->text))
                      : fmt::format("there is no column {} in {}", in_quotes(column.scalar()->text),
                                    path_of_table(named)),
                index ? fmt::format("its columns are {}", fmt::join(names, ", "))
                      : suggestion(column.scalar()->text, names, "its columns are"));
    return std::nullopt;
  }

  /// Whether a table is one of years; its years are looked at once.
  bool has_years(const Table& table) {
    const auto [known, is_new] = yearly_.try_emplace(&table);
    if (is_new) {
      known->second = names_years(table);
      if (known->second) look_at_years(table);
    }
    return known->second;
  }

  bool names_years(const Table& table) {
    const TableCell& first = table.header.front();
    if (first.text == "financial_year" || first.text == "academic_year") return true;
    if (table.header.size() == 1 && first.text.find(';') != std::string::npos) {
      faults_.add(first.at, "semicolons stand between the cells of this table",
                  "save it with commas between them (in Excel: CSV, comma delimited)");
      return false;
    }
    faults_.add(
        first.at,
        fmt::format("the first column of a table of years is not {}", in_quotes(first.text)),
        suggestion(first.text, {"financial_year", "academic_year"}, "name it one of"));
    return false;
  }

  void look_at_years(const Table& table) {
    const bool is_academic = table.header.front().text == "academic_year";
    std::map<std::string_view, std::uint32_t> rows;
    for (const auto& row : table.rows) {
      const TableCell& year = row.front();
      const auto [first, is_new] = rows.emplace(year.text, year.at.line);
      if (!is_year_like(year.text)) {
        faults_.add(year.at, fmt::format("{} is not a year", in_quotes(year.text)),
                    fmt::format("write a year such as {}", is_academic ? "2023/24" : "2023-24"));
      } else if (!is_new) {
        faults_.add(
            year.at,
            fmt::format("{} is given twice, first on line {}", in_quotes(year.text), first->second),
            "keep one of them");
      }
    }
  }

  /// The cells of a column by year; what is wrong with the years has been said.
  static Mapping years_of(const Table& table, std::size_t column) {
    Mapping years;
    years.entries.reserve(table.rows.size() + 1);  // and a rule
    for (const auto& row : table.rows) {
      const TableCell& year = row.front();
      if (row[column].text.empty() || !is_year_like(year.text)) continue;
      if (years.find(year.text) != nullptr) continue;
      years.entries.push_back({std::string(year.text),
                               year.at,
                               {row[column].at, Scalar{std::string(row[column].text), false}}});
    }
    return years;
  }

  Sources& sources_;
  Faults& faults_;
  /// By the document that names a table, and its name there.
  std::map<std::pair<std::uint32_t, std::string>, std::optional<Table>> tables_;
  std::map<const Table*, bool> yearly_;
};

}  // namespace

Node with_tables_read(Node tree, Sources& sources, Faults& faults) {
  TableFilling(sources, faults).fill(tree);
  return tree;
}

}  // namespace highneeds
