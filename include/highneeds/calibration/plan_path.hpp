#pragma once

#include <array>
#include <map>
#include <vector>

#include "highneeds/calibration/rates.hpp"
#include "highneeds/skill/plan_growth.hpp"

namespace highneeds::calibration {

/// Plans of Januaries by provision.
using PlansByJanuary = std::map<int, std::array<double, provision_kinds>>;

/// What new plans are to be, as parts of those at the rates, in each year from the rates' January
/// to `last_january`, for all plans to come to those that are `known`, and to grow on `path` after
/// the last of them; 1 in a year in which the rates make none.
[[nodiscard]] std::vector<double> trends_of(const Rates& rates, const PlansByJanuary& known,
                                            const skill::PlanGrowth& path, int last_january);
/// Whether rates can be taken that need such trends: half to three times their new plans, in every
/// year.
[[nodiscard]] bool are_likely(const std::vector<double>& trends);

}  // namespace highneeds::calibration
