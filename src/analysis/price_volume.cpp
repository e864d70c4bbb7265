#include "highneeds/analysis/price_volume.hpp"

#include <cmath>

namespace highneeds {

namespace {

/// What a pupil cost, with all that was not pupils in the plan taken as planned. The cost that is
/// given tells more only where there is something beside pupils.
double unit_cost_of(const ProvisionSpending& actual, const ProvisionSpending& plan,
                    double planned_cost) {
  const double beside_pupils = plan.amount - plan.pupils * planned_cost;
  const bool is_pupils_only = std::abs(beside_pupils) <= 1e-9 * std::abs(plan.amount);
  if (actual.unit_cost && !is_pupils_only) return *actual.unit_cost;
  if (actual.pupils == 0) return planned_cost;
  return (actual.amount - beside_pupils) / actual.pupils;
}

}  // namespace

PriceVolume split(const ProvisionSpending& plan, const ProvisionSpending& actual) {
  const double planned_cost = plan.unit_cost.value_or(0);
  const double cost = unit_cost_of(actual, plan, planned_cost);
  PriceVolume parts{.volume = (actual.pupils - plan.pupils) * planned_cost,
                    .price = (cost - planned_cost) * actual.pupils};
  parts.rest = actual.amount - plan.amount - parts.volume - parts.price;
  return parts;
}

}  // namespace highneeds
