#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/calibration/calibrate.hpp"
#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

constexpr int recent = 5;           // years that are looked at for outliers
constexpr double most_bent = 0.08;  // of a January's stock, from the way between its neighbours
constexpr double most_leap = 0.25;  // of a January's stock, from those around it
constexpr double most_reclassified = 1.6;
constexpr double fewest_reclassified = 50;
constexpr double most_apart = 0.001;  // of the sum of ages against the published total

constexpr double most_balancing = 0.04;  // of the closing plans

using Warnings = std::vector<Warning>;

void add(const Census& census, std::string_view table, std::string what, Warnings& warnings) {
  const auto found = census.tables.find(table);
  const Place at = found == census.tables.end() ? Place{} : found->second;
  warnings.push_back({.at = at, .what = std::move(what), .reference = {}});
}

double plans_in(const Census& census, int january) {
  const auto found = census.stock.find(january);
  return found == census.stock.end() ? 0 : found->second.plans;
}

/// Whether the plans of a January are off by more than a quarter from those before and those after
/// alike; the last ones from those before, and from where these were going.
bool is_leap(const Census& census, int january) {
  const double now = plans_in(census, january);
  const double before = plans_in(census, january - 1);
  double after = plans_in(census, january + 1);
  if (after == 0 && plans_in(census, january - 2) > 0) {
    after = before * before / plans_in(census, january - 2);
  }
  if (now == 0 || before == 0 || after == 0) return false;
  return now < (1 - most_leap) * std::min(before, after) ||
         now > (1 + most_leap) * std::max(before, after);
}

void look_for_leaps(const Census& census, Warnings& warnings) {
  if (census.stock.empty()) return;
  const int first = census.stock.rbegin()->first - recent;
  for (const auto& [january, stock] : census.stock) {
    if (january < first || !is_leap(census, january)) continue;
    const double after = plans_in(census, january + 1);
    add(census, "ehc_plans_by_placement",
        fmt::format("January {} leaps: {} plans, after {} in January {}{}: the count is hardly "
                    "right, nor are rates that stand on that January",
                    january, stock.plans, plans_in(census, january - 1), january - 1,
                    after > 0 ? fmt::format(" and before {}", after) : ""),
        warnings);
  }
}

void look_at_stock(const Census& census, Warnings& warnings) {
  if (census.stock.empty()) return;
  const int first = census.stock.rbegin()->first - recent;
  for (const auto& [january, stock] : census.stock) {
    const auto before = census.stock.find(january - 1);
    const auto after = census.stock.find(january + 1);
    if (january < first || before == census.stock.end() || after == census.stock.end()) continue;
    // It is bent by a leap, its own or beside it.
    if (is_leap(census, january - 1) || is_leap(census, january) || is_leap(census, january + 1)) {
      continue;
    }
    const double between = std::sqrt(before->second.plans * after->second.plans);
    if (between == 0 || std::abs(stock.plans / between - 1) <= most_bent) continue;
    add(census, "ehc_plans_by_placement",
        fmt::format("January {} is an outlier: {} plans, between {} and {}", january, stock.plans,
                    before->second.plans, after->second.plans),
        warnings);
  }
}

void look_at_new_plans(const Census& census, Warnings& warnings) {
  if (census.flows.empty()) return;
  for (const int year : outlying_years(census.flows)) {
    if (year < census.flows.rbegin()->first - recent) continue;
    add(census, "ehc_plan_flows",
        fmt::format("{} is an outlier: {} new plans, where the years around it have a median of {}",
                    year, *census.flows.at(year).new_plans, *usual_new_plans(census.flows, year)),
        warnings);
  }
}

/// Settings of one family that changed more than pupils do in a year.
void look_at_classes(const Census& census, Warnings& warnings) {
  if (census.stock.empty()) return;
  const int first = census.stock.rbegin()->first - recent + 1;
  for (auto now = census.stock.lower_bound(first); now != census.stock.end(); ++now) {
    const auto before = census.stock.find(now->first - 1);
    if (before == census.stock.end()) continue;
    if (is_leap(census, now->first - 1) || is_leap(census, now->first)) continue;
    for (std::size_t s = 0; s < settings; ++s) {
      const bool has_family = std::count(family_of.begin(), family_of.end(), family_of[s]) > 1;
      const double was = before->second.by_setting[s];
      const double is = now->second.by_setting[s];
      const bool is_even = std::max(was, is) <= most_reclassified * std::min(was, is);
      if (!has_family || is_even || std::abs(is - was) < fewest_reclassified) continue;
      add(census, "ehc_plans_by_placement",
          fmt::format("{} went from {} to {} plans in January {}: classes seem to be recorded "
                      "otherwise, so they are taken together",
                      setting_names[s], was, is, now->first),
          warnings);
    }
  }
}

void look_at_sums(const Census& census, std::string_view whose, Warnings& warnings) {
  for (const auto& [january, plans] : census.plans) {
    const double of_ages = total(plans);
    const auto stock = census.stock.find(january);
    if (stock == census.stock.end() ||
        std::abs(of_ages - stock->second.plans) <= most_apart * stock->second.plans) {
      continue;
    }
    add(census, "ehc_plans_by_age_and_placement",
        fmt::format("{} ages of January {} add to {} plans, and the total published is {}", whose,
                    january, of_ages, stock->second.plans),
        warnings);
  }
}

void look_at_ages(const Census& census, Warnings& warnings) {
  for (const auto& [january, plans] : census.plans) {
    if (january > last_january_of_ages) {
      add(census, "ehc_plans_by_age_and_placement",
          fmt::format("January {} counts age at the start of the school year, and earlier ones in "
                      "January: it is not differenced",
                      january),
          warnings);
    }
  }
  for (const auto& [january, plans] : census.unplaced) {
    if (plans == 0) continue;
    add(census, "ehc_plans_by_age_and_placement",
        fmt::format("{} plans of January {} have no setting: they are taken as unknown", plans,
                    january),
        warnings);
  }
}

}  // namespace

std::vector<Warning> warnings_of(const Census& census) {
  Warnings warnings;
  look_for_leaps(census, warnings);
  look_at_stock(census, warnings);
  look_at_new_plans(census, warnings);
  look_at_classes(census, warnings);
  look_at_sums(census, "the", warnings);
  if (census.nation != nullptr) look_at_sums(census.nation->england, "England's", warnings);
  look_at_ages(census, warnings);
  return warnings;
}

void warn_of_balancing(const Census& census, const Account& account, Warnings& warnings) {
  const double balancing = total(account.balancing);
  const double closing = total(account.closing);
  if (std::abs(balancing) <= most_balancing * closing) return;
  add(census, "ehc_plans_by_age_and_placement",
      fmt::format(
          "from January {} to {}, leavers and joiners leave {:.0f} plans unexplained, of {} "
          "in the latter: one of the tables may not be whole, and the rates mean little",
          account.opening_january, account.opening_january + 1, balancing, closing),
      warnings);
}

}  // namespace highneeds::calibration
