#include <algorithm>
#include <cmath>

#include "calibration/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

/// Of twelve authorities whose spending of 2022-23 and 2023-24 is published, none spent less than
/// 96 % of what the draft makes of their plans and prices. A recorded balance that would need less
/// than this has been helped by receipts that the tables do not have.
constexpr double least_likely = 0.92;

/// Years from one recorded balance to the next.
struct Stretch {
  FinancialYear first;
  FinancialYear last;
  double improvement = 0;  ///< of the balance, pounds
};

std::vector<Stretch> stretches(const Draft& draft) {
  std::vector<Stretch> all;
  FinancialYear first = draft.years.first;
  double before = draft.opening;
  if (!draft.is_opening_recorded) return all;
  for (const auto& [year, balance] : draft.closing) {
    all.push_back({first, year, balance - before});
    first = after(year);
    before = balance;
  }
  return all;
}

/// Spending by year as modelled; empty where the plans or the block of a year are not known.
std::map<FinancialYear, double> modelled_in(const Draft& draft, const Stretch& stretch) {
  std::map<FinancialYear, double> all;
  for (FinancialYear year = stretch.first; year <= stretch.last; year = after(year)) {
    const auto spending = modelled_spending(draft, year, true);
    const auto funding = draft.published.funding.find(year);
    if (!spending || funding == draft.published.funding.end() || !funding->second.net) return {};
    all[year] = *spending;
  }
  return all;
}

double sum(const std::map<FinancialYear, double>& amounts) {
  double all = 0;
  for (const auto& [year, amount] : amounts) all += amount;
  return all;
}

/// The block less what the balance gained.
double implied_by(const Draft& draft, const Stretch& stretch) {
  double implied = -stretch.improvement;
  for (FinancialYear year = stretch.first; year <= stretch.last; year = after(year)) {
    implied += draft.published.funding.at(year).net.value_or(0);
  }
  return implied;
}

/// What balances imply is parted among the years as modelled, in whole pounds that add up.
void imply(Draft& draft, const Stretch& stretch) {
  const auto modelled = modelled_in(draft, stretch);
  if (modelled.empty()) return;
  const double implied = implied_by(draft, stretch);
  const double all = sum(modelled);
  if (implied < least_likely * all) {
    draft.unlikely.push_back({stretch.first, stretch.last, implied, all});
    return;
  }
  double left = implied;
  for (const auto& [year, amount] : modelled) {
    const double part = year == stretch.last ? left : std::round(implied * amount / all);
    draft.known_spending.amount[year] = part;
    left -= part;
  }
}

/// Whether the parts of the spending of all these years are known, so that no total is needed.
bool is_the_outturn(const Draft& draft, const Stretch& stretch) {
  return stretch.first == stretch.last && stretch.first == draft.published.outturn_year &&
         !draft.published.outturn.empty();
}

/// Whether the balance of the return's year is out of keeping with its spending.
void compare_with_outturn(Draft& draft, const Stretch& stretch) {
  const auto modelled = modelled_in(draft, stretch);
  const double implied = modelled.empty() ? 0 : implied_by(draft, stretch);
  if (implied >= least_likely * sum(modelled)) return;
  draft.unlikely.push_back({stretch.first, stretch.last, implied, sum(modelled)});
}

/// The same where the spending of every year is published.
void compare_with_published(Draft& draft, const Stretch& stretch) {
  auto spent = modelled_in(draft, stretch);
  if (spent.empty()) return;
  for (auto& [year, amount] : spent) {
    const auto known = draft.known_spending.amount.find(year);
    if (known == draft.known_spending.amount.end()) return;
    const double places = amount - modelled_spending(draft, year, false).value_or(amount);
    amount = known->second + places;
  }
  const double implied = implied_by(draft, stretch);
  if (implied >= least_likely * sum(spent)) return;
  draft.unlikely.push_back({stretch.first, stretch.last, implied, sum(spent)});
}

void take_published(Draft& draft) {
  draft.known_spending.is_published = true;
  for (const auto& [year, amount] : draft.published.net_spending) {
    const bool has_plans = draft.plans.contains(year.first + 1);
    if (draft.years.contains(year) && has_plans) draft.known_spending.amount[year] = amount;
  }
}

}  // namespace

void set_known_spending(Draft& draft) {
  if (draft.published.net_spending.empty()) {
    for (const Stretch& stretch : stretches(draft)) {
      if (is_the_outturn(draft, stretch)) {
        compare_with_outturn(draft, stretch);
      } else {
        imply(draft, stretch);
      }
    }
  } else {
    take_published(draft);
    for (const Stretch& stretch : stretches(draft)) compare_with_published(draft, stretch);
  }
  if (draft.known_spending.amount.empty()) return;
  const auto& [last, known] = *draft.known_spending.amount.rbegin();
  const bool has_places = !draft.known_spending.is_published;
  const double difference = known - modelled_spending(draft, last, has_places).value_or(known);
  const double amount = std::round(difference * price_level(draft.prices, last, after(last)));
  draft.carried_on = CarriedOn{last, difference, amount};
}

}  // namespace highneeds::calibration
