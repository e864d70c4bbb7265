#pragma once

#include <string>
#include <string_view>

#include "highneeds/analysis/explanation.hpp"
#include "highneeds/report/figures_view.hpp"

namespace highneeds {

/// "Carried forward 2024-25", "Mainstream, pupils 2024-25, mitigated"; a working's own name.
[[nodiscard]] std::string name_of(const Shape& shape, const Explained& node);
/// "mitigated", "difference": which figure of its name is explained.
[[nodiscard]] std::string_view case_name(Shown shown);
/// "sum", "product": what a node does with its parts.
[[nodiscard]] std::string_view operation_name(const Explained& node);

}  // namespace highneeds
