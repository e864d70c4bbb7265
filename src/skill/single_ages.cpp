#include "highneeds/skill/single_ages.hpp"

#include <cmath>

#include "skill/national_path.hpp"
#include "skill/panel_table.hpp"

namespace highneeds::skill {
namespace {

constexpr std::size_t pooled_from = 20;

using ByAge = std::array<double, single_ages>;

double or_nil(double figure) {
  return std::isnan(figure) ? 0 : figure;
}

ByAge of_year(const std::array<Yearly, single_ages>& figures, std::size_t council, int year) {
  ByAge found{};
  for (std::size_t age = 0; age < single_ages; ++age) {
    found.at(age) = or_nil(figures.at(age).at(council, year));
  }
  return found;
}

double sum(const ByAge& figures) {
  double all = 0;
  for (const double figure : figures) all += figure;
  return all;
}

/// The part of England's plans of each age in January that ends within the year, as in the year
/// before. The plans that there were to leave are those a year older now, and those that left.
ByAge leaving(const SingleAges& ages, std::size_t england, int january) {
  const ByAge plans = of_year(ages.plans, england, january);
  const ByAge ceased = of_year(ages.ceased, england, january - 1);
  double older = 0;
  for (std::size_t age = pooled_from; age < single_ages; ++age) older += plans.at(age);
  ByAge part{};
  for (std::size_t age = 0; age + 1 < single_ages; ++age) {
    const std::size_t close = std::min(age + 1, pooled_from);
    const double stayed = close == pooled_from ? older : plans.at(close);
    const double left = ceased.at(close);
    part.at(age) = left + stayed > 0 ? left / (left + stayed) : 0;
  }
  part.back() = 1;  // a plan ends with the year of the 25th birthday
  return part;
}

}  // namespace

std::vector<AgedOutcome> aged_outcomes(const SingleAges& ages, const Panel& panel) {
  std::vector<AgedOutcome> found;
  for (int january = first_year; january < last_year; ++january) {
    const ByAge part = leaving(ages, panel.england(), january);
    if (sum(of_year(ages.ceased, panel.england(), january - 1)) == 0) continue;
    const double growth = growth_of_new_plans(panel, january);
    for (std::size_t council = 0; council < panel.england(); ++council) {
      const ByAge plans = of_year(ages.plans, council, january);
      const double counted = panel.plans.at(council, january + 1);
      const double by_age = sum(of_year(ages.plans, council, january + 1));
      const double actual = std::isnan(counted) ? by_age : counted;
      const double joining = panel.new_plans.at(council, january - 1) * std::exp(growth);
      double forecast = joining;
      for (std::size_t age = 0; age < single_ages; ++age) {
        forecast += plans.at(age) * (1 - part.at(age));
      }
      if (sum(plans) > 0 && actual > 0 && std::isfinite(forecast)) {
        found.push_back({january, council, forecast, actual});
      }
    }
  }
  return found;
}

}  // namespace highneeds::skill
