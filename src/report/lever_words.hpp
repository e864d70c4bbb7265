#pragma once

#include "highneeds/projection/lever.hpp"
#include "highneeds/quantity/unit.hpp"

namespace highneeds {

/// Where a lever's value comes from; without a word of it, nothing.
[[nodiscard]] const Provenance& provenance_of(const Lever& lever);
/// Whether a lever is a date or a year, which are written as such: their months say nothing to a
/// reader.
[[nodiscard]] bool is_calendar(Unit unit);

}  // namespace highneeds
