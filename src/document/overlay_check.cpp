#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/value_form.hpp"
#include "document/value_reading.hpp"
#include "highneeds/document/overlay.hpp"

namespace highneeds {
namespace {

bool says_include(const Mapping& mapping, std::string_view word) {
  const Node* include = mapping.find("include");
  return include != nullptr && include->scalar() != nullptr && include->scalar()->text == word;
}

/// `{include: no}` and nothing beside it. With keys beside it, a thing is kept for later.
bool only_takes_out(const Mapping& mapping) {
  return mapping.entries.size() == 1 && says_include(mapping, "no");
}

/// Whether a mapping is laid over another key by key, rather than taking its place.
bool is_merged_into(const Mapping& below, const Mapping& above) {
  return !above.entries.empty() && !is_wrapper(above) && is_yearly(above) == is_yearly(below);
}

std::vector<std::string> keys_of(const Mapping* mapping) {
  std::vector<std::string> keys;
  if (mapping == nullptr) return keys;
  for (const Entry& entry : mapping->entries) {
    if (entry.key != always_key) keys.push_back(entry.key);
  }
  return keys;
}

void check_entry(const Entry& above, const Mapping* beside, Faults& faults) {
  const Mapping* over = above.value.mapping();
  if (over == nullptr) return;
  const Node* below = beside != nullptr ? beside->find(above.key) : nullptr;
  if (below == nullptr && only_takes_out(*over)) {
    const auto there = keys_of(beside);
    faults.add(above.key_at,
               fmt::format("there is no {} below this to take out", in_quotes(above.key)),
               there.empty() ? "leave this out" : suggestion(above.key, there, "there are"));
    return;
  }
  const Mapping* under = below != nullptr ? below->mapping() : nullptr;
  const bool is_taken_out = under != nullptr && says_include(*under, "no");
  if (is_taken_out && is_merged_into(*under, *over) && over->find("include") == nullptr) {
    faults.add(above.key_at,
               fmt::format("{} has been taken out, so that what is written into it does not count",
                           in_quotes(above.key)),
               "write include: yes into it as well, or leave it out");
    return;
  }
  for (const Entry& entry : over->entries) check_entry(entry, under, faults);
}

}  // namespace

void check_overlay(const Node& below, const Node& above, Faults& faults) {
  const Mapping* over = above.mapping();
  if (over == nullptr) return;
  for (const Entry& entry : over->entries) check_entry(entry, below.mapping(), faults);
}

}  // namespace highneeds
