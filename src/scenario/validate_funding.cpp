#include <fmt/format.h>

#include "scenario/validation.hpp"

// The income of the block: its basis (3.1), transfers (3.2), types of deduction and national help
// (3.6).

namespace highneeds {
namespace {

std::string_view word(Basis basis) {
  return basis == Basis::Net ? "net" : "gross";
}

template <class Part>
void check_basis_of(const Validation& validation, const Part& part) {
  const auto basis = validation.scenario.basis;
  if (!part.basis || *part.basis == basis) return;
  validation.fault(
      part.basis_at,
      fmt::format("these figures are {}, and the scenario is {}", word(*part.basis), word(basis)),
      fmt::format("put them on the {} basis: {} the places that DfE pays direct", word(basis),
                  basis == Basis::Net ? "without" : "with"));
}

Place first_deduction(const HighNeedsBlock& block) {
  return block.deductions ? block.deductions->at : block.deduction_types.front().at;
}

void check_block_basis(const Validation& validation) {
  const auto& block = validation.scenario.funding.high_needs_block;
  const bool has_deductions = block.deductions || !block.deduction_types.empty();
  if (validation.scenario.basis == Basis::Gross && has_deductions) {
    validation.fault(
        first_deduction(block), "the scenario's basis is gross, and deductions make the block net",
        "take the deductions out, or write basis: net with spending that leaves these places out");
  }
  if (validation.scenario.basis == Basis::Net && !has_deductions && validation.was_read_whole) {
    validation.fault(block.at, "the scenario's basis is net, and the block has no deductions",
                     "write deductions: {2023-24: £16.328m, then: +5%}, or basis: gross with "
                     "spending that includes "
                     "the places that DfE pays direct");
  }
}

void check_deduction_type(const Validation& validation, const DeductionType& type) {
  const bool by_financial_year = type.april_places && type.september_places;
  const bool has_half = type.april_places.has_value() != type.september_places.has_value();
  const bool is_whole =
      type.places ? !type.april_places && !type.september_places : by_financial_year;
  if (is_whole || !validation.was_read_whole) return;
  const auto what = type.places ? "its places are given twice"
                    : has_half  ? "its places are given for a part of the year only"
                                : "its places are not given";
  validation.fault(
      type.at, fmt::format("the deduction \"{}\" cannot be reckoned: {}", type.name, what),
      "write places by academic year, or both april_places and september_places by financial year");
}

void check_transfer_base(const Validation& validation) {
  const auto& funding = validation.scenario.funding;
  if (funding.schools_block || funding.schools_block_transfer.empty() || !validation.was_read_whole)
    return;
  validation.fault(
      funding.schools_block_transfer.begin()->second.at,
      "a transfer is a share of the schools block, and funding.schools_block is not given",
      "write schools_block: {2023-24: £601.033m, then: +3%} under funding");
}

// The latest offset stays in force, so a second line would leave the first with a fall that never
// ends.
void check_one_offset(const Validation& validation) {
  const Offset* first = nullptr;
  for (const auto& [year, transfer] : validation.scenario.funding.schools_block_transfer) {
    if (!transfer.offset || transfer.offset->line.empty()) continue;
    if (first == nullptr) first = &*transfer.offset;
    if (transfer.offset->line == first->line) continue;
    validation.fault(transfer.offset->at,
                     fmt::format("this offset falls on \"{}\", and an earlier one on \"{}\"",
                                 transfer.offset->line, first->line),
                     "let all offsets of a scenario name one line");
  }
}

// Help is foreseen between the day of the Stability Grant and the day from which government bears
// the cost.
bool is_helped(const Policy& policy, FinancialYear year) {
  return first_day(year) > policy.stability_grant_date.value &&
         first_day(year) < policy.government_bears_from.value;
}

void check_national_help(const Validation& validation) {
  const auto& policy = validation.scenario.policy;
  const auto years = validation.scenario.years;
  if (!policy.stability_grant_date.value.ok() || !policy.government_bears_from.value.ok()) return;
  for (const auto& [year, amount] : validation.scenario.funding.other_national_help) {
    if (is_helped(policy, year) || !years.contains(year)) continue;  // outside: reported as such
    validation.fault(amount.at,
                     fmt::format("no other national help is foreseen in {}", year.name()),
                     fmt::format("give it for the years after {} and before {} only",
                                 name(policy.stability_grant_date.value),
                                 name(policy.government_bears_from.value)));
  }
}

}  // namespace

void check_basis(const Validation& validation) {
  check_block_basis(validation);
  for (const auto& provision : validation.scenario.provision) check_basis_of(validation, provision);
  for (const auto& line : validation.scenario.lines) check_basis_of(validation, line);
}

void check_income(const Validation& validation) {
  for (const auto& type : validation.scenario.funding.high_needs_block.deduction_types) {
    check_deduction_type(validation, type);
  }
  check_transfer_base(validation);
  check_one_offset(validation);
  check_national_help(validation);
}

}  // namespace highneeds
