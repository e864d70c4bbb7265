#include "highneeds/calibration/plan_path.hpp"

#include <algorithm>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

double sum(const std::array<double, provision_kinds>& plans) {
  double all = 0;
  for (const double some : plans) all += some;
  return all;
}

/// Who is left of some plans a year later, a year older, where they have moved to (7.1), (7.2).
ByAge<settings> left_of(const ByAge<settings>& plans, const Rates& rates) {
  const Account account = account_of(0, plans, {}, {}, rates);
  ByAge<settings> left{};
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      left[age][s] = account.opening[age][s] - account.leavers[age][s] + account.moves[age][s];
    }
  }
  return left;
}

/// New plans of a year at the rates (7.3).
ByAge<settings> made_in(int year, const Rates& rates) {
  const Counts people = people_in({{rates.people_year, rates.people}}, year);
  ByAge<settings> made{};
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      made[age][s] = people[age] * rates.join[age] * rates.first_setting[age][s];
    }
  }
  return made;
}

/// Brings the plans of each provision to what is known of it, ages alike (7.6).
void hold(const std::array<double, provision_kinds>& known, ByAge<settings>& plans) {
  std::array<double, provision_kinds> now{};
  const BySetting all = by_setting(plans);
  for (std::size_t s = 0; s < settings; ++s) {
    now.at(static_cast<std::size_t>(provisions_of_settings[s])) += all[s];
  }
  for (BySetting& of_age : plans) {
    for (std::size_t s = 0; s < settings; ++s) {
      const auto kind = static_cast<std::size_t>(provisions_of_settings[s]);
      if (now.at(kind) > 0) of_age[s] *= known.at(kind) / now.at(kind);
    }
  }
}

}  // namespace

std::vector<double> trends_of(const Rates& rates, const PlansByJanuary& known,
                              const skill::PlanGrowth& path, int last_january) {
  std::vector<double> trends;
  if (known.empty()) return trends;
  ByAge<settings> plans = rates.plans;
  double wanted = total(plans);
  std::size_t year_of_path = 0;
  for (int january = rates.january + 1; january <= last_january; ++january) {
    const auto published = known.find(january);
    if (published != known.end()) {
      wanted = sum(published->second);
    } else if (year_of_path < path.all.size()) {
      wanted *= 1 + path.all[year_of_path++];
    }
    plans = left_of(plans, rates);
    const ByAge<settings> made = made_in(january - 1, rates);
    const double trend = total(made) > 0 ? (wanted - total(plans)) / total(made) : 1;
    trends.push_back(trend);
    for (std::size_t age = 0; age < ages; ++age) {
      for (std::size_t s = 0; s < settings; ++s) plans[age][s] += trend * made[age][s];
    }
    if (published != known.end()) hold(published->second, plans);
  }
  return trends;
}

bool are_likely(const std::vector<double>& trends) {
  constexpr double least = 0.5;
  constexpr double most = 3;
  return std::ranges::all_of(trends, [](double trend) { return trend >= least && trend <= most; });
}

}  // namespace highneeds::calibration
