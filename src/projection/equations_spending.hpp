#pragma once

#include "projection/equations_funding.hpp"
#include "projection/equations_programme.hpp"
#include "projection/sheet.hpp"

// Section 4: expenditure of the block in one year.
namespace highneeds {

/// (4.1) what places cost: occupied ones at one rate, empty ones at another where there are two.
template <class Number>
[[nodiscard]] Number place_funding(Sheet<Number>& sheet, const ProvisionShape& provision, Index y) {
  const Cite cite(sheet, "4.1");
  const ProvisionShape::Made& made = provision.made;
  const Number places = sheet.mean(made.places_spring, made.places_autumn, provision.calendar, y);
  sheet.put(provision.rows.places, y, places);
  const Number& rate = sheet.at(provision.place_rate, y);
  if (!made.empty_autumn.is_there()) return places * rate;
  const Number empty = sheet.mean(made.empty_spring, made.empty_autumn, provision.calendar, y);
  return (places - empty) * rate + empty * sheet.at(provision.empty_place_rate, y);
}

/// (4.1) N: the mean of the year of pupils with a plan, and those without one.
template <class Number>
[[nodiscard]] Number pupils(Sheet<Number>& sheet, const ProvisionShape& provision, Index y) {
  const Cite cite(sheet, "4.1");
  const ProvisionShape::Made& made = provision.made;
  Number number = sheet.mean(made.spring, made.autumn, provision.calendar, y);
  if (provision.pupils_without_plan.is_there()) {
    number = number + sheet.at(provision.pupils_without_plan, y);
  }
  sheet.put(provision.rows.pupils, y, number);
  sheet.put(provision.rows.plans, y, sheet.in_academic_year(made.january, y));
  return number;
}

/// (4.1) E = places x place rate + N x unit cost.
template <class Number>
[[nodiscard]] Number spend_on(Sheet<Number>& sheet, Projects projects, Index which, Index y) {
  const Cite cite(sheet, "4.1");
  const auto& provision = sheet.shape.spending.provisions[static_cast<std::size_t>(which)];
  const Number number = pupils(sheet, provision, y);
  const Number price = unit_cost(sheet, projects, which, y);
  sheet.put(provision.rows.unit_cost, y, price);
  Number amount = number * price;
  if (provision.has_places()) {
    const Number for_places = place_funding(sheet, provision, y);
    sheet.put(provision.rows.place_funding, y, for_places);
    sheet.put(provision.rows.top_up, y, amount);
    amount = for_places + amount;
  }
  sheet.put(provision.rows.amount, y, amount);
  return amount;
}

/// (3.2) what falls when a transfer ends, as a negative line: least(0, before - share x (T_before -
/// T)).
template <class Number>
[[nodiscard]] Number transfer_offset(const Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "3.2");
  const FundingShape::Rows& rows = sheet.shape.funding.rows;
  const Index own = sheet.shape.spending.rows.offset;
  const Number& zero = sheet.constants.zero;
  const bool was = sheet.has(rows.transfer, y - 1);
  const bool is = sheet.has(rows.transfer, y);
  const bool fell_before = sheet.has(own, y - 1);
  if (fell_before && !was && !is) return sheet.cell(own, y - 1);
  Number fall = was ? sheet.cell(rows.transfer, y - 1) : zero;
  if (is) fall = fall - sheet.cell(rows.transfer, y);
  const TransferShape& year = sheet.shape.funding.transfer[static_cast<std::size_t>(y)];
  label(fall, "fall of the transfer");
  const Number less = sheet.lever(year.offset_share) * fall;
  return least(zero, (fell_before ? sheet.cell(own, y - 1) : zero) - less);
}

/// Spending that follows from funding: of rolled-in grants (3.1) and transfers (3.2).
template <class Number>
void spend_what_funding_brings(Sheet<Number>& sheet, Index y, Sum<Number>& all) {
  const SpendingShape::Rows& rows = sheet.shape.spending.rows;
  const FundingShape::Rows& funding = sheet.shape.funding.rows;
  const auto spend = [&](Index row, const Number& amount) {
    sheet.put(row, y, amount);
    all.add(amount);
  };
  if (sheet.has(rows.rolled_in_grants, y)) {
    spend(rows.rolled_in_grants, sheet.cell(funding.rolled_in_grants, y));
  }
  if (sheet.has(rows.new_spend, y)) spend(rows.new_spend, sheet.cell(funding.transfer, y));
  if (sheet.has(rows.offset, y)) spend(rows.offset, transfer_offset(sheet, y));
}

/// (8.7) what the programme costs the block, and what it saves by amounts.
template <class Number>
void spend_on_programme(Sheet<Number>& sheet, Projects projects, Index y, Sum<Number>& all) {
  const Cite cite(sheet, "8.7");
  const ProgrammeShape::Rows& rows = sheet.shape.programme.rows;
  if (sheet.has(rows.cost, y)) {
    const Number cost = programme_cost(sheet, projects, true, y);
    sheet.put(rows.cost, y, cost);
    all.add(cost);
  }
  if (!sheet.has(rows.savings, y)) return;
  const Number savings = programme_savings(sheet, projects, y);
  sheet.put(rows.savings, y, savings);
  all.add(savings);
}

/// (4.4) a year whose spending is known in total: what is not modelled is `unallocated`.
template <class Number>
[[nodiscard]] Number known_total(Sheet<Number>& sheet, Index y, const Number& modelled,
                                 const Sum<Number>& places, bool has_places) {
  const Cite cite(sheet, "4.4");
  const SpendingShape& spending = sheet.shape.spending;
  const Number& known = sheet.lever(spending.known_total[static_cast<std::size_t>(y)]);
  const bool apart = !spending.known_total_covers_places && has_places;
  const Number covered = apart ? modelled - places.total() : modelled;
  label(covered, "modelled spending that the known total covers");
  if (has_places) label(places.total(), "place funding");
  sheet.put(spending.rows.unallocated, y, known - covered);
  return apart ? known + places.total() : known;
}

/// (4.5) all spending of a year; `total` is the known one (4.4) where there is one.
template <class Number>
void spend(Sheet<Number>& sheet, Projects projects, const Kept& kept, Index y) {
  const Cite cite(sheet, "4.5");
  const SpendingShape& spending = sheet.shape.spending;
  Sum<Number> all, places, plans;
  bool has_places = false;
  for (std::size_t i = 0; i < spending.provisions.size(); ++i) {
    const ProvisionShape& provision = spending.provisions[i];
    all.add(kept.provisions[i] ? sheet.cell(provision.rows.amount, y)
                               : spend_on(sheet, projects, static_cast<Index>(i), y));
    plans.add(sheet.cell(provision.rows.plans, y));
    if (!provision.has_places()) continue;
    places.add(sheet.cell(provision.rows.place_funding, y));
    has_places = true;
  }
  for (const LineShape& line : spending.lines) {
    sheet.put(line.row, y, sheet.at(line.amount, y));
    all.add(sheet.at(line.amount, y));
  }
  spend_on_programme(sheet, projects, y, all);
  spend_what_funding_brings(sheet, y, all);
  const bool is_known = sheet.has(spending.rows.unallocated, y);
  sheet.put(spending.rows.total, y,
            is_known ? known_total(sheet, y, all.total(), places, has_places) : all.total());
  if (sheet.has(spending.rows.plans, y)) sheet.put(spending.rows.plans, y, plans.total());
}

/// (4.3) spending by section 251 line, and what carries no code.
template <class Number>
void sort_by_code(Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "4.3");
  const SpendingShape& spending = sheet.shape.spending;
  for (const CodeShape& code : spending.codes) {
    Sum<Number> amount;
    for (const CodedShare& part : code.parts) {
      if (!sheet.has(part.row, y)) continue;
      const Number& whole = sheet.cell(part.row, y);
      amount.add(part.share == absent ? whole : sheet.lever(part.share) * whole);
    }
    if (sheet.has(code.row, y)) sheet.put(code.row, y, amount.total());
  }
  if (!sheet.has(spending.rows.without_code, y)) return;
  Sum<Number> rest;
  for (const Index row : spending.rows_without_code) {
    if (sheet.has(row, y)) rest.add(sheet.cell(row, y));
  }
  sheet.put(spending.rows.without_code, y, rest.total());
}

}  // namespace highneeds
