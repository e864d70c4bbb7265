#pragma once

#include <vector>

#include "highneeds/analysis/summary.hpp"
#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// A scenario's forecast with all that is printed of it. `unmitigated` and `mitigated` are the same
/// until a scenario has a programme.
struct Outlook {
  Scenario scenario;
  Prepared prepared;
  Forecast<double> unmitigated;
  Forecast<double> mitigated;
  Forecast<Known> known;
  Summary summary;                ///< of the mitigated forecast
  std::vector<Warning> warnings;  ///< by place, each once
};

/// Projects a scenario and sums it up. `warnings` found when reading are kept, and those that need
/// a projection are added (see plausibility.hpp).
[[nodiscard]] Outlook look_ahead(Scenario scenario, std::vector<Warning> warnings);

}  // namespace highneeds
