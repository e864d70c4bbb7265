#pragma once

#include <string>

#include "highneeds/analysis/side_by_side.hpp"

namespace highneeds {

/// "A" for the first scenario of a comparison, "B" for the second.
[[nodiscard]] std::string letter(std::size_t side);

/// The year at a position of the comparison.
[[nodiscard]] FinancialYear year_at(const SideBySide& all, std::size_t position);
/// How many years the comparison has.
[[nodiscard]] std::size_t year_count(const SideBySide& all);
/// "unmitigated", "mitigated".
[[nodiscard]] std::string_view name(Case which);

}  // namespace highneeds
