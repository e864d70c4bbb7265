#include "scenario/read_parts.hpp"

// What government pays towards the accumulated deficit: the safety valve and the stability grant.

namespace highneeds {
namespace {

constexpr std::array<Choice<PaymentStatus>, 4> payment_words{
    {{"planned", PaymentStatus::Planned},
     {"paid", PaymentStatus::Paid},
     {"suspended", PaymentStatus::Suspended},
     {"back_paid", PaymentStatus::BackPaid}}};
constexpr std::array<Choice<GrantStatus>, 3> grant_words{{{"pending", GrantStatus::Pending},
                                                          {"approved", GrantStatus::Approved},
                                                          {"refused", GrantStatus::Refused}}};

SafetyValvePayment read_payment(const std::string& name, Reader& reader) {
  SafetyValvePayment payment;
  payment.name = name;
  payment.at = reader.at();
  payment.amount = reader.required<Money>({"amount", "What DfE pays.", "£6m"});
  payment.due = reader.optional<FinancialYear>(
      {"due", "The year that the agreement gives; a planned payment counts in it.", "2024-25",
       "none; a planned payment needs it"});
  payment.paid =
      reader.optional<Date>({"paid", "The day it was paid; a paid payment counts in that year.",
                             "2023-03-31", "none; a paid payment needs it"});
  payment.status =
      reader
          .optional_choice<PaymentStatus>(
              {"status", "Where the payment stands; one that is suspended never counts.", "paid",
               "planned"},
              payment_words)
          .value_or(PaymentStatus::Planned);
  payment.note =
      reader
          .optional_text({"note", "What else should be known of it.", "suspended in 2024", "none"})
          .value_or("");
  return payment;
}

void read_ineligible(Reader& reader, StabilityGrant& grant) {
  grant.ineligible_other_blocks = reader.optional<Money>(
      {"other_blocks", "The deficit that other blocks of the grant have caused.", "£1.2m",
       "the deficit of other_blocks at that day"});
  grant.ineligible_equal_pay = reader.optional<Money>(
      {"equal_pay", "The deficit that equal pay claims have caused.", "£0.3m", "£0"});
}

StabilityGrant read_grant_fields(Reader& reader) {
  StabilityGrant grant;
  grant.at = reader.at();
  grant.rate = reader.optional<Rate>(
      {"rate", "The share of the eligible deficit that is paid.", "90%", "the policy's"});
  grant.paid_in =
      reader.required<FinancialYear>({"paid_in", "The year it is paid in, once.", "2026-27"});
  grant.status = reader
                     .optional_choice<GrantStatus>(
                         {"status", "Whether it is approved; a pending one counts, with a warning.",
                          "approved", "pending"},
                         grant_words)
                     .value_or(GrantStatus::Pending);
  grant.reported_deficits = reader.named_values<Money>(
      {"reported_deficits",
       "The total DSG deficit at that day as each return gives it, as a positive amount; the "
       "lowest is taken.",
       "{accounts: £110m}", "the projected deficit"});
  reader.section({"ineligible", "Parts of the deficit that do not count.", "{equal_pay: £0.3m}",
                  "other blocks only"},
                 [&](Reader& inside) { read_ineligible(inside, grant); });
  grant.eligible_adjustment = reader.optional<Money>(
      {"eligible_adjustment",
       "What is added to the eligible deficit, for rules that are not published.", "-£28m", "£0"});
  return grant;
}

}  // namespace

std::vector<SafetyValvePayment> read_safety_valve(Reader& reader) {
  std::vector<SafetyValvePayment> payments;
  reader.named({"safety_valve", "Payments of a safety valve agreement, by name.",
                "{first: {amount: £28m, due: 2022-23, paid: 2023-03-31, status: paid}}", "none"},
               [&](const std::string& name, Reader& inside) {
                 payments.push_back(read_payment(name, inside));
               });
  return payments;
}

std::optional<StabilityGrant> read_stability_grant(Reader& reader) {
  std::optional<StabilityGrant> grant;
  reader.section(
      {"stability_grant", "The High Needs Stability Grant on the deficit at 31 March 2026.",
       "{paid_in: 2026-27, status: pending}", "none"},
      [&](Reader& inside) { grant = read_grant_fields(inside); });
  return grant;
}

}  // namespace highneeds
