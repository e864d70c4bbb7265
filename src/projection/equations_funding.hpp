#pragma once

#include "projection/equations_programme.hpp"
#include "projection/sheet.hpp"

// Section 3: income of the block in one year.
namespace highneeds {

/// (3.1) deductions of one type: places x rate, by months.
template <class Number>
[[nodiscard]] Number deduction(const Sheet<Number>& sheet, const DeductionShape& type, Index y) {
  const Cite cite(sheet, "3.1");
  const Number places = type.places.is_there()
                            ? sheet.mean(type.places, type.calendar, y)
                            : sheet.mean(sheet.at(type.april_places, y),
                                         sheet.at(type.september_places, y), type.calendar);
  return places * sheet.at(type.rate, y);
}

template <class Number>
[[nodiscard]] Number deductions(Sheet<Number>& sheet, Projects projects, Index y) {
  const FundingShape& funding = sheet.shape.funding;
  Sum<Number> all;
  if (funding.deductions.is_there()) all.add(sheet.at(funding.deductions, y));
  for (const DeductionShape& type : funding.deduction_types) {
    const Number amount = deduction(sheet, type, y);
    sheet.put(type.row, y, amount);
    all.add(amount);
  }
  const Index programme = sheet.shape.programme.rows.direct_places;
  if (sheet.has(programme, y)) {
    const Number amount = direct_places(sheet, projects, y);
    sheet.put(programme, y, amount);
    all.add(amount);
  }
  return all.total();
}

/// (3.1) B = gross - deductions + rolled_in_grants.
template <class Number>
[[nodiscard]] Number high_needs_block(Sheet<Number>& sheet, Projects projects, Index y) {
  const Cite cite(sheet, "3.1");
  const FundingShape& funding = sheet.shape.funding;
  Number block = sheet.at(funding.gross, y);
  sheet.put(funding.rows.gross, y, block);
  if (sheet.has(funding.rows.deductions, y)) {
    const Number less = deductions(sheet, projects, y);
    sheet.put(funding.rows.deductions, y, less);
    block = block - less;
  }
  if (sheet.has(funding.rows.rolled_in_grants, y)) {
    const Number& grants = sheet.lever(funding.rolled_in_grants[static_cast<std::size_t>(y)]);
    sheet.put(funding.rows.rolled_in_grants, y, grants);
    block = block + grants;
  }
  sheet.put(funding.rows.block, y, block);
  return block;
}

/// (3.2) T = rate x schools block.
template <class Number>
[[nodiscard]] Number transfer(Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "3.2");
  const FundingShape& funding = sheet.shape.funding;
  const Number& rate = sheet.lever(funding.transfer[static_cast<std::size_t>(y)].rate);
  const Number amount = rate * sheet.at(funding.schools_block, y);
  sheet.put(funding.rows.transfer, y, amount);
  sheet.put(funding.rows.transfer_rate, y, rate);
  return amount;
}

/// (3.7) resources = B + T + G; G is other national help (3.6).
template <class Number>
void fund(Sheet<Number>& sheet, Projects projects, Index y) {
  const Cite cite(sheet, "3.7");
  const FundingShape& funding = sheet.shape.funding;
  Number resources = high_needs_block(sheet, projects, y);
  if (sheet.has(funding.rows.transfer, y)) resources = resources + transfer(sheet, y);
  if (sheet.has(funding.rows.help, y)) {
    const Number& help = sheet.lever(funding.help[static_cast<std::size_t>(y)]);
    sheet.put(funding.rows.help, y, help);
    resources = resources + help;
  }
  sheet.put(funding.rows.resources, y, resources);
}

/// (3.4) V: planned payments in the year due, while the programme lasts; others in the year paid.
template <class Number>
[[nodiscard]] Number safety_valve(const Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "3.4");
  const FundingShape& funding = sheet.shape.funding;
  const int year = sheet.starts_in(y);
  Sum<Number> paid;
  for (const PaymentShape& payment : funding.payments) {
    Number weight = falls_in(sheet.lever(payment.date), year);
    if (payment.is_planned) {
      weight = weight * starts_before(sheet.lever(funding.safety_valve_ends), year);
    }
    paid.add(weight * sheet.lever(payment.amount));
  }
  return paid.total();
}

/// (3.5) the deficit that the grant is worked out on; `other_blocks` may be null.
template <class Number>
[[nodiscard]] Number grant_deficit(const Sheet<Number>& sheet, const Number& balance,
                                   const Number* other_blocks) {
  const GrantShape& grant = sheet.shape.funding.grant;
  if (grant.reported.empty()) {
    const Number all = other_blocks != nullptr ? balance + *other_blocks : balance;
    const Number deficit = sheet.constants.zero - all;
    label(deficit, "deficit at the grant's date");
    return deficit;
  }
  Number deficit = sheet.lever(grant.reported.front());
  for (std::size_t i = 1; i < grant.reported.size(); ++i) {
    deficit = least(deficit, sheet.lever(grant.reported[i]));
  }
  if (grant.reported.size() > 1) label(deficit, "lowest reported deficit");
  return deficit;
}

/// (3.5) H = rate x eligible, from the balance at the grant's date.
template <class Number>
[[nodiscard]] Number stability_grant(const Sheet<Number>& sheet, const Number& balance,
                                     const Number* other_blocks) {
  const Cite cite(sheet, "3.5");
  const GrantShape& grant = sheet.shape.funding.grant;
  const Number& zero = sheet.constants.zero;
  Number eligible = grant_deficit(sheet, balance, other_blocks);
  if (grant.ineligible_other_blocks != absent) {
    eligible = eligible - sheet.lever(grant.ineligible_other_blocks);
  } else if (other_blocks != nullptr) {
    eligible = eligible - most(zero, zero - *other_blocks);
  }
  if (grant.ineligible_equal_pay != absent) {
    eligible = eligible - sheet.lever(grant.ineligible_equal_pay);
  }
  if (grant.adjustment != absent) eligible = eligible + sheet.lever(grant.adjustment);
  eligible = most(zero, eligible);
  label(eligible, "deficit that the grant counts");
  const Number amount = sheet.lever(grant.rate) * eligible;
  label(amount, "grant, whenever it is paid");
  return amount;
}

}  // namespace highneeds
