#include "highneeds/scenario/policy.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "highneeds/scenario/scenario.hpp"
#include "scenario/validation.hpp"

namespace highneeds {

extern const std::string_view built_in_policy_text;  // made from data/policy by the build

namespace {

std::string in_words(Date date) {
  static constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto month = months.at(unsigned{date.month()} - 1);
  return fmt::format("{} {} {}", unsigned{date.day()}, month, static_cast<int>(date.year()));
}

// "90%", "0.5%".
std::string in_words(Rate rate) {
  return fmt::format("{:.6g}%", 100 * rate.as_ratio());
}

// The help is no rule with a value of its own, so the table of rules has no row for it.
constexpr std::string_view help_reference =
    "Schools Week on help with SEND deficits after 2025-26, which is to suit the case and has a "
    "limit (schoolsweek.co.uk/send-bailout-could-reduce-incentives-to-contain-costs)";

/// The rate in force: the scenario's own, or the policy's.
const Value<Rate>& stability_grant_rate(const Scenario& scenario) {
  const auto& grant = scenario.funding.stability_grant;
  return grant && grant->rate ? *grant->rate : scenario.policy.stability_grant_rate;
}

using Perhaps = std::optional<Clause>;

Perhaps statutory_override(const Scenario& scenario, FinancialYear year) {
  const Policy& policy = scenario.policy;
  const auto ends = policy.override_ends.value;
  if (last_day(year) < policy.override_from.value) return std::nullopt;
  if (first_day(year) > ends) {
    return Clause{
        fmt::format(
            "The statutory override has ended ({}): a deficit is no longer kept apart from the "
            "council's own reserves by law.",
            in_words(ends)),
        reference_of(scenario, policy.override_ends.provenance)};
  }
  return Clause{fmt::format("The statutory override keeps the deficit apart from the council's own "
                            "reserves until {}.",
                            in_words(ends)),
                reference_of(scenario, policy.override_ends.provenance)};
}

Perhaps safety_valve(const Scenario& scenario, FinancialYear year) {
  const Policy& policy = scenario.policy;
  const auto ends = policy.safety_valve_ends.value;
  return Clause{
      first_day(year) < ends
          ? fmt::format(
                "Safety valve payments that are planned count, since the programme runs until {}.",
                in_words(ends))
          : fmt::format("The safety valve programme closed on {}: payments that are still planned "
                        "do not count.",
                        in_words(ends)),
      reference_of(scenario, policy.safety_valve_ends.provenance)};
}

Perhaps stability_grant(const Scenario& scenario, FinancialYear year) {
  const Policy& policy = scenario.policy;
  const auto day = policy.stability_grant_date.value;
  const auto reference = reference_of(scenario, policy.stability_grant_rate.provenance);
  const auto rate = in_words(stability_grant_rate(scenario).value);
  const int years_after = year.first - financial_year_of(day).first;
  if (years_after == 0) {
    return Clause{
        fmt::format(
            "The deficit of {} decides the High Needs Stability Grant: {} of its eligible part.",
            in_words(day), rate),
        reference};
  }
  if (years_after != 1) return std::nullopt;
  return Clause{fmt::format("The High Needs Stability Grant pays {} of the eligible deficit of {}, "
                            "once, where a local "
                            "SEND reform plan is approved.",
                            rate, in_words(day)),
                reference};
}

Perhaps national_formula(const Scenario& scenario, FinancialYear year) {
  const Policy& policy = scenario.policy;
  if (!is_formula_suspended(policy, year)) return std::nullopt;
  return Clause{
      "The national funding formula for high needs is suspended: allocations are those of the year "
      "before, with "
      "grants rolled in.",
      reference_of(scenario, policy.formula_suspended_from.provenance)};
}

Perhaps national_help(const Scenario& scenario, FinancialYear year) {
  const Policy& policy = scenario.policy;
  const bool is_helped = first_day(year) > policy.stability_grant_date.value &&
                         first_day(year) < policy.government_bears_from.value;
  if (!is_helped) return std::nullopt;
  return Clause{
      "Government has promised help with deficits that is appropriate and proportionate, but not "
      "unlimited; "
      "no rate is known, so the gap is the council's unless a scenario says otherwise.",
      std::string(help_reference)};
}

Perhaps who_bears_the_gap(const Scenario& scenario, FinancialYear year) {
  const Policy& policy = scenario.policy;
  if (first_day(year) < policy.government_bears_from.value) return std::nullopt;
  return Clause{
      "Government says that councils need not meet future SEND costs from general funds; how the "
      "gap is borne "
      "is not settled.",
      reference_of(scenario, policy.government_bears_from.provenance)};
}

}  // namespace

bool is_formula_suspended(const Policy& policy, FinancialYear year) {
  return first_day(year) <= policy.formula_suspended_to.value &&
         last_day(year) >= policy.formula_suspended_from.value;
}

std::vector<Clause> regime(const Scenario& scenario, FinancialYear year) {
  std::vector<Clause> clauses;
  for (const auto clause : {statutory_override, safety_valve, stability_grant, national_formula,
                            national_help, who_bears_the_gap}) {
    if (auto holds = clause(scenario, year)) clauses.push_back(std::move(*holds));
  }
  return clauses;
}

std::string reference_of(const Scenario& scenario,
                         const std::shared_ptr<const Provenance>& provenance) {
  if (!provenance) return {};
  if (provenance->source.empty()) return provenance->note;
  const auto source = scenario.sources.find(provenance->source);
  const bool has_title = source != scenario.sources.end() && !source->second.title.empty();
  return has_title ? source->second.title : provenance->source;
}

std::string_view built_in_policy() {
  return built_in_policy_text;
}

}  // namespace highneeds
