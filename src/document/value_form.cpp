#include "document/value_form.hpp"

#include <algorithm>

namespace highneeds {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool are_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

bool is_provenance_key(std::string_view key) {
  return std::find(provenance_keys.begin(), provenance_keys.end(), key) != provenance_keys.end();
}

bool is_year_like(std::string_view key) {
  return key.size() == 7 && are_digits(key.substr(0, 4)) && (key[4] == '-' || key[4] == '/') &&
         are_digits(key.substr(5));
}

bool is_wrapper(const Mapping& mapping) {
  return mapping.find("value") != nullptr &&
         std::all_of(mapping.entries.begin(), mapping.entries.end(), [](const Entry& entry) {
           return entry.key == "value" || entry.key == "at" || is_provenance_key(entry.key);
         });
}

bool is_yearly(const Mapping& mapping) {
  const auto is_part = [](const Entry& entry) {
    return entry.key == "then" || entry.key == always_key || is_year_like(entry.key);
  };
  if (std::any_of(mapping.entries.begin(), mapping.entries.end(), is_part)) return true;
  const Node* table = mapping.find("table");
  return table != nullptr && table->scalar() != nullptr && mapping.find("column") != nullptr;
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return '"' + std::string(text) + '"';
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return '"' + std::string(text.substr(0, end)) + "...\"";
}

std::string_view kind_of(const Node& node) {
  if (node.is_empty()) return "nothing";
  if (node.list() != nullptr) return "a list";
  if (node.mapping() != nullptr) return "a mapping";
  return "one value";
}

}  // namespace highneeds
