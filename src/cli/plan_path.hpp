#pragma once

#include <string>

#include "highneeds/skill/plan_growth.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::cli {

/// How the plans of the authority with a code go on after a January, by the method that the
/// backtest measures, learnt from all authorities of the tables in `data`. It has plans by
/// placement there. Throws InputError for faults of the tables.
[[nodiscard]] skill::PlanGrowth plan_path_of(const std::string& data, const std::string& code,
                                             int january, Sources& sources);

}  // namespace highneeds::cli
