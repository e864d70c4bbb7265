#include <fmt/format.h>

#include "scenario/validation.hpp"

// What government pays towards the accumulated deficit: the safety valve (3.4), the Stability Grant
// (3.5).

namespace highneeds {
namespace {

bool was_read(FinancialYear year) {
  return year.first != 0;
}

void check_due(const Validation& validation, const SafetyValvePayment& payment) {
  const auto years = validation.scenario.years;
  if (!payment.due) {
    if (!validation.was_read_whole) return;
    validation.fault(payment.at,
                     fmt::format("the planned payment \"{}\" has no year", payment.name),
                     "write due: 2024-25");
  } else if (was_read(payment.due->value) && validation.has_years() &&
             !years.contains(payment.due->value)) {
    validation.fault(payment.due->at,
                     fmt::format("{} is outside the years of the scenario, {} to {}",
                                 payment.due->value.name(), years.first.name(), years.last.name()),
                     "take the payment out, or change years");
  }
}

void check_paid(const Validation& validation, const SafetyValvePayment& payment) {
  const auto years = validation.scenario.years;
  if (!payment.paid) {
    if (!validation.was_read_whole) return;
    validation.fault(
        payment.at,
        fmt::format("the payment \"{}\" was paid, and its day is not given", payment.name),
        "write paid: 2023-03-31");
    return;
  }
  if (!payment.paid->value.ok() || !validation.has_years()) return;
  const auto year = financial_year_of(payment.paid->value);
  if (year < years.first) {
    validation.fault(payment.paid->at,
                     fmt::format("this was paid before {}, so the opening balance already holds it",
                                 years.first.name()),
                     fmt::format("take the payment \"{}\" out, or let years start with {}",
                                 payment.name, year.name()));
  } else if (year > years.last) {
    validation.fault(payment.paid->at,
                     fmt::format("{} is after the last year of the scenario, {}",
                                 name(payment.paid->value), years.last.name()),
                     "take the payment out, or change years");
  }
}

void check_payment(const Validation& validation, const SafetyValvePayment& payment) {
  if (payment.status == PaymentStatus::Paid || payment.status == PaymentStatus::BackPaid) {
    check_paid(validation, payment);
  } else if (payment.status == PaymentStatus::Planned && payment.paid) {
    if (!validation.was_read_whole) return;
    validation.fault(
        payment.paid->at,
        fmt::format("the payment \"{}\" is planned, and has a day on which it was paid",
                    payment.name),
        "write status: paid, or take the day out");
  } else if (payment.status == PaymentStatus::Planned) {
    check_due(validation, payment);
  }
}

// The eligible deficit is that of a day before the forecast, and nothing but a return can tell it.
void check_deficit_is_known(const Validation& validation, const StabilityGrant& grant) {
  const auto& scenario = validation.scenario;
  const Date day = scenario.policy.stability_grant_date.value;
  const Date opening = last_day(FinancialYear{scenario.years.first.first - 1});
  if (day >= opening || !grant.reported_deficits.empty() || !validation.was_read_whole) return;
  validation.fault(
      grant.at,
      fmt::format("the grant is on the deficit of {}, and the scenario starts after that day",
                  name(day)),
      fmt::format("write reported_deficits: {{accounts: £110m}}, the deficit of {}", name(day)));
}

void check_paid_in(const Validation& validation, const StabilityGrant& grant) {
  const auto years = validation.scenario.years;
  const auto paid_in = grant.paid_in.value;
  const auto day = validation.scenario.policy.stability_grant_date.value;
  if (!was_read(paid_in)) return;
  if (!years.contains(paid_in)) {
    validation.fault(grant.paid_in.at,
                     fmt::format("{} is outside the years of the scenario, {} to {}",
                                 paid_in.name(), years.first.name(), years.last.name()),
                     "take the grant out, or change years");
  } else if (day.ok() && first_day(paid_in) <= day) {
    validation.fault(
        grant.paid_in.at,
        fmt::format("the grant is paid after {}, whose deficit it is a share of", name(day)),
        fmt::format("write {} or a later year",
                    FinancialYear{financial_year_of(day).first + 1}.name()));
  }
}

}  // namespace

void check_safety_valve(const Validation& validation) {
  for (const auto& payment : validation.scenario.funding.safety_valve)
    check_payment(validation, payment);
}

void check_stability_grant(const Validation& validation) {
  const auto& grant = validation.scenario.funding.stability_grant;
  if (!grant || !validation.has_years()) return;
  check_paid_in(validation, *grant);
  check_deficit_is_known(validation, *grant);
}

}  // namespace highneeds
