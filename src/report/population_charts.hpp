#pragma once

#include "highneeds/analysis/population_outlook.hpp"
#include "report/view_blocks.hpp"

namespace highneeds {

/// Plans by single age at the first and the last census of the years shown; nothing without a
/// population, or if only one census is shown. The page's own case.
[[nodiscard]] Blocks population_pyramid(const Page& page);
/// Plans by provision in each January shown, upon one another; nothing without a population.
[[nodiscard]] Blocks plans_areas(const Page& page);

}  // namespace highneeds
