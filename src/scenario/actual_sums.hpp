#pragma once

#include <span>

#include "highneeds/scenario/actuals.hpp"

namespace highneeds {

/// Faults the quarter with which the year to date of an amount falls below zero that cannot be:
/// funding, what provisions cost, and all spending. One quarter may be below zero, where it takes
/// back what an earlier one put too high.
void check_years_to_date(std::span<const ActualFigure> figures, std::span<const Measurable> all,
                         Faults& faults);

}  // namespace highneeds
