#pragma once

#include <cstddef>
#include <cstdint>

#include "highneeds/document/node.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// As `parse_yaml`, of the text from the byte `from` on; places count from the start of the source.
[[nodiscard]] Node parse_yaml_from(const Sources& sources, std::uint32_t file, std::size_t from,
                                   Faults& faults);

}  // namespace highneeds
