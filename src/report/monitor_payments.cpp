#include <fmt/format.h>

#include <array>
#include <map>

#include "highneeds/report/number.hpp"
#include "report/monitor_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

Cell pounds(const Value<Money>& amount) {
  const bool is_assumed =
      amount.provenance && amount.provenance->known.value_or(Known::ByYear) == Known::Assumed;
  return {.content = amount.value.in_pounds(),
          .known = is_assumed ? Known::Assumed : Known::Constant};
}

ReportRow row_of(const SafetyValvePayment& payment) {
  return {.cells = {words(called("", payment.name)),
                    words(payment.due ? payment.due->value.name() : ""),
                    words(word(payment.status)), pounds(payment.amount),
                    words(payment.paid ? in_words(payment.paid->value) : ""), words(payment.note)}};
}

void add_sums(const std::vector<SafetyValvePayment>& payments, ReportTable& table) {
  constexpr std::array states{PaymentStatus::Paid, PaymentStatus::BackPaid,
                              PaymentStatus::Suspended, PaymentStatus::Planned};
  for (const PaymentStatus state : states) {
    double sum = 0;
    bool is_there = false;
    for (const SafetyValvePayment& payment : payments) {
      if (payment.status != state) continue;
      sum += payment.amount.value.in_pounds();
      is_there = true;
    }
    if (!is_there) continue;
    table.rows.push_back(
        {.kind = RowKind::Subtotal,
         .cells = {words(fmt::format("All {}", word(state))), {}, {}, {.content = sum}, {}, {}}});
  }
}

ReportTable payments_of(const MonitorInput& of) {
  const Scenario& plan = of.outlook.scenario;
  ReportTable table{.title = "Safety valve payments",
                    .unit = Unit::Pounds,
                    .columns = {{},
                                {.title = "due"},
                                {.title = "state"},
                                {.title = "amount", .is_number = true},
                                {.title = "paid on"},
                                {.title = "note"}}};
  for (const SafetyValvePayment& payment : plan.funding.safety_valve) {
    table.rows.push_back(row_of(payment));
  }
  add_sums(plan.funding.safety_valve, table);
  table.notes.push_back(
      fmt::format("As the plan has them. The programme ends on {}: what is planned after that does "
                  "not count, and what is suspended never does (model 3.4).",
                  in_words(plan.policy.safety_valve_ends.value)));
  return table;
}

/// The amount of the grant, in the year that has it.
std::string amount_of_grant(const MonitorInput& of) {
  const Shape& shape = of.outlook.prepared.shape;
  const auto row = find_row(shape, Section::Balance, "stability_grant");
  if (!row) return "not in the plan's years";
  double sum = 0;
  for (const double amount : of.outlook.mitigated.forecast.row(*row)) sum += amount;
  return money(sum, of.scale);
}

Facts grant_of(const MonitorInput& of, const StabilityGrant& grant) {
  const Scenario& plan = of.outlook.scenario;
  const Rate rate = grant.rate ? grant.rate->value : plan.policy.stability_grant_rate.value;
  Facts facts{.title = "High Needs Stability Grant"};
  facts.items = {
      {"State", std::string(word(grant.status))},
      {"Share of the eligible deficit", with_unit(rate.as_ratio(), Unit::Ratio, of.scale)},
      {"Deficit of", in_words(plan.policy.stability_grant_date.value)},
      {"Planned for", grant.paid_in.value.name()},
      {"Amount in the plan", amount_of_grant(of)}};
  if (grant.status == GrantStatus::Pending)
    facts.notes.emplace_back("Pending: it counts in the plan, and is not decided.");
  return facts;
}

}  // namespace

std::string_view word(PaymentStatus status) {
  constexpr std::array<std::string_view, 4> all{"planned", "paid", "suspended", "back-paid"};
  return all.at(static_cast<std::size_t>(status));
}

std::string_view word(GrantStatus status) {
  constexpr std::array<std::string_view, 3> all{"pending", "approved", "refused"};
  return all.at(static_cast<std::size_t>(status));
}

Blocks monitor_payments(const MonitorInput& of) {
  const Funding& funding = of.outlook.scenario.funding;
  Blocks all;
  if (of.made.of == ReturnOf::ReformPlan && funding.stability_grant)
    all.emplace_back(grant_of(of, *funding.stability_grant));
  if (!funding.safety_valve.empty()) all.emplace_back(payments_of(of));
  return all;
}

}  // namespace highneeds
