#pragma once

#include <string>

#include "highneeds/projection/lever.hpp"
#include "highneeds/quantity/unit.hpp"

namespace highneeds {

/// The provenance of a lever; an empty one where it has none.
[[nodiscard]] const Provenance& provenance_of(const Lever& lever);

/// What people call a lever, made of its address: "Independent special, unit cost, 2023-24",
/// "Mainstream, pupils, growth".
[[nodiscard]] std::string words_of(const Lever& lever);
/// Whether a lever is a date or a year, which are written as such: their months say nothing to a
/// reader.
[[nodiscard]] bool is_calendar(Unit unit);

}  // namespace highneeds
