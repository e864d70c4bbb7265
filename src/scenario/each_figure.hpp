#pragma once

#include <string>
#include <string_view>

#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/address.hpp"
#include "scenario/figure_sign.hpp"

// Visits the figures of a scenario, so that a rule for all of them is written once. Every visitor
// is called with the figure's address, the figure, and which values it may have.

namespace highneeds {

template <class Visit>
void each_deduction_series(const HighNeedsBlock& block, Visit&& visit) {
  constexpr std::string_view address = "funding.high_needs_block.deductions";
  if (block.deductions) visit(std::string(address), *block.deductions, Sign::NotNegative);
  for (const auto& type : block.deduction_types) {
    const auto of_type = address_of(address, type.name);
    if (type.places) visit(of_type + ".places", *type.places, Sign::NotNegative);
    if (type.april_places) visit(of_type + ".april_places", *type.april_places, Sign::NotNegative);
    if (type.september_places)
      visit(of_type + ".september_places", *type.september_places, Sign::NotNegative);
    visit(of_type + ".rate", type.rate, Sign::NotNegative);
  }
}

/// The room of a provision and how its pupils change (6.3).
template <class Visit>
void each_room_series(const std::string& address, const Provision& provision, Visit&& visit) {
  const auto visit_part = [&](std::string_view name, const auto& series) {
    if (series) visit(address_of(address, name), *series, Sign::NotNegative);
  };
  visit_part("capacity", provision.capacity);
  visit_part("occupied_by_others", provision.occupied_by_others);
  visit_part("share_moving", provision.share_moving);
  visit_part("new_plan_share", provision.new_plan_share);
}

template <class Visit>
void each_provision_series(const Provision& provision, Visit&& visit) {
  const auto address = "provision." + std::string(key(provision.kind));
  visit(address + ".pupils", provision.pupils, Sign::NotNegative);
  if (provision.pupils_without_plan) {
    visit(address + ".pupils_without_plan", *provision.pupils_without_plan, Sign::NotNegative);
  }
  visit(address + ".unit_cost", provision.unit_cost, Sign::NotNegative);
  if (provision.places) visit(address + ".places", *provision.places, Sign::NotNegative);
  if (provision.place_rate)
    visit(address + ".place_rate", *provision.place_rate, Sign::NotNegative);
  if (provision.empty_place_rate)
    visit(address + ".empty_place_rate", *provision.empty_place_rate, Sign::NotNegative);
  each_room_series(address, provision, visit);
}

/// Every series but those of the policy, which is a table of its own years. A line's amount may be
/// negative: some lines are income.
template <class Visit>
void each_series(const Scenario& scenario, Visit&& visit) {
  const auto& funding = scenario.funding;
  visit(std::string("funding.high_needs_block.gross"), funding.high_needs_block.gross,
        Sign::NotNegative);
  each_deduction_series(funding.high_needs_block, visit);
  if (funding.schools_block)
    visit(std::string("funding.schools_block"), *funding.schools_block, Sign::NotNegative);
  if (funding.council_contribution) {
    visit(std::string("funding.council_contribution.amount"), funding.council_contribution->amount,
          Sign::NotNegative);
  }
  for (const auto& provision : scenario.provision) each_provision_series(provision, visit);
  for (const auto& line : scenario.lines)
    visit(address_of("lines", line.name) + ".amount", line.amount, Sign::Any);
  if (scenario.population && scenario.population->trend) {
    visit(std::string("population.trend"), *scenario.population->trend, Sign::Multiple);
  }
  if (scenario.other_blocks)
    visit(std::string("other_blocks.in_year"), scenario.other_blocks->in_year, Sign::Any);
  if (scenario.memorandum.cost_of_carrying_rate) {
    visit(std::string("memorandum.cost_of_carrying_rate"),
          *scenario.memorandum.cost_of_carrying_rate, Sign::NotNegative);
  }
}

/// Every list of years with amounts.
template <class Visit>
void each_dated(const Scenario& scenario, Visit&& visit) {
  const auto& funding = scenario.funding;
  visit(std::string("known_closing"), scenario.known_closing, Sign::Any);
  for (const auto& comparison : scenario.compare_with) {
    visit(address_of("compare_with", comparison.name), comparison.balance, Sign::Any);
  }
  visit(std::string("funding.high_needs_block.rolled_in_grants"),
        funding.high_needs_block.rolled_in_grants, Sign::NotNegative);
  visit(std::string("funding.total_dsg"), funding.total_dsg, Sign::NotNegative);
  visit(std::string("funding.other_national_help"), funding.other_national_help, Sign::NotNegative);
  if (scenario.known_spending) {
    visit(std::string("known_spending.amount"), scenario.known_spending->amount, Sign::NotNegative);
  }
  visit(std::string("memorandum.transport"), scenario.memorandum.transport, Sign::NotNegative);
  visit(std::string("memorandum.capital"), scenario.memorandum.capital, Sign::NotNegative);
}

template <class Visit>
void each_grant_value(const StabilityGrant& grant, Visit&& visit) {
  const std::string address = "funding.stability_grant";
  if (grant.rate) visit(address + ".rate", *grant.rate, Sign::NotNegative);
  for (const auto& [name, at, deficit] : grant.reported_deficits) {
    visit(address_of(address + ".reported_deficits", name), deficit, Sign::NotNegative);
  }
  if (grant.ineligible_other_blocks) {
    visit(address + ".ineligible.other_blocks", *grant.ineligible_other_blocks, Sign::NotNegative);
  }
  if (grant.ineligible_equal_pay) {
    visit(address + ".ineligible.equal_pay", *grant.ineligible_equal_pay, Sign::NotNegative);
  }
  if (grant.eligible_adjustment)
    visit(address + ".eligible_adjustment", *grant.eligible_adjustment, Sign::Any);
}

template <class Visit>
void each_policy_value(const Policy& policy, Visit&& visit) {
  const auto rule = [&](std::string_view name, const auto& value) {
    visit("policy." + std::string(name), value, Sign::NotNegative);
  };
  rule("forum_transfer_limit", policy.forum_transfer_limit);
  rule("stability_grant_rate", policy.stability_grant_rate);
  rule("plan_growth_low", policy.plan_growth_low);
  rule("plan_growth_high", policy.plan_growth_high);
  rule("independent_unit_cost", policy.independent_unit_cost);
  rule("independent_unit_cost_tolerance", policy.independent_unit_cost_tolerance);
  rule("mitigation_best_case", policy.mitigation_best_case);
  rule("special_place_rate", policy.special_place_rate);
  rule("alternative_place_rate", policy.alternative_place_rate);
  rule("resourced_place_rate", policy.resourced_place_rate);
  rule("resourced_empty_place_rate", policy.resourced_empty_place_rate);
}

template <class Visit>
void each_share(const std::string& address, const Section251& shares, Visit&& visit) {
  for (const auto& [code, at, share] : shares)
    visit(address_of(address + ".s251", code), share, Sign::NotNegative);
}

/// Every quantity that is one value.
template <class Visit>
void each_value(const Scenario& scenario, Visit&& visit) {
  visit(std::string("opening_balance"), scenario.opening_balance, Sign::Any);
  for (const auto& [year, causes] : scenario.balancing_causes) {
    for (const auto& [name, at, amount] : causes) {
      visit(address_of("balancing_causes." + year.name(), name), amount, Sign::Any);
    }
  }
  for (const auto& [year, transfer] : scenario.funding.schools_block_transfer) {
    const auto address = "funding.schools_block_transfer." + year.name();
    visit(address + ".rate", transfer.rate, Sign::NotNegative);
    if (transfer.offset)
      visit(address + ".offset.share", transfer.offset->share, Sign::NotNegative);
  }
  for (const auto& payment : scenario.funding.safety_valve) {
    visit(address_of("funding.safety_valve", payment.name) + ".amount", payment.amount,
          Sign::NotNegative);
  }
  if (scenario.funding.stability_grant) each_grant_value(*scenario.funding.stability_grant, visit);
  for (const auto& provision : scenario.provision) {
    each_share("provision." + std::string(key(provision.kind)), provision.section_251, visit);
  }
  for (const auto& line : scenario.lines)
    each_share(address_of("lines", line.name), line.section_251, visit);
  if (scenario.other_blocks) {
    visit(std::string("other_blocks.opening_balance"), scenario.other_blocks->opening_balance,
          Sign::Any);
  }
  each_policy_value(scenario.policy, visit);
}

}  // namespace highneeds
