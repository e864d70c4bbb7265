#include "scenario/read_policy_table.hpp"

#include <array>
#include <string_view>
#include <vector>

#include "highneeds/document/overlay.hpp"
#include "highneeds/document/table.hpp"

namespace highneeds {
namespace {

enum Column : std::size_t { Rule, From, To, Written, UnitName, Reference, columns };
constexpr std::array<std::string_view, columns> header = {"rule",  "from", "to",
                                                          "value", "unit", "reference"};

bool has_header(const Table& table) {
  if (table.header.size() != columns) return false;
  for (std::size_t column = 0; column < columns; ++column) {
    if (table.header[column].text != header.at(column)) return false;
  }
  return true;
}

Node text_node(const TableCell& cell) {
  return {cell.at, Scalar{std::string(cell.text), true}};
}

// The mapping under a key, made if it is not there.
Mapping& mapping_at(Mapping& parent, const std::string& key, Place at) {
  for (auto& entry : parent.entries) {
    if (entry.key == key) return std::get<Mapping>(entry.value.content);
  }
  parent.entries.push_back({key, at, Node{at, Mapping{}}});
  return std::get<Mapping>(parent.entries.back().value.content);
}

// Words have no provenance; every other value has its reference.
Node value_of(const std::vector<TableCell>& row) {
  if (row[UnitName].text == "text") return text_node(row[Written]);
  Mapping wrapped;
  wrapped.entries.reserve(2);
  wrapped.entries.push_back(
      {"value", row[Written].at, {row[Written].at, Scalar{std::string(row[Written].text), false}}});
  wrapped.entries.push_back({"note", row[Reference].at, text_node(row[Reference])});
  return {row[Written].at, std::move(wrapped)};
}

void add_row(Mapping& policy, const std::vector<TableCell>& row, Faults& faults) {
  auto path = path_of(row[Rule].text);
  if (path.empty())
    return faults.add(row[Rule].at, "this is not the name of a rule",
                      "write one such as override_ends");
  Mapping* parent = &policy;
  for (std::size_t step = 0; step + 1 < path.size(); ++step)
    parent = &mapping_at(*parent, path[step], row[Rule].at);
  if (parent->find(path.back()) != nullptr) {
    return faults.add(row[Rule].at,
                      "the rule \"" + std::string(row[Rule].text) + "\" is given twice",
                      "keep one of the rows");
  }
  parent->entries.push_back({path.back(), row[Rule].at, value_of(row)});
}

}  // namespace

Node read_policy_table(const Sources& sources, std::uint32_t file, Faults& faults) {
  const Table table = parse_table(sources, file, faults);
  const Place whole{.file = file, .line = 0, .column = 0, .offset = 0, .length = 1};
  Mapping policy;
  if (has_header(table)) {
    for (const auto& row : table.rows) add_row(policy, row, faults);
  } else {
    faults.add(whole, "this is not a policy table",
               "let its header be rule,from,to,value,unit,reference");
  }
  Mapping root;
  root.entries.push_back({"policy", whole, Node{whole, std::move(policy)}});
  return {whole, std::move(root)};
}

}  // namespace highneeds
