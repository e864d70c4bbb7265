#include "projection/preparation_series.hpp"

namespace highneeds {

/// Every number of the policy is a lever, also those that only warn.
void prepare_policy(Preparation& preparation) {
  const Policy& policy = preparation.scenario.policy;
  const auto add = [&](std::string_view key, Unit unit, const auto& value) {
    preparation.lever(join("policy", key), unit, value);
  };
  add("forum_transfer_limit", Unit::Ratio, policy.forum_transfer_limit);
  add("override_from", Unit::Months, policy.override_from);
  add("override_ends", Unit::Months, policy.override_ends);
  add("safety_valve_ends", Unit::Months, policy.safety_valve_ends);
  add("stability_grant_rate", Unit::Ratio, policy.stability_grant_rate);
  add("stability_grant_date", Unit::Months, policy.stability_grant_date);
  add("formula_suspended_from", Unit::Months, policy.formula_suspended_from);
  add("formula_suspended_to", Unit::Months, policy.formula_suspended_to);
  add("government_bears_from", Unit::Months, policy.government_bears_from);
  add("plan_growth_low", Unit::Ratio, policy.plan_growth_low);
  add("plan_growth_high", Unit::Ratio, policy.plan_growth_high);
  add("independent_unit_cost", Unit::PoundsPerPupil, policy.independent_unit_cost);
  add("independent_unit_cost_year", Unit::Year, policy.independent_unit_cost_year);
  add("independent_unit_cost_tolerance", Unit::Ratio, policy.independent_unit_cost_tolerance);
  add("mitigation_best_case", Unit::Ratio, policy.mitigation_best_case);
  add("special_place_rate", Unit::PoundsPerPlace, policy.special_place_rate);
  add("alternative_place_rate", Unit::PoundsPerPlace, policy.alternative_place_rate);
  add("resourced_place_rate", Unit::PoundsPerPlace, policy.resourced_place_rate);
  add("resourced_empty_place_rate", Unit::PoundsPerPlace, policy.resourced_empty_place_rate);
  preparation.shown("policy.gdp_deflator", Unit::Growth, policy.gdp_deflator);
}

}  // namespace highneeds
