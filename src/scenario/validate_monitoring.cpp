#include "scenario/validation.hpp"

// Tolerances of a monitoring return (10.6).

namespace highneeds {
namespace {

void check_limits(const Validation& validation, const RagLimits& limits) {
  if (limits.amber.value.as_ratio() <= limits.red.value.as_ratio()) return;
  validation.fault(limits.at, "a figure would be red before it is amber",
                   "let amber be no more than red, such as {amber: 1%, red: 3%}");
}

}  // namespace

void check_monitoring(const Validation& validation) {
  const RagTolerances& tolerances = validation.scenario.monitoring.tolerances;
  for (const RagLimits* limits : {&tolerances.amounts, &tolerances.balances, &tolerances.numbers,
                                  &tolerances.unit_costs, &tolerances.savings}) {
    check_limits(validation, *limits);
  }
}

}  // namespace highneeds
