#pragma once

#include <array>
#include <optional>
#include <vector>

#include "highneeds/population/population_step.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds {

/// The population at one January census, and how it came about since the one before.
struct PopulationAtCensus {
  int january = 0;
  PopulationFlows flows;  ///< of the opening census: only what was there, and the balancing item
  /// Closing plans by cell (see cell_of) and need: `cell * need_count + need`; empty where needs
  /// are not told apart.
  std::vector<double> by_need;
  /// By kind: the plans that are written for this census (7.6).
  std::array<std::optional<double>, provision_kinds> known{};
};

/// The population of a scenario, census by census from the opening one; empty without one. What
/// `project` puts into the forecast are the closing plans of it.
[[nodiscard]] std::vector<PopulationAtCensus> project_population(const Prepared& prepared,
                                                                 Case which);

}  // namespace highneeds
