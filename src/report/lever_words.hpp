#pragma once

#include <string>

#include "highneeds/projection/lever.hpp"

namespace highneeds {

/// The provenance of a lever; an empty one where it has none.
[[nodiscard]] const Provenance& provenance_of(const Lever& lever);

/// What people call a lever, made of its address: "Independent special, unit cost, 2023-24",
/// "Mainstream, pupils, growth".
[[nodiscard]] std::string words_of(const Lever& lever);

}  // namespace highneeds
