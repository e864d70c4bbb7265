#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/series.hpp"
#include "highneeds/quantity/value.hpp"

namespace highneeds {

/// The dated rules of high needs funding (section 9). The built-in table is the lowest overlay, so
/// a scenario may override any of them under `policy:`; each value's provenance is its reference.
struct Policy {
  Value<Rate> forum_transfer_limit;    ///< of the schools block, that a Forum may agree
  Value<Date> override_from;           ///< first day of the statutory override
  Value<Date> override_ends;           ///< its last day
  Value<Date> safety_valve_ends;       ///< day from which no planned payment counts
  Value<Rate> stability_grant_rate;    ///< share of the eligible deficit
  Value<Date> stability_grant_date;    ///< the deficit of this day is eligible
  Value<Date> formula_suspended_from;  ///< the national formula is suspended from this day
  Value<Date> formula_suspended_to;    ///< to this one
  Value<Date> government_bears_from;   ///< costs fall within government budgets from this day
  Value<Rate> plan_growth_low;         ///< usual growth of all EHC plans in a year
  Value<Rate> plan_growth_high;
  Value<UnitCost> independent_unit_cost;            ///< national cost of an independent placement
  Value<FinancialYear> independent_unit_cost_year;  ///< the year that it was observed in
  Value<Rate> independent_unit_cost_tolerance;
  Value<Rate> mitigation_best_case;    ///< of a deficit, that a programme has been found to close
  Series<Growth> gdp_deflator;         ///< change on the year before
  Value<UnitCost> special_place_rate;  ///< state special schools
  Value<UnitCost> alternative_place_rate;  ///< alternative provision
  Value<UnitCost> resourced_place_rate;    ///< resourced provision, an occupied place
  Value<UnitCost> resourced_empty_place_rate;
  std::map<std::string, std::string> section_251_lines;  ///< code to title
};

/// One thing that holds in a year, and where that is said.
struct Clause {
  std::string text;
  std::string reference;
};

/// Whether the national formula is suspended in a financial year, or in a part of it.
[[nodiscard]] bool is_formula_suspended(const Policy& policy, FinancialYear year);

struct Scenario;

/// What holds in a financial year of a scenario, in words: the override, the safety valve, the
/// grant, the formula, and who bears the gap.
[[nodiscard]] std::vector<Clause> regime(const Scenario& scenario, FinancialYear year);

/// Where a rule of a scenario's policy is said: the title of the source that the scenario gives for
/// it (the key of one without a title), else its note; empty if it gives neither.
[[nodiscard]] std::string reference_of(const Scenario& scenario,
                                       const std::shared_ptr<const Provenance>& provenance);

/// The built-in policy table as CSV text (rule,from,to,value,unit,reference).
[[nodiscard]] std::string_view built_in_policy();

}  // namespace highneeds
