#include "skill/signs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "highneeds/quantity/median.hpp"
#include "skill/growth.hpp"

namespace highneeds::skill {
namespace {

constexpr double furthest = 2.5;
constexpr double deviations_of_median_distance = 1.4826;
/// The ages of plans hold for years, new plans for one.
constexpr int years_of_ages = 10;
constexpr int years_of_new_plans = 1;

/// The last figure up to a year, of no more than `oldest` years before.
double last_at(const Yearly& figures, std::size_t council, int year, int oldest) {
  for (int back = 0; back <= oldest; ++back) {
    const double found = figures.at(council, year - back);
    if (!std::isnan(found)) return found;
  }
  return figures.at(council, year);
}

double raw(Sign sign, const Panel& known, std::size_t council, int january) {
  const double plans = known.plans.at(council, january);
  switch (sign) {
    case Sign::NewPlans: {
      const double made = last_at(known.new_plans, council, january - 1, years_of_new_plans);
      return std::log((made + 1) / known.plans.at(council, january - 1));
    }
    case Sign::Density:
      return std::log(plans / known.people.latest(council));
    case Sign::Special:
      return known.by_provision.at(static_cast<std::size_t>(ProvisionKind::StateSpecial))
                 .at(council, january) /
             plans;
    case Sign::UnderFive:
      break;
  }
  return last_at(known.under_five, council, january, years_of_ages);
}

/// Puts a column of figures in robust standard deviations from the middle.
void standardise(std::vector<double>& column) {
  std::vector<double> known;
  for (const double figure : column) {
    if (std::isfinite(figure)) known.push_back(figure);
  }
  const double middle = median(known);
  for (double& figure : known) figure = std::abs(figure - middle);
  const double deviation = deviations_of_median_distance * median(std::move(known));
  for (double& figure : column) {
    const double distance = (figure - middle) / deviation;
    figure = std::isfinite(distance) ? std::clamp(distance, -furthest, furthest) : 0;
  }
}

}  // namespace

std::vector<Signs> signs_of(const Panel& known, int january) {
  std::vector<Signs> all(known.councils.size());
  for (std::size_t sign = 0; sign < signs; ++sign) {
    std::vector<double> column;
    for (std::size_t council = 0; council < all.size(); ++council) {
      column.push_back(raw(static_cast<Sign>(sign), known, council, january));
    }
    standardise(column);
    for (std::size_t council = 0; council < all.size(); ++council) {
      all[council][sign] = column[council];
    }
  }
  return all;
}

}  // namespace highneeds::skill
