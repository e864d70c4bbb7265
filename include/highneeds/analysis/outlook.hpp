#pragma once

#include <vector>

#include "highneeds/analysis/summary.hpp"
#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/project.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// The forecast of one case, how each of its figures is known, and what it sums up to.
struct CaseOutlook {
  Forecast<double> forecast;
  Forecast<Known> known;
  Summary summary;
};

/// A scenario's forecast with all that is printed of it. Without a programme both cases are the
/// same.
struct Outlook {
  Scenario scenario;
  Prepared prepared;
  CaseOutlook unmitigated;
  CaseOutlook mitigated;
  std::vector<Warning> warnings;  ///< by place, each once

  [[nodiscard]] const CaseOutlook& of(Case which) const {
    return which == Case::Unmitigated ? unmitigated : mitigated;
  }
  [[nodiscard]] bool has_programme() const { return !prepared.shape.programme.projects.empty(); }
};

/// Projects a scenario and sums it up. `warnings` found when reading are kept, and those that need
/// a projection are added (see plausibility.hpp).
[[nodiscard]] Outlook look_ahead(Scenario scenario, std::vector<Warning> warnings);

}  // namespace highneeds
