#pragma once

#include <vector>

#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// What one field cannot tell: years outside the horizon, years without a value and a rule (2.1),
/// gross and net mixed (3.1), shares that do not add to 100 %, values out of range. Names that are
/// not there are reported when reading. `faults` may hold what the reader found: that is not
/// reported again as something missing.
void validate(const Scenario& scenario, Faults& faults);

/// Where a scenario contradicts the rule of its year, as far as can be said without a projection: a
/// transfer over the Forum's limit that is not approved, a planned safety valve payment after the
/// programme's end, a contribution without authority, a pending grant or one at another rate.
[[nodiscard]] std::vector<Warning> policy_warnings(const Scenario& scenario);

/// What is doubtful in a programme and beside it, as far as can be said without a projection:
/// pounds that may be counted twice, a ramp that begins before its project, a red rating with much
/// confidence, growth that holds past overflow.
[[nodiscard]] std::vector<Warning> programme_warnings(const Scenario& scenario);

}  // namespace highneeds
