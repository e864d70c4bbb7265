#pragma once

#include "projection/equations_funding.hpp"
#include "projection/sheet.hpp"

// Section 5: the corkscrew, what stands beside it, and the memorandum.
namespace highneeds {

/// What one year hands to the next.
template <class Number>
struct CarriedForward {
  Number closing{};
  Number other_blocks{};
  Number legacy{};
  Number grant{};  ///< of the deficit at the grant's date, once that is past
};

/// (5.3) The money beside the in-year balance: C, V and H.
template <class Number>
void add_help(Sheet<Number>& sheet, Index y, const Number& grant, Number& closing) {
  const Shape& shape = sheet.shape;
  const BalanceShape::Rows& rows = shape.balance.rows;
  const auto add = [&](Index row, const Number& amount) {
    sheet.put(row, y, amount);
    closing = closing + amount;
  };
  if (sheet.has(rows.contribution, y)) {
    add(rows.contribution, sheet.at(shape.funding.contribution, y));
  }
  if (sheet.has(rows.safety_valve, y)) add(rows.safety_valve, safety_valve(sheet, y));
  if (sheet.has(rows.grant, y)) {
    const Cite cite(sheet, "3.5");
    const Number& paid_in = sheet.lever(shape.funding.grant.paid_in);
    add(rows.grant, falls_in(paid_in, sheet.starts_in(y)) * grant);
  }
}

/// (5.1) the in-year balance before the transfer.
template <class Number>
[[nodiscard]] Number in_year_before_transfer(Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "5.1");
  const FundingShape::Rows& funding = sheet.shape.funding.rows;
  Number income = sheet.cell(funding.block, y);
  if (sheet.has(funding.help, y)) income = income + sheet.cell(funding.help, y);
  const Number balance = income - sheet.cell(sheet.shape.spending.rows.total, y);
  sheet.put(sheet.shape.balance.rows.before_transfer, y, balance);
  return balance;
}

/// (5.2) the in-year balance after the transfer.
template <class Number>
[[nodiscard]] Number in_year(Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "5.2");
  const FundingShape::Rows& funding = sheet.shape.funding.rows;
  const BalanceShape::Rows& rows = sheet.shape.balance.rows;
  Number balance = in_year_before_transfer(sheet, y);
  if (sheet.has(funding.transfer, y)) balance = balance + sheet.cell(funding.transfer, y);
  sheet.put(rows.in_year, y, balance);
  return balance;
}

/// (5.4) the balancing item of a year whose closing is known, and its named causes.
template <class Number>
[[nodiscard]] Number known_closing(Sheet<Number>& sheet, Index y, const Number& expected) {
  const Cite cite(sheet, "5.4");
  const BalanceShape& balance = sheet.shape.balance;
  const Number& closing = sheet.lever(balance.known_closing[static_cast<std::size_t>(y)]);
  label(expected, "closing balance without the balancing item");
  Number unexplained = closing - expected;
  sheet.put(balance.rows.balancing, y, unexplained);
  if (!sheet.has(balance.rows.unexplained, y)) return closing;
  for (const CauseShape& cause : balance.causes) {
    if (!sheet.has(cause.row, y)) continue;
    const Number& amount = sheet.lever(cause.amount[static_cast<std::size_t>(y)]);
    sheet.put(cause.row, y, amount);
    unexplained = unexplained - amount;
  }
  sheet.put(balance.rows.unexplained, y, unexplained);
  return closing;
}

/// (5.6) the deficit to 31 March 2026, less the help paid since (C, V and H), and the rest.
template <class Number>
void split_legacy(Sheet<Number>& sheet, Index y, const Number& closing, Number& legacy) {
  const Cite cite(sheet, "5.6");
  const BalanceShape& balance = sheet.shape.balance;
  if (!sheet.has(balance.rows.legacy, y)) return;
  if (y == balance.legacy_from) {
    legacy = closing;
  } else {
    Sum<Number> help;
    bool is_helped = false;
    for (const Index row :
         {balance.rows.contribution, balance.rows.safety_valve, balance.rows.grant}) {
      if (!sheet.has(row, y)) continue;
      help.add(sheet.cell(row, y));
      is_helped = true;
    }
    const Number& zero = sheet.constants.zero;
    if (is_helped) legacy = legacy + least(help.total(), most(zero, zero - legacy));
  }
  sheet.put(balance.rows.legacy, y, legacy);
  sheet.put(balance.rows.since_2026, y, closing - legacy);
}

/// (5.5) the reserve of the whole grant: the block and the other blocks.
template <class Number>
void close_other_blocks(Sheet<Number>& sheet, Index y, const Number& closing,
                        Number& other_blocks) {
  const Cite cite(sheet, "5.5");
  const BalanceShape& balance = sheet.shape.balance;
  if (!sheet.has(balance.rows.dsg_reserve, y)) return;
  other_blocks = other_blocks + sheet.at(balance.other_blocks_in_year, y);
  label(other_blocks, "balance of the other blocks");
  sheet.put(balance.rows.dsg_reserve, y, closing + other_blocks);
}

/// (3.5) the grant on a balance.
template <class Number>
void settle_grant(const Sheet<Number>& sheet, CarriedForward<Number>& carried) {
  const bool others = sheet.shape.balance.other_blocks_opening != absent;
  carried.grant = stability_grant(sheet, carried.closing, others ? &carried.other_blocks : nullptr);
}

/// What is brought forward into the first year.
template <class Number>
[[nodiscard]] CarriedForward<Number> brought_forward(const Sheet<Number>& sheet) {
  const BalanceShape& balance = sheet.shape.balance;
  CarriedForward<Number> carried;
  const bool is_actual = sheet.shape.years.first.first - 1 <= sheet.shape.actual_to.first;
  carried.closing = settled(sheet.lever(balance.opening), is_actual);
  if (balance.legacy_is_brought_forward) carried.legacy = carried.closing;
  if (balance.other_blocks_opening != absent) {
    carried.other_blocks = settled(sheet.lever(balance.other_blocks_opening), is_actual);
  }
  const GrantShape& grant = sheet.shape.funding.grant;
  if (grant.is_there && grant.year == absent) settle_grant(sheet, carried);
  return carried;
}

/// (5.3) one turn of the corkscrew.
template <class Number>
void balance(Sheet<Number>& sheet, Index y, CarriedForward<Number>& carried) {
  const Cite cite(sheet, "5.3");
  const BalanceShape::Rows& rows = sheet.shape.balance.rows;
  const Number opening = carried.closing;
  sheet.put(rows.opening, y, opening);
  Number closing = opening + in_year(sheet, y);
  add_help(sheet, y, carried.grant, closing);
  if (sheet.has(rows.balancing, y)) closing = known_closing(sheet, y, closing);
  sheet.put(rows.movement, y, closing - opening);
  sheet.put(rows.closing, y, closing);
  split_legacy(sheet, y, closing, carried.legacy);
  close_other_blocks(sheet, y, closing, carried.other_blocks);

  const bool is_actual = sheet.starts_in(y) <= sheet.shape.actual_to.first;
  carried.closing = settled(closing, is_actual);
  carried.other_blocks = settled(carried.other_blocks, is_actual);
  carried.legacy = settled(carried.legacy, is_actual);
  const GrantShape& grant = sheet.shape.funding.grant;
  if (grant.is_there && y == grant.year) settle_grant(sheet, carried);
}

/// (5.7) beside the block: cost of carrying = rate x average of opening and closing deficit;
/// inputs.
template <class Number>
void remember(Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "5.7");
  const BalanceShape& balance = sheet.shape.balance;
  const auto deficit = [&](Index row) {
    const Number& zero = sheet.constants.zero;
    const Number owed = most(zero, zero - sheet.cell(row, y));
    label(owed, row == balance.rows.opening ? "deficit at the start" : "deficit at the end");
    return owed;
  };
  if (sheet.has(balance.rows.carrying, y)) {
    const Number average =
        (deficit(balance.rows.opening) + deficit(balance.rows.closing)) / sheet.constants.two;
    label(average, "average deficit of the year");
    sheet.put(balance.rows.carrying, y, sheet.at(balance.carrying_rate, y) * average);
  }
  const auto show = [&](Index row, const Dated& amounts) {
    if (sheet.has(row, y)) sheet.put(row, y, sheet.lever(amounts[static_cast<std::size_t>(y)]));
  };
  show(balance.rows.transport, balance.transport);
  show(balance.rows.capital, balance.capital);
  show(sheet.shape.funding.rows.total_dsg, sheet.shape.funding.total_dsg);
}

}  // namespace highneeds
