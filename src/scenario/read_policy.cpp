#include <fmt/format.h>

#include "scenario/read_parts.hpp"

namespace highneeds {
namespace {

void check_is_there(Reader& reader, std::string_view key, bool is_there) {
  if (is_there || reader.is_describing()) return;
  reader.fault(reader.at(), fmt::format("the rule policy.{} has been taken out", key),
               "give it another value instead: no rule can do without one");
}

// A rule of the built-in table: a scenario need not give it, and nothing can be said without it.
template <class T>
Value<T> rule(Reader& reader, const Field& field) {
  const auto value = reader.optional<T>(field);
  check_is_there(reader, field.key, value.has_value());
  return value.value_or(Value<T>{});
}

constexpr std::string_view built_in = "the built-in table's";

void read_regimes(Reader& reader, Policy& policy) {
  policy.forum_transfer_limit = rule<Rate>(
      reader, {"forum_transfer_limit",
               "The largest share of the schools block that a Schools Forum may agree to move.",
               "0.5%", built_in});
  policy.override_from = rule<Date>(
      reader,
      {"override_from", "The first day of the statutory override.", "2020-04-01", built_in});
  policy.override_ends = rule<Date>(
      reader, {"override_ends", "The last day of the statutory override.", "2028-03-31", built_in});
  policy.safety_valve_ends = rule<Date>(
      reader, {"safety_valve_ends", "The day from which no planned safety valve payment counts.",
               "2026-04-01", built_in});
  policy.stability_grant_rate =
      rule<Rate>(reader, {"stability_grant_rate",
                          "The share of the eligible deficit that the Stability Grant pays.", "90%",
                          built_in});
  policy.stability_grant_date =
      rule<Date>(reader, {"stability_grant_date", "The day whose deficit is eligible for it.",
                          "2026-03-31", built_in});
  policy.formula_suspended_from =
      rule<Date>(reader, {"formula_suspended_from",
                          "The first day on which the national formula is suspended.", "2026-04-01",
                          built_in});
  policy.formula_suspended_to = rule<Date>(
      reader,
      {"formula_suspended_to", "The last day on which it is suspended.", "2027-03-31", built_in});
  policy.government_bears_from = rule<Date>(
      reader, {"government_bears_from", "The day from which costs fall within government budgets.",
               "2028-04-01", built_in});
}

void read_usual_ranges(Reader& reader, Policy& policy) {
  policy.plan_growth_low = rule<Rate>(
      reader, {"plan_growth_low", "The least growth of all EHC plans in a year that does not warn.",
               "6%", built_in});
  policy.plan_growth_high = rule<Rate>(
      reader, {"plan_growth_high", "The most growth of all EHC plans in a year that does not warn.",
               "13%", built_in});
  policy.independent_unit_cost =
      rule<UnitCost>(reader, {"independent_unit_cost",
                              "The national cost of a placement in an independent special school.",
                              "£64,000", built_in});
  policy.independent_unit_cost_year = rule<FinancialYear>(
      reader, {"independent_unit_cost_year", "The year in which that cost was observed.", "2024-25",
               built_in});
  policy.independent_unit_cost_tolerance =
      rule<Rate>(reader, {"independent_unit_cost_tolerance",
                          "How far from it, uprated, a scenario's cost may be without a warning.",
                          "25%", built_in});
  policy.mitigation_best_case = rule<Rate>(
      reader,
      {"mitigation_best_case",
       "The largest share of the deficit, before contributions and grants, that a programme "
       "closes without a warning.",
       "26%", built_in});
  policy.gdp_deflator =
      reader
          .optional_series<Growth>(
              {"gdp_deflator",
               "The change of the GDP deflator on the year before, which uprates that cost.",
               "{2026-27: +2.0%, then: hold}", built_in})
          .value_or(Series<Growth>{});
  check_is_there(reader, "gdp_deflator", reader.has("gdp_deflator"));
}

void read_place_rates(Reader& reader, Policy& policy) {
  policy.special_place_rate = rule<UnitCost>(
      reader, {"special_place_rate", "What a place in a state special school costs in a year.",
               "£10,000", built_in});
  policy.alternative_place_rate = rule<UnitCost>(
      reader, {"alternative_place_rate", "What a place in alternative provision costs in a year.",
               "£10,000", built_in});
  policy.resourced_place_rate =
      rule<UnitCost>(reader, {"resourced_place_rate",
                              "What an occupied place in resourced provision costs in a year.",
                              "£6,000", built_in});
  policy.resourced_empty_place_rate = rule<UnitCost>(
      reader, {"resourced_empty_place_rate",
               "What an empty place in resourced provision costs in a year.", "£10,000", built_in});
}

}  // namespace

Policy read_policy(Reader& reader) {
  Policy policy;
  const bool is_there = reader.section(
      {"policy", "The dated rules of high needs funding, any of which a scenario may change.",
       "{stability_grant_rate: 85%}", built_in},
      [&](Reader& inside) {
        read_regimes(inside, policy);
        read_usual_ranges(inside, policy);
        read_place_rates(inside, policy);
        for (auto& [name, at, content] : inside.named_texts(
                 {"section_251_lines", "The lines of the section 251 return, by code.",
                  "{1.2.5: SEN support services}", built_in})) {
          policy.section_251_lines[name] = std::move(content);
        }
      });
  if (!is_there)
    reader.fault(reader.at(), "the policy has been taken out", "change its rules instead");
  return policy;
}

}  // namespace highneeds
