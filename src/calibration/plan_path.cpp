#include "highneeds/calibration/plan_path.hpp"

#include <cmath>

#include "highneeds/calibration/estimate.hpp"

namespace highneeds::calibration {
namespace {

constexpr int most_years = 3;
constexpr double weight_of_own = 0.25;

/// The yearly growth between two Januaries; nil where one is not there or empty.
double yearly_growth(const std::map<int, double>& plans, int first, int last) {
  const auto before = plans.find(first);
  const auto after = plans.find(last);
  if (before == plans.end() || after == plans.end()) return 0;
  if (before->second <= 0 || after->second <= 0) return 0;
  return std::pow(after->second / before->second, 1.0 / (last - first)) - 1;
}

/// The last January that both have; the authority's own last where there is none.
int last_of_both(const std::map<int, double>& own, const std::map<int, double>& england) {
  for (auto january = own.rbegin(); january != own.rend(); ++january) {
    if (england.contains(january->first)) return january->first;
  }
  return own.rbegin()->first;
}

}  // namespace

PlanPath plan_path(const std::map<int, double>& own, const std::map<int, double>& england) {
  PlanPath path;
  if (own.empty()) return path;
  const int last = last_of_both(own, england);
  int first = last;
  while (last - first < most_years && own.contains(first - 1)) --first;
  path.own_years = last - first;
  path.own_growth = first < last ? yearly_growth(own, first, last) : 0;
  const int national_first = first < last ? first : last - 1;
  const bool has_england = england.contains(national_first) && england.contains(last);
  path.own_weight = !has_england ? 1 : first < last ? weight_of_own : 0;
  path.national_growth =
      has_england ? yearly_growth(england, national_first, last) : path.own_growth;
  path.growth = path.own_weight * path.own_growth + (1 - path.own_weight) * path.national_growth;
  return path;
}

double first_trend(const Rates& rates, double growth) {
  const Counts people = people_in({{rates.people_year, rates.people}}, rates.january);
  double plans = 0;
  double leavers = 0;
  double joiners = 0;
  for (std::size_t age = 0; age < ages; ++age) {
    joiners += people[age] * rates.join[age];
    for (std::size_t s = 0; s < settings; ++s) {
      const double here = rates.plans[age][s];
      plans += here;
      leavers += age + 1 < ages ? here * rates.leave[age][s] : here;
    }
  }
  return joiners > 0 ? (growth * plans + leavers) / joiners : 1;
}

bool is_likely_trend(double trend) {
  constexpr double least = 0.5;
  constexpr double most = 3;
  return trend >= least && trend <= most;
}

}  // namespace highneeds::calibration
