#include <cmath>
#include <limits>

#include "highneeds/skill/constants.hpp"
#include "skill/growth.hpp"
#include "skill/outlooks.hpp"

namespace highneeds::skill {
namespace {

Path grown(double from, double yearly, int horizons) {
  Path path;
  for (int year = 1; year <= horizons; ++year) path.push_back(from * std::exp(year * yearly));
  return path;
}

/// The yearly change, as a number: of up to three years.
double change(const Yearly& figures, std::size_t council, int last) {
  for (int span = years_of_trend; span > 0; --span) {
    const double before = figures.at(council, last - span);
    if (!std::isnan(before)) return (figures.at(council, last) - before) / span;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

Path on_a_line(const Yearly& figures, std::size_t council, int last, int horizons) {
  Path path;
  const double yearly = change(figures, council, last);
  for (int year = 1; year <= horizons; ++year) {
    const double there = figures.at(council, last) + year * yearly;
    path.push_back(there < 0 ? 0 : there);
  }
  return path;
}

/// A quarter own and three quarters England's, both as growth factors.
double mixed(double own, double national) {
  return std::log(share_of_own * std::exp(own) + (1 - share_of_own) * std::exp(national));
}

}  // namespace

Paths plain_paths(Method method, const Yearly& figures, int last, int horizons) {
  const double of_last_year = national_growth(figures, last, 1);
  const double of_three_years = national_growth(figures, last, years_of_trend);
  Paths paths;
  for (std::size_t council = 0; council < figures.councils(); ++council) {
    const double now = figures.at(council, last);
    const double own = growth(figures, council, last, years_of_trend);
    switch (method) {
      case Method::OwnGrowth:
        paths.push_back(grown(now, own, horizons));
        break;
      case Method::OwnLinear:
        paths.push_back(on_a_line(figures, council, last, horizons));
        break;
      case Method::NationalRate:
        paths.push_back(grown(now, of_last_year, horizons));
        break;
      case Method::QuarterOwn:
        paths.push_back(grown(now, mixed(own, of_three_years), horizons));
        break;
      default:
        paths.push_back(grown(now, 0, horizons));
    }
  }
  return paths;
}

}  // namespace highneeds::skill
