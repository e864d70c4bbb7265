#include "report/lever_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// The keys of an address, those in brackets too.
std::vector<std::string> keys_of(std::string_view address) {
  std::vector<std::string> keys;
  while (!address.empty()) {
    const bool is_in_brackets = address.starts_with('[');
    const auto end =
        std::min(is_in_brackets ? address.find(']') : address.find_first_of(".["), address.size());
    keys.emplace_back(address.substr(is_in_brackets ? 1 : 0, is_in_brackets ? end - 1 : end));
    const bool has_mark = end < address.size() && address[end] != '[';
    address.remove_prefix(has_mark ? end + 1 : end);
    if (is_in_brackets && address.starts_with('.')) address.remove_prefix(1);
  }
  return keys;
}

/// Whether a key only groups others, so that people leave it out.
bool only_groups(const std::vector<std::string>& keys, std::size_t at) {
  if (keys[0] != "programme") {
    return at == 0 && (keys[0] == "provision" || keys[0] == "funding" || keys[0] == "lines");
  }
  const bool is_of_project = keys.size() > 3 && keys[1] == "workstreams";
  return is_of_project && (at == 0 || at == 1 || at == 3 || (at == 5 && keys[5] == "effects"));
}

std::string in_words(const std::string& key, Unit unit) {
  if (key == "then") return unit == Unit::Growth ? "growth" : "later years";
  if (key == "s251") return "section 251 line";
  return key;
}

}  // namespace

const Provenance& provenance_of(const Lever& lever) {
  static const Provenance none;
  return lever.provenance ? *lever.provenance : none;
}

std::string words_of(const Lever& lever) {
  const auto keys = keys_of(lever.address);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < keys.size(); ++at) {
    if (!only_groups(keys, at)) words.push_back(in_words(keys[at], lever.unit));
  }
  return with_capitals(called("", fmt::format("{}", fmt::join(words, ", "))));
}

bool is_calendar(Unit unit) {
  return unit == Unit::Months || unit == Unit::Year;
}

}  // namespace highneeds
