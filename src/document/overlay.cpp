#include "highneeds/document/overlay.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "document/merge.hpp"
#include "document/value_form.hpp"

namespace highneeds {
namespace {

Node merged(Node below, Node above);

/// Provenance that a year does not say itself, from the wrapper of the series.
Node with_inherited(Node node, const Mapping& wrapper, bool is_then) {
  const Mapping* own = node.mapping();
  if (own == nullptr || !is_wrapper(*own)) {
    const Place at = node.at;
    Entry value{"value", at, std::move(node)};
    node = Node{at, Mapping{}};
    std::get<Mapping>(node.content).entries.push_back(std::move(value));
  }
  auto& mapping = std::get<Mapping>(node.content);
  for (const Entry& entry : wrapper.entries) {
    const bool is_inherited = is_provenance_key(entry.key) && !(is_then && entry.key == "known");
    if (is_inherited && mapping.find(entry.key) == nullptr) mapping.entries.push_back(entry);
  }
  return node;
}

/// Merges key by key; an index keeps large mappings linear.
Mapping merged_by_key(Mapping below, Mapping above) {
  std::unordered_map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < below.entries.size(); ++i) index.emplace(below.entries[i].key, i);
  for (Entry& entry : above.entries) {
    const auto found = index.find(entry.key);
    if (found == index.end()) {
      below.entries.push_back(std::move(entry));
    } else if (entry.key == "then") {
      below.entries[found->second] = std::move(entry);
    } else {
      Node& value = below.entries[found->second].value;
      value = merged(std::move(value), std::move(entry.value));
    }
  }
  return below;
}

/// Years laid over one value: it stays for the years that are not named.
Mapping years_over_value(Node below, Mapping above) {
  Mapping result;
  const Place at = below.at;
  result.entries.push_back({std::string(always_key), at, std::move(below)});
  return merged_by_key(std::move(result), std::move(above));
}

Node years_over_wrapper(Node below, Node above) {
  const auto& wrapper = std::get<Mapping>(below.content);
  const Node& value = inside_wrapper(below);
  const Place at = below.at;
  auto& years = std::get<Mapping>(above.content);
  if (value.scalar() != nullptr) return {at, years_over_value(std::move(below), std::move(years))};
  if (value.mapping() == nullptr) return above;
  return {at, merged_by_key(with_provenance_by_year(wrapper), std::move(years))};
}

/// What stands beside `value` and is not provenance (the day of an opening balance) stays with a
/// new value.
Node value_over_wrapper(const Mapping& wrapper, Node above) {
  const auto stays = [](const Entry& entry) {
    return entry.key != "value" && !is_provenance_key(entry.key);
  };
  if (std::none_of(wrapper.entries.begin(), wrapper.entries.end(), stays)) return above;
  Node result{above.at, Mapping{}};
  auto& mapping = std::get<Mapping>(result.content);
  if (const Mapping* own = above.mapping()) {
    mapping = *own;
  } else {
    mapping.entries.push_back({"value", above.at, above});
  }
  for (const Entry& entry : wrapper.entries) {
    if (stays(entry) && mapping.find(entry.key) == nullptr) mapping.entries.push_back(entry);
  }
  return result;
}

bool is_said_of_value(const Mapping& above, const Mapping& wrapper) {
  return std::all_of(above.entries.begin(), above.entries.end(), [&](const Entry& entry) {
    return is_provenance_key(entry.key) || wrapper.find(entry.key) != nullptr;
  });
}

Node over_wrapper(Node below, Node above) {
  const auto& wrapper = std::get<Mapping>(below.content);
  const Mapping* mapping = above.mapping();
  if (above.scalar() != nullptr || (mapping != nullptr && is_wrapper(*mapping))) {
    return value_over_wrapper(wrapper, std::move(above));
  }
  if (mapping == nullptr) return above;
  if (is_yearly(*mapping)) return years_over_wrapper(std::move(below), std::move(above));
  if (!is_said_of_value(*mapping, wrapper)) {
    // Rows of a table: what is written changes them one by one.
    Node& value = *find(std::get<Mapping>(below.content), "value");
    if (value.mapping() == nullptr || is_yearly(*value.mapping())) return above;
    value = merged(std::move(value), std::move(above));
    return below;
  }
  below.content = merged_by_key(std::get<Mapping>(std::move(below.content)),
                                std::get<Mapping>(std::move(above.content)));
  return below;
}

Node over_mapping(Node below, Node above) {
  auto& mapping = std::get<Mapping>(below.content);
  const Mapping* over = above.mapping();
  if (over != nullptr && over->entries.empty()) return below;
  if (is_wrapper(mapping)) return over_wrapper(std::move(below), std::move(above));
  if (over == nullptr || mapping.entries.empty()) return above;
  // A series takes the place of records by name, and the other way round.
  if (is_wrapper(*over) || is_yearly(*over) != is_yearly(mapping)) return above;
  below.content = merged_by_key(std::move(mapping), std::get<Mapping>(std::move(above.content)));
  return below;
}

bool is_wrapped_years(const Node& node) {
  const Node& value = inside_wrapper(node);
  return &value != &node && value.mapping() != nullptr && is_yearly(*value.mapping());
}

/// Whether years can be laid over a node: one value, a series, or either with provenance.
bool takes_years(const Node& node) {
  const Node& value = inside_wrapper(node);
  return value.scalar() != nullptr || (value.mapping() != nullptr && is_yearly(*value.mapping()));
}

Node merged(Node below, Node above) {
  if (is_wrapped_years(above) && takes_years(below)) {
    return merged(std::move(below), Node{above.at, with_provenance_by_year(*above.mapping())});
  }
  if (below.mapping() != nullptr) return over_mapping(std::move(below), std::move(above));
  const Mapping* over = above.mapping();
  if (below.scalar() != nullptr && over != nullptr) {
    if (over->entries.empty()) return below;
    if (is_yearly(*over)) {
      const Place at = below.at;
      return {at, years_over_value(std::move(below), std::get<Mapping>(std::move(above.content)))};
    }
  }
  return above;
}

enum class Inclusion { Unsaid, Included, Excluded };

Inclusion inclusion_of(const Mapping& mapping, Faults& faults) {
  const Node* include = mapping.find("include");
  if (include == nullptr) return Inclusion::Unsaid;
  const Scalar* scalar = include->scalar();
  if (scalar != nullptr && scalar->text == "no") return Inclusion::Excluded;
  if (scalar == nullptr || scalar->text != "yes") {
    faults.add(include->at, "include takes yes or no", "write include: no, or take the key out");
  }
  return Inclusion::Included;
}

/// A view, whose length is compared first.
constexpr std::string_view include_key = "include";

/// False if the node is taken out.
bool exclude_within(Node& node, Faults& faults) {
  if (auto* list = std::get_if<List>(&node.content)) {
    for (Node& item : list->items) exclude_within(item, faults);
  }
  auto* mapping = std::get_if<Mapping>(&node.content);
  if (mapping == nullptr) return true;
  const Inclusion inclusion = inclusion_of(*mapping, faults);
  if (inclusion == Inclusion::Excluded) return false;
  std::erase_if(mapping->entries, [&](Entry& entry) {
    return entry.key == include_key || !exclude_within(entry.value, faults);
  });
  return true;
}

}  // namespace

const Node& inside_wrapper(const Node& node) {
  const Mapping* mapping = node.mapping();
  return mapping != nullptr && is_wrapper(*mapping) ? *mapping->find("value") : node;
}

Node* find(Mapping& mapping, std::string_view key) {
  return const_cast<Node*>(std::as_const(mapping).find(key));
}

Mapping with_provenance_by_year(const Mapping& wrapper) {
  Mapping years = *wrapper.find("value")->mapping();
  for (Entry& entry : years.entries) {
    const bool is_part_of_table = entry.key == "table" || entry.key == "column";
    if (!is_part_of_table) {
      entry.value = with_inherited(std::move(entry.value), wrapper, entry.key == "then");
    }
  }
  return years;
}

Node overlay(Node below, Node above) {
  // A file without keys changes nothing.
  if (above.is_empty()) return below;
  return merged(std::move(below), std::move(above));
}

Node without_excluded(Node tree, Faults& faults) {
  if (!exclude_within(tree, faults)) {
    faults.add(tree.mapping()->find("include")->at, "a whole scenario cannot be taken out",
               "take this line out");
    // The rest is read as if the line were gone, so that one mistake is one fault.
    std::erase_if(std::get<Mapping>(tree.content).entries,
                  [](const Entry& entry) { return entry.key == "include"; });
    exclude_within(tree, faults);
  }
  return tree;
}

}  // namespace highneeds
