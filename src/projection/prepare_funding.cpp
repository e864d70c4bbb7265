#include <algorithm>

#include "projection/preparation_series.hpp"

namespace highneeds {
namespace {

DeductionShape prepare_deduction(Preparation& preparation, const DeductionType& type) {
  const std::string address = join("funding.high_needs_block.deductions", type.name);
  DeductionShape shape{.calendar = type.calendar};
  if (type.places) {
    shape.places = preparation.academic(address + ".places", Unit::Places, *type.places);
  }
  shape.april_places =
      preparation.series(address + ".april_places", Unit::Places, type.april_places);
  shape.september_places =
      preparation.series(address + ".september_places", Unit::Places, type.september_places);
  shape.rate = preparation.series(address + ".rate", Unit::PoundsPerPlace, type.rate);
  return shape;
}

/// (3.1)
void prepare_block(Preparation& preparation) {
  const HighNeedsBlock& block = preparation.scenario.funding.high_needs_block;
  FundingShape& funding = preparation.shape().funding;
  const std::string address = "funding.high_needs_block";
  funding.gross = preparation.series(address + ".gross", Unit::Pounds, block.gross);
  funding.deductions = preparation.series(address + ".deductions", Unit::Pounds, block.deductions);
  for (const DeductionType& type : block.deduction_types) {
    funding.deduction_types.push_back(prepare_deduction(preparation, type));
  }
  funding.rolled_in_grants =
      preparation.dated(address + ".rolled_in_grants", block.rolled_in_grants);
  funding.rolled_in_grants_are_spent = block.rolled_in_grants_are_spent;
}

/// The transfers of the horizon and their levers; gives the years that need the schools block
/// (3.2).
std::vector<bool> prepare_transfer_years(Preparation& preparation) {
  auto& years = preparation.shape().funding.transfer;
  years.assign(static_cast<std::size_t>(preparation.length()), {});
  std::vector<bool> needed(years.size(), false);
  const int first = preparation.scenario.years.first.first;
  for (const auto& [year, transfer] : preparation.scenario.funding.schools_block_transfer) {
    const std::string address = join("funding.schools_block_transfer", year.name());
    const Index rate = preparation.lever(address + ".rate", Unit::Ratio, transfer.rate);
    const Index share = transfer.offset ? preparation.lever(address + ".offset.share", Unit::Ratio,
                                                            transfer.offset->share)
                                        : absent;
    for (int later = std::max(year.first + 1 - first, 1); later < preparation.length(); ++later) {
      if (share != absent) years[static_cast<std::size_t>(later)].offset_share = share;
    }
    if (!preparation.scenario.years.contains(year)) continue;
    if (transfer.status == TransferStatus::Refused) continue;
    const auto y = static_cast<std::size_t>(year.first - first);
    years[y].rate = rate;
    years[y].is_new_spend = transfer.use == TransferUse::NewSpend;
    needed[y] = true;
  }
  return needed;
}

void prepare_transfer(Preparation& preparation) {
  const auto& schools_block = preparation.scenario.funding.schools_block;
  const std::vector<bool> needed = prepare_transfer_years(preparation);
  const bool is_needed = std::find(needed.begin(), needed.end(), true) != needed.end();
  if (!schools_block && is_needed) throw std::logic_error("a transfer has no schools block");
  if (!schools_block) return;
  preparation.shape().funding.schools_block =
      preparation.series("funding.schools_block", Unit::Pounds, *schools_block, needed);
}

/// (3.4) Suspended payments are levers that no equation uses.
void prepare_safety_valve(Preparation& preparation) {
  FundingShape& funding = preparation.shape().funding;
  funding.safety_valve_ends = policy_lever(preparation, "safety_valve_ends");
  for (const SafetyValvePayment& payment : preparation.scenario.funding.safety_valve) {
    const std::string address = join("funding.safety_valve", payment.name);
    PaymentShape shape{.is_planned = payment.status == PaymentStatus::Planned};
    shape.amount = preparation.lever(address + ".amount", Unit::Pounds, payment.amount);
    const Index due = preparation.lever(address + ".due", Unit::Year, payment.due);
    const Index paid = preparation.lever(address + ".paid", Unit::Months, payment.paid);
    shape.date = shape.is_planned ? due : paid;
    if (payment.status == PaymentStatus::Suspended) continue;
    if (shape.date == absent) throw std::logic_error(address + " has no date");
    funding.payments.push_back(shape);
  }
}

/// (3.5)
void prepare_grant(Preparation& preparation) {
  const auto& grant = preparation.scenario.funding.stability_grant;
  if (!grant) return;
  const std::string address = "funding.stability_grant";
  GrantShape& shape = preparation.shape().funding.grant;
  shape.rate = preparation.lever(address + ".rate", Unit::Ratio, grant->rate);
  if (!grant->rate) shape.rate = policy_lever(preparation, "stability_grant_rate");
  shape.paid_in = preparation.lever(address + ".paid_in", Unit::Year, grant->paid_in);
  for (const auto& reported : grant->reported_deficits) {
    shape.reported.push_back(preparation.lever(join(address + ".reported_deficits", reported.name),
                                               Unit::Pounds, reported.content));
  }
  shape.ineligible_other_blocks = preparation.lever(address + ".ineligible.other_blocks",
                                                    Unit::Pounds, grant->ineligible_other_blocks);
  shape.ineligible_equal_pay = preparation.lever(address + ".ineligible.equal_pay", Unit::Pounds,
                                                 grant->ineligible_equal_pay);
  shape.adjustment =
      preparation.lever(address + ".eligible_adjustment", Unit::Pounds, grant->eligible_adjustment);
  const FinancialYear date =
      financial_year_of(preparation.scenario.policy.stability_grant_date.value);
  const Horizon years = preparation.scenario.years;
  shape.is_there = grant->status != GrantStatus::Refused && date < years.last;
  shape.year = years.contains(date) ? date.first - years.first.first : absent;
}

}  // namespace

void prepare_funding(Preparation& preparation) {
  const Funding& written = preparation.scenario.funding;
  prepare_block(preparation);
  prepare_transfer(preparation);
  FundingShape& funding = preparation.shape().funding;
  funding.total_dsg = preparation.dated("funding.total_dsg", written.total_dsg);
  if (written.council_contribution) {
    funding.contribution = preparation.series("funding.council_contribution.amount", Unit::Pounds,
                                              written.council_contribution->amount);
  }
  prepare_safety_valve(preparation);
  prepare_grant(preparation);
  funding.help = preparation.dated("funding.other_national_help", written.other_national_help);
}

}  // namespace highneeds
