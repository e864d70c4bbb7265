#pragma once

#include <optional>
#include <vector>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// What a projection is checked against.
struct Projected {
  const Scenario& scenario;
  const Prepared& prepared;
  const Forecast<double>& forecast;
  const Forecast<Known>& known;
};

/// Growth of all EHC plans outside the policy's usual range in a year whose plans are not actual.
[[nodiscard]] std::vector<Warning> plan_growth_warnings(const Projected& projected);
/// A block that grows in a year whose national formula is suspended, unless it is actual.
[[nodiscard]] std::vector<Warning> suspended_formula_warnings(const Projected& projected);
/// An independent unit cost further from the national one, uprated by the GDP deflator, than the
/// policy's tolerance.
[[nodiscard]] std::vector<Warning> independent_cost_warnings(const Projected& projected);
/// A balancing item over £1m or 1 % of the year's spending (5.4), with the years that it covers.
[[nodiscard]] std::vector<Warning> balancing_warnings(const Projected& projected);
/// A year whose provision and lines come to over £1m more than is known to have been spent (4.4).
[[nodiscard]] std::vector<Warning> unallocated_warnings(const Projected& projected);
/// A Stability Grant of £0.1m or more over the deficit brought forward into its year (3.5).
[[nodiscard]] std::vector<Warning> grant_warnings(const Projected& projected);

/// The national cost of an independent placement in `year`: the policy's, uprated (or taken back)
/// by the GDP deflator from the year it was observed in; nothing where a deflator is missing.
[[nodiscard]] std::optional<double> national_independent_cost(const Policy& policy,
                                                              FinancialYear year);

/// The years whose differences the balancing item of `year` takes up: since the last known closing
/// before it, or since the opening balance (5.4).
[[nodiscard]] Horizon balancing_covers(const Scenario& scenario, FinancialYear year);

}  // namespace highneeds
