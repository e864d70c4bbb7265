#pragma once

#include <vector>

#include "highneeds/analysis/plan_lines.hpp"

namespace highneeds {

/// (10.2) Spreads each line's year over its quarters: money evenly, that of provision as its pupils
/// are, payments in the last quarter, balances from what they are made of.
void spread_over_quarters(const Outlook& outlook, std::size_t year, std::vector<PlanLine>& lines);

}  // namespace highneeds
