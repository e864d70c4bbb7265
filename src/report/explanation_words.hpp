#pragma once

#include <string>
#include <string_view>

#include "highneeds/analysis/explanation.hpp"
#include "highneeds/report/figures_view.hpp"

namespace highneeds {

/// "Carried forward 2024-25", "Mainstream, pupils 2024-25, mitigated"; a working's own name.
[[nodiscard]] std::string name_of(const Shape& shape, const Explained& node);
/// What stands before a part of a node, after the ones before it: "= ", "+ ", "and ".
[[nodiscard]] std::string_view joint(const Explained& whole, std::size_t part);
/// Its value: to the penny, and of a lever as a scenario writes it.
[[nodiscard]] std::string value_of(const Explained& node);
/// "mitigated", "difference": which figure of its name is explained.
[[nodiscard]] std::string_view case_name(Shown shown);
/// "sum", "product": what a node does with its parts.
[[nodiscard]] std::string_view operation_name(const Explained& node);

}  // namespace highneeds
