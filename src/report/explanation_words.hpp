#pragma once

#include <string>
#include <string_view>

#include "highneeds/analysis/explanation.hpp"

namespace highneeds {

/// "Carried forward 2024-25", "Mainstream, pupils 2024-25"; a working's own name.
[[nodiscard]] std::string name_of(const Shape& shape, const Explained& node);
/// "sum", "product": what a node does with its parts.
[[nodiscard]] std::string_view operation_name(const Explained& node);

}  // namespace highneeds
