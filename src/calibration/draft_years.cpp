#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "calibration/draft_parts.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds::calibration {
namespace {

constexpr FinancialYear earliest{2021};
constexpr FinancialYear last_of_forecast{2028};
/// The least rise a head of any authority, as announced.
constexpr FinancialYear announced_year{2025};
constexpr double announced_growth = 0.07;
/// What later years are taken to grow by above prices.
constexpr double above_prices = 0.01;

std::optional<double> deficit_at_end_of(const Published& published, FinancialYear year) {
  const auto found = published.funding.find(year);
  return found == published.funding.end() ? std::nullopt : found->second.deficit;
}

std::optional<FinancialYear> last_block(const Published& published) {
  std::optional<FinancialYear> last;
  for (const auto& [year, funding] : published.funding) {
    if (funding.gross && funding.net) last = year;
  }
  return last;
}

bool has_blocks(const Published& published, FinancialYear from, FinancialYear to) {
  for (FinancialYear year = from; year <= to; year = after(year)) {
    const auto found = published.funding.find(year);
    if (found == published.funding.end() || !found->second.gross || !found->second.net) {
      return false;
    }
  }
  return true;
}

/// Whether there are plans of January of the year, in which it opens, and of each one after it.
bool has_plans_from(const Published& published, FinancialYear year) {
  for (int january = year.first; january <= published.plans.rbegin()->first; ++january) {
    if (!published.plans.contains(january)) return false;
  }
  return published.plans.rbegin()->first >= year.first;
}

/// The first year whose opening balance is recorded and whose plans and blocks are known.
std::optional<FinancialYear> first_recorded(const Published& published) {
  const auto last = last_block(published);
  if (!last) return std::nullopt;
  for (FinancialYear year = earliest; year <= after(*last); year = after(year)) {
    if (deficit_at_end_of(published, after(year, -1)) && has_blocks(published, year, *last) &&
        has_plans_from(published, year)) {
      return year;
    }
  }
  return std::nullopt;
}

void set_block_growth(Draft& draft, const PolicyFigures& policy) {
  const auto last = last_block(draft.published);
  const FinancialYear from = last ? after(*last) : after(draft.years.first);
  for (FinancialYear year = from; year <= draft.years.last; year = after(year)) {
    BlockGrowth& growth = draft.block_growth[year];
    const double prices = draft.prices.contains(year) ? draft.prices.at(year) : 0;
    if (policy.suspended_from <= year && year <= policy.suspended_to) {
      growth = {0, GrowthBasis::Suspended};
    } else if (year == announced_year) {
      growth = {announced_growth, GrowthBasis::Announced};
    } else if (year < announced_year) {
      growth = {prices, GrowthBasis::Prices};
    } else {
      growth = {prices + above_prices, GrowthBasis::AbovePrices};
    }
  }
}

/// A January whose placements were not recorded for more plans than this, and for less than half as
/// many in the Januaries before and after, says little of where they are.
constexpr double most_unplaced = 0.1;

double sum(const ByProvision& plans) {
  double all = 0;
  for (const double some : plans) all += some;
  return all;
}

/// The part of a January's plans without a placement; all, of a January without plans.
double unplaced_part(const Published& published, int january) {
  const auto plans = published.plans.find(january);
  const auto unplaced = published.unplaced.find(january);
  if (plans == published.plans.end() || unplaced == published.unplaced.end()) return 1;
  const double all = sum(plans->second);
  return all > 0 ? unplaced->second / all : 1;
}

bool is_to_spread(const Published& published, int january) {
  const double part = unplaced_part(published, january);
  const bool is_last = !published.plans.contains(january + 1);
  return part > most_unplaced && unplaced_part(published, january - 1) < part / 2 &&
         (is_last || unplaced_part(published, january + 1) < part / 2);
}

}  // namespace

std::vector<int> missing_januaries(const Draft& draft) {
  const auto& plans = draft.published.plans;
  std::vector<int> missing;
  if (plans.empty()) return missing;
  const int first = std::max(plans.begin()->first, earliest.first);
  for (int january = first; january < plans.rbegin()->first; ++january) {
    if (!plans.contains(january)) missing.push_back(january);
  }
  return missing;
}

std::vector<FinancialYear> missing_finance(const Draft& draft) {
  const auto last = last_block(draft.published);
  std::vector<FinancialYear> missing;
  if (!last) return missing;
  const FinancialYear first = std::max(draft.published.funding.begin()->first, earliest);
  for (FinancialYear year = first; year < *last; year = after(year)) {
    if (!has_blocks(draft.published, year, year)) missing.push_back(year);
  }
  return missing;
}

void set_plans(Draft& draft) {
  const Published& published = draft.published;
  draft.plans = published.plans;
  for (const auto& [january, plans] : published.plans) {
    if (!is_to_spread(published, january)) continue;
    const ByProvision& before = published.plans.at(january - 1);
    const auto next = published.plans.find(january + 1);
    const ByProvision& later = next == published.plans.end() ? before : next->second;
    for (std::size_t i = 0; i < provision_kinds; ++i) {
      const double share = (before[i] / sum(before) + later[i] / sum(later)) / 2;
      draft.plans[january][i] = std::round(share * sum(plans));
    }
    draft.spread.push_back(january);
  }
}

void set_years(Draft& draft, const PolicyFigures& policy) {
  const Published& published = draft.published;
  const auto recorded = first_recorded(published);
  draft.years.first = recorded.value_or(FinancialYear{published.last_january - 1});
  draft.years.last = std::max(last_of_forecast, after(draft.years.first, 3));
  if (!has_plans_from(published, draft.years.first)) {
    Faults faults;
    faults.add(Place{},
               fmt::format("{} has no plans of January {} and every January after it",
                           published.name, draft.years.first.first),
               "add them: a forecast begins with the plans of the January before");
    throw InputError(faults);
  }
  const auto last = last_block(published);
  if (last && *last >= draft.years.first) draft.actual_to = *last;
  draft.is_opening_recorded = recorded.has_value();
  draft.opening =
      recorded ? -deficit_at_end_of(published, after(draft.years.first, -1)).value_or(0) : 0;
  for (const auto& [year, funding] : published.funding) {
    if (year >= draft.years.first && funding.deficit) draft.closing[year] = -*funding.deficit;
  }
  set_block_growth(draft, policy);
}

}  // namespace highneeds::calibration
