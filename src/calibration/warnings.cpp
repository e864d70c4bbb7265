#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/calibration/calibrate.hpp"
#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

constexpr int recent = 5;           // years that are looked at for outliers
constexpr double most_bent = 0.08;  // of a January's stock, from the way between its neighbours
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

void look_at_stock(const Census& census, Warnings& warnings) {
  if (census.stock.empty()) return;
  const int first = census.stock.rbegin()->first - recent;
  for (const auto& [january, stock] : census.stock) {
    const auto before = census.stock.find(january - 1);
    const auto after = census.stock.find(january + 1);
    if (january < first || before == census.stock.end() || after == census.stock.end()) continue;
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
