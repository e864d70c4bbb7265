#pragma once

#include <map>

#include "highneeds/calibration/rates.hpp"

namespace highneeds::calibration {

/// How all plans of an authority go on.
struct PlanPath {
  double growth = 0;           ///< of all plans, in each year: a ratio
  double own_growth = 0;       ///< a year, over `own_years`
  double national_growth = 0;  ///< a year, over the same years; own where England is not known
  int own_years = 0;           ///< of up to three years
  double own_weight = 1;       ///< of the authority's own growth
};

/// Own growth counts a quarter and England's three quarters: an authority's fast or slow years
/// seldom last. `own` and `england` are all plans by January; the years are the last three that
/// both have, or as many as there are.
[[nodiscard]] PlanPath plan_path(const std::map<int, double>& own,
                                 const std::map<int, double>& england);

/// What new plans are to be, as a part of those at the rates, for all plans to grow by `growth` in
/// the first step of the population; 1 where the rates make none.
[[nodiscard]] double first_trend(const Rates& rates, double growth);
/// Whether rates can be taken that need such a trend: half to three times their new plans.
[[nodiscard]] bool is_likely_trend(double trend);

}  // namespace highneeds::calibration
