#pragma once

#include <string_view>

#include "highneeds/analysis/explanation.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds {

/// "mitigated", "unmitigated".
[[nodiscard]] std::string_view case_name(Case which);
/// "sum", "product": what a node does with its parts.
[[nodiscard]] std::string_view operation_name(const Explained& node);

}  // namespace highneeds
