#pragma once

#include <array>
#include <map>
#include <optional>

#include "highneeds/calibration/census.hpp"
#include "highneeds/scenario/provision_kind.hpp"

namespace highneeds::calibration {

/// Plans by provision in Januaries, and how all of them go on where there is no population.
struct PlacementPath {
  std::map<int, std::array<double, provision_kinds>> plans{};  ///< of a January
  double growth = 0;                                           ///< a year, as a ratio less 1
  int years = 0;               ///< that the growth was seen over: up to three
  bool is_of_england = false;  ///< else the authority's own
};

/// Nothing where no plans by placement are known.
[[nodiscard]] std::optional<PlacementPath> placement_path(const Census& census);

}  // namespace highneeds::calibration
