#pragma once

#include "highneeds/analysis/population_outlook.hpp"
#include "highneeds/projection/population_projection.hpp"

namespace highneeds {

/// The accounts of each need at a census; `before` is the census before, null for the first.
[[nodiscard]] std::vector<NeedAccount> needs_of(const PopulationAtCensus& census,
                                                const PopulationAtCensus* before,
                                                std::size_t need_count);

}  // namespace highneeds
