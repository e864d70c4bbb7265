#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "document/value_reading.hpp"
#include "highneeds/document/node.hpp"

namespace highneeds {

/// The year that a key names; nothing with a fault if it names none, or one of the other kind.
template <class Year>
[[nodiscard]] std::optional<Year> read_year(const Entry& entry, const Address& address,
                                            Reading& reading);

/// How such a year is written, for remedies.
template <class Year>
[[nodiscard]] std::string example_years() {
  return Year{2023}.name();
}

/// Notes a year that two spellings name twice.
template <class Map, class Year, class V>
void enter(Map& years, Year year, V value, const Entry& entry, Reading& reading) {
  if (!years.emplace(year, std::move(value)).second) {
    reading.faults.add(entry.key_at, fmt::format("{} is given twice", year.name()),
                       "keep one of them");
  }
}

}  // namespace highneeds
