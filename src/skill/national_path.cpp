#include "skill/national_path.hpp"

#include <cmath>

#include "skill/growth.hpp"

namespace highneeds::skill {
namespace {

constexpr int years_of_leaving = 2;
constexpr int years_of_growth = 3;
/// Of a year's growth of new plans, what is left of it in the next.
constexpr double left_of_growth = 2.0 / 3.0;

/// The part of a January's plans that had gone by the next, though new ones came.
double leaving(const Panel& known, int january) {
  double sum = 0;
  int years = 0;
  for (int year = january - years_of_leaving; year < january; ++year) {
    const double opening = known.plans.at(known.england(), year);
    const double left = opening + known.new_plans.at(known.england(), year) -
                        known.plans.at(known.england(), year + 1);
    if (std::isnan(left)) continue;
    sum += left / opening;
    ++years;
  }
  return sum / years;
}

/// The mean of the yearly growth of new plans over one, two and three years.
double past_growth(const Panel& known, int last) {
  double sum = 0;
  for (int years = 1; years <= years_of_growth; ++years) {
    sum += growth(known.new_plans, known.england(), last, years);
  }
  return sum / years_of_growth;
}

}  // namespace

double growth_of_new_plans(const Panel& known, int january) {
  return left_of_growth * past_growth(known, january - 1);
}

Path national_path(const Panel& known, int january, int horizons) {
  const double left = leaving(known, january);
  double yearly = past_growth(known, january - 1);
  const double now = known.plans.at(known.england(), january);
  double plans = now;
  double joining = known.new_plans.at(known.england(), january - 1);
  if (std::isnan(left + yearly + joining + now)) {
    return plain_national_path(known.plans, january, horizons);
  }
  Path path;
  for (int year = 0; year < horizons; ++year) {
    yearly *= left_of_growth;
    joining *= std::exp(yearly);
    plans = plans * (1 - left) + joining;
    path.push_back(std::log(plans / now));
  }
  return path;
}

Path plain_national_path(const Yearly& figures, int last, int horizons) {
  const double yearly = national_growth(figures, last, years_of_growth);
  Path path;
  for (int year = 1; year <= horizons; ++year) path.push_back(year * yearly);
  return path;
}

}  // namespace highneeds::skill
