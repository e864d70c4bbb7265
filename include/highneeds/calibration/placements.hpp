#pragma once

#include <array>
#include <map>
#include <optional>

#include "highneeds/calibration/census.hpp"
#include "highneeds/calibration/plan_path.hpp"
#include "highneeds/scenario/provision_kind.hpp"

namespace highneeds::calibration {

/// Plans by provision in Januaries, and how all of them go on where there is no population.
struct PlacementPath {
  std::map<int, std::array<double, provision_kinds>> plans{};  ///< of a January
  double growth = 0;                                           ///< a year, as a ratio less 1
  int years = 0;               ///< that the growth was seen over: up to three; nil: none is known
  bool is_of_england = false;  ///< else the authority's own
  /// By the method that the backtest measures, which goes before the growth above; none where plans
  /// are known by age alone.
  std::optional<skill::PlanGrowth> measured{};
  bool is_of_ages = false;  ///< plans are sums over ages, since none are by placement alone
};

/// Nothing where no plans are known by placement, nor by age and placement.
[[nodiscard]] std::optional<PlacementPath> placement_path(const Census& census);

}  // namespace highneeds::calibration
