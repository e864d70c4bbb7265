#include "calibration/bands.hpp"

#include <algorithm>
#include <optional>

#include "highneeds/calibration/blocks.hpp"
#include "highneeds/calibration/calibrate.hpp"

namespace highneeds::calibration {
namespace {

constexpr std::array<Block, std::tuple_size_v<ByBand>> bands = {
    {{0, 4}, {5, 10}, {11, 15}, {16, 19}, {20, ages - 1}}};
constexpr int sweeps = 50;

/// The latest January of ages in January, no later than a January of plans by placement.
std::optional<int> january_of(const Census& census) {
  if (census.nation == nullptr || census.stock.empty()) return std::nullopt;
  const int latest = std::min(census.stock.rbegin()->first, last_january_of_ages);
  const bool is_there =
      census.stock.contains(latest) && census.nation->england.plans.contains(latest);
  return is_there ? std::optional(latest) : std::nullopt;
}

double sum(const ByBand& counts) {
  double all = 0;
  for (const double count : counts) all += count;
  return all;
}

ByBand in_bands(const ByAge<settings>& plans) {
  ByBand counts{};
  for (std::size_t b = 0; b < bands.size(); ++b) counts[b] = total(sum_of(plans, bands[b]));
  return counts;
}

/// Scales the ages of each band to its count.
void scale_bands(const ByBand& counts, ByAge<settings>& plans) {
  const ByBand now = in_bands(plans);
  for (std::size_t b = 0; b < bands.size(); ++b) {
    for (std::size_t age = bands[b].first; age <= bands[b].last; ++age) {
      for (double& count : plans[age]) count *= now[b] > 0 ? counts[b] / now[b] : 0;
    }
  }
}

void scale_settings(const BySetting& counts, ByAge<settings>& plans) {
  const BySetting now = by_setting(plans);
  for (BySetting& of_age : plans) {
    for (std::size_t s = 0; s < settings; ++s) {
      of_age[s] *= now[s] > 0 ? counts[s] / now[s] : 0;
    }
  }
}

/// England's plans, scaled in turn to the authority's bands and settings until both hold.
ByAge<settings> spread_plans(const Census& census, int january) {
  ByAge<settings> plans = census.nation->england.plans.at(january);
  const BySetting& by_placement = census.stock.at(january).by_setting;
  ByBand counts = census.plans_by_band.rbegin()->second;
  const double all = sum(counts);
  for (double& count : counts) count *= total(by_placement) / all;
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    scale_bands(counts, plans);
    scale_settings(by_placement, plans);
  }
  return plans;
}

}  // namespace

bool has_only_bands(const Census& census) {
  return census.plans.empty() && !census.plans_by_band.empty() &&
         sum(census.plans_by_band.rbegin()->second) > 0 && january_of(census).has_value();
}

std::optional<int> year_to_spread(const Census& census, int latest) {
  for (auto one = census.flows.rbegin(); one != census.flows.rend(); ++one) {
    const bool is_there = census.nation != nullptr && one->first <= latest &&
                          census.nation->england.new_plans.contains(one->first);
    if (is_there && one->second.new_plans) return one->first;
  }
  return std::nullopt;
}

ByAge<settings> spread_new_plans(const Census& census, int year) {
  const Census& england = census.nation->england;
  ByAge<settings> plans = england.new_plans.at(year);
  ByBand counts = in_bands(plans);
  if (!census.new_plans_by_band.empty()) {
    const auto& [band_year, own] = *census.new_plans_by_band.rbegin();
    const auto usual = england.new_plans_by_band.find(band_year);
    for (std::size_t b = 0; b < counts.size(); ++b) {
      if (usual == england.new_plans_by_band.end() || usual->second[b] <= 0) continue;
      counts[b] *= own[b] / usual->second[b];
    }
  }
  const double scale = sum(counts) > 0 ? *census.flows.at(year).new_plans / sum(counts) : 0;
  for (double& count : counts) count *= scale;
  scale_bands(counts, plans);
  return plans;
}

Census spread_over_ages(const Census& census) {
  Census spread = census;
  const int january = *january_of(census);
  spread.plans[january] = spread_plans(census, january);
  if (!spread.new_plans.empty()) return spread;
  for (auto year = year_to_spread(census, january); year;
       year = year_to_spread(census, *year - 1)) {
    spread.new_plans[*year] = spread_new_plans(census, *year);
  }
  return spread;
}

}  // namespace highneeds::calibration
