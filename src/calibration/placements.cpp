#include "highneeds/calibration/placements.hpp"

#include <cmath>

namespace highneeds::calibration {
namespace {

constexpr int most_years = 3;

std::array<double, provision_kinds> by_provision(const BySetting& plans) {
  std::array<double, provision_kinds> sums{};
  for (std::size_t s = 0; s < settings; ++s) {
    sums[static_cast<std::size_t>(provisions_of_settings[s])] += plans[s];
  }
  return sums;
}

using Stocks = std::map<int, Stock>;

/// Plans by placement; without their table, the sums of plans by age.
Stocks stocks_of(const Census& census) {
  if (!census.stock.empty()) return census.stock;
  Stocks sums;
  for (const auto& [january, plans] : census.plans) {
    sums[january] = {.plans = total(plans), .by_setting = by_setting(plans)};
  }
  return sums;
}

/// Sets the yearly growth of all plans over the last Januaries up to one.
void set_growth(const Stocks& of, int january, PlacementPath& path) {
  const auto last = of.find(january);
  for (int years = most_years; years > 0; --years) {
    const auto first = of.find(january - years);
    if (last == of.end() || first == of.end() || first->second.plans <= 0) continue;
    path.growth = std::pow(last->second.plans / first->second.plans, 1.0 / years) - 1;
    path.years = years;
    return;
  }
}

}  // namespace

std::optional<PlacementPath> placement_path(const Census& census) {
  const Stocks own = stocks_of(census);
  if (own.empty()) return std::nullopt;
  PlacementPath path;
  for (const auto& [january, stock] : own) path.plans[january] = by_provision(stock.by_setting);
  path.is_of_ages = census.stock.empty();
  const int january = own.rbegin()->first;
  if (census.nation != nullptr) set_growth(stocks_of(census.nation->england), january, path);
  path.is_of_england = path.years > 0;
  if (!path.is_of_england) set_growth(own, january, path);
  return path;
}

}  // namespace highneeds::calibration
