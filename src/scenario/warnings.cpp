#include <fmt/format.h>

#include <algorithm>

#include "highneeds/scenario/last_actual.hpp"
#include "highneeds/scenario/validate.hpp"
#include "scenario/validation.hpp"

namespace highneeds {
namespace {

std::string in_words(Rate rate) {
  return fmt::format("{:.6g}%", 100 * rate.as_ratio());
}

struct Warnings {
  const Scenario& scenario;
  std::vector<Warning> all;

  void add(Place at, std::string what, std::string reference) {
    all.push_back({at, std::move(what), std::move(reference)});
  }
};

// Years in a row whose transfers are over the limit at one rate, and not approved.
struct TransfersOver {
  Place at;
  Rate rate;
  FinancialYear first, last;
};

// A refused transfer moves nothing, so it contradicts nothing.
std::vector<TransfersOver> transfers_over(const Scenario& scenario) {
  const Rate limit = scenario.policy.forum_transfer_limit.value;
  std::vector<TransfersOver> over;
  for (const auto& [year, transfer] : scenario.funding.schools_block_transfer) {
    const bool is_settled =
        transfer.status == TransferStatus::Approved || transfer.status == TransferStatus::Refused;
    const Rate rate = transfer.rate.value;
    if (is_settled || rate <= limit) continue;
    const bool goes_on =
        !over.empty() && over.back().rate == rate && over.back().last.first + 1 == year.first;
    if (goes_on) {
      over.back().last = year;
    } else {
      over.push_back({transfer.rate.at, rate, year, year});
    }
  }
  return over;
}

void warn_of_transfers(Warnings& warnings) {
  const auto& limit = warnings.scenario.policy.forum_transfer_limit;
  for (const TransfersOver& over : transfers_over(warnings.scenario)) {
    const auto years = over.first == over.last
                           ? "in " + over.first.name()
                           : "in each year from " + over.first.name() + " to " + over.last.name();
    warnings.add(over.at,
                 fmt::format("the transfer of {} {} is over the {} that a Schools Forum may "
                             "agree, and the Secretary of State has not approved it",
                             in_words(over.rate), years, in_words(limit.value)),
                 reference_of(warnings.scenario, limit.provenance));
  }
}

void warn_of_safety_valve(Warnings& warnings) {
  const auto& ends = warnings.scenario.policy.safety_valve_ends;
  for (const auto& payment : warnings.scenario.funding.safety_valve) {
    if (payment.status != PaymentStatus::Planned || !payment.due ||
        first_day(payment.due->value) < ends.value)
      continue;
    warnings.add(payment.due->at,
                 fmt::format("the payment \"{}\" is planned for {}, after the end of the programme "
                             "on {}, and does not count",
                             payment.name, payment.due->value.name(), name(ends.value)),
                 reference_of(warnings.scenario, ends.provenance));
  }
}

bool is_nil(const Series<Money>& series) {
  const auto is_zero = [](const Value<Money>& value) { return value.value == Money{}; };
  const auto* later = std::get_if<Value<Money>>(&series.then);
  return (!series.always || is_zero(*series.always)) && (later == nullptr || is_zero(*later)) &&
         std::all_of(series.by_year.begin(), series.by_year.end(),
                     [&](const auto& entry) { return is_zero(entry.second); });
}

void warn_of_contribution(Warnings& warnings) {
  const auto& contribution = warnings.scenario.funding.council_contribution;
  if (!contribution || !contribution->authority.empty() || is_nil(contribution->amount)) return;
  warnings.add(contribution->at, "the council's contribution names no decision that allows it",
               reference_of(warnings.scenario, warnings.scenario.policy.override_ends.provenance));
}

void warn_of_grant_rate(Warnings& warnings, const StabilityGrant& grant,
                        const std::string& reference) {
  const Rate rule = warnings.scenario.policy.stability_grant_rate.value;
  if (!grant.rate || grant.rate->value == rule) return;
  warnings.add(grant.rate->at,
               fmt::format("the Stability Grant pays {} of the eligible deficit here, and the rule "
                           "is {}",
                           in_words(grant.rate->value), in_words(rule)),
               reference);
}

void warn_of_grant(Warnings& warnings) {
  const auto& grant = warnings.scenario.funding.stability_grant;
  if (!grant || grant->status == GrantStatus::Refused) return;
  const auto reference =
      reference_of(warnings.scenario, warnings.scenario.policy.stability_grant_rate.provenance);
  if (grant->status == GrantStatus::Pending) {
    warnings.add(grant->at, "the Stability Grant is pending and counts; see the balance without it",
                 reference);
  }
  warn_of_grant_rate(warnings, *grant, reference);
  const auto& payments = warnings.scenario.funding.safety_valve;
  if (payments.empty() || grant->eligible_adjustment) return;
  warnings.add(grant->at,
               "how the Stability Grant treats councils with a safety valve agreement is not "
               "published: no adjustment is "
               "made to the eligible deficit",
               reference);
}

// Only what has been spent is known in total (4.4).
void warn_of_known_spending(Warnings& warnings) {
  const Scenario& scenario = warnings.scenario;
  if (!scenario.known_spending) return;
  const auto& amounts = scenario.known_spending->amount;
  const std::string actual_years = has_actual_years(scenario)
                                       ? "actual years end with " + scenario.actual_to.name()
                                       : "no year is actual";
  for (auto late = amounts.upper_bound(scenario.actual_to); late != amounts.end(); ++late) {
    const auto& [year, amount] = *late;
    if (amount.provenance && amount.provenance->known == Known::Actual) continue;
    warnings.add(amount.at,
                 fmt::format("spending of {} is given as known in total, in place of what is "
                             "modelled, though {}",
                             year.name(), actual_years),
                 "model 4.4; write {value: ..., known: actual} if it has been spent");
  }
}

// What is still to come cannot have been counted or closed.
void warn_of_years_to_come(Warnings& warnings) {
  const Scenario& scenario = warnings.scenario;
  if (!scenario.correct_to) return;
  const auto warn = [&](Place at, const std::string& what, Date day) {
    if (day <= *scenario.correct_to) return;
    warnings.add(at,
                 fmt::format("{} is after {}, to which the forecast is correct", what,
                             name(*scenario.correct_to)),
                 "model 1; a plan or an estimate is no actual figure");
  };
  for (const auto& provision : scenario.provision) {
    for (const auto& [year, count] : provision.pupils.by_year) {
      if (!count.provenance || count.provenance->known != Known::Actual) continue;
      warn(count.at,
           fmt::format("pupils of {} are called actual in January {}, which", key(provision.kind),
                       year.first + 1),
           census(year));
    }
  }
  for (const auto& [year, closing] : scenario.known_closing) {
    warn(closing.at,
         fmt::format("the closing of {} is given as known, and its 31 March", year.name()),
         last_day(year));
  }
}

}  // namespace

std::vector<Warning> policy_warnings(const Scenario& scenario) {
  Warnings warnings{scenario, {}};
  warn_of_transfers(warnings);
  warn_of_safety_valve(warnings);
  warn_of_contribution(warnings);
  warn_of_grant(warnings);
  warn_of_known_spending(warnings);
  warn_of_years_to_come(warnings);
  return std::move(warnings.all);
}

}  // namespace highneeds
