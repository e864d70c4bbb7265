#include <algorithm>
#include <cmath>

#include "highneeds/skill/constants.hpp"
#include "skill/growth.hpp"
#include "skill/national_path.hpp"
#include "skill/outlooks.hpp"
#include "skill/own_growth.hpp"

namespace highneeds::skill {
namespace {

/// Of a provision's growth, what follows the growth of all plans: special schools have the children
/// for whom places are built.
constexpr double share_of_total = 0.5;
constexpr double share_of_total_in_special = 0.25;
constexpr double left_of_trend = 0.95;
constexpr double most_trend = 0.1;
constexpr double least_left = 0.5;

double trend(double yearly) {
  return std::isnan(yearly) ? 0 : std::clamp(yearly, -most_trend, most_trend);
}

/// What a year's growth, of which a part is left in each next one, adds up to.
double faded(double yearly, int years) {
  double sum = 0;
  for (int year = 0; year < years; ++year) {
    yearly *= left_of_trend;
    sum += yearly;
  }
  return sum;
}

/// A provision's plans, grown half as all plans grow, and half as the provision did over three
/// years.
Paths by_trend(const Yearly& figures, double of_total, const Paths& totals, const Panel& known,
               int january, int horizons) {
  const double national = trend(national_growth(figures, january, years_of_trend));
  Paths paths;
  for (std::size_t council = 0; council < totals.size(); ++council) {
    const double own = trend(growth(figures, council, january, years_of_trend));
    const double yearly = share_of_own * own + (1 - share_of_own) * national;
    Path path;
    for (int year = 1; year <= horizons; ++year) {
      const double of_all = std::log(totals[council][static_cast<std::size_t>(year - 1)] /
                                     known.plans.at(council, january));
      path.push_back(figures.at(council, january) *
                     std::exp(of_total * of_all + (1 - of_total) * faded(yearly, year)));
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

/// Mainstream schools have those whom no other provision has; at least half as many as on their own
/// trend.
Paths what_is_left(const Paths& totals, const std::array<Paths, provision_kinds>& all) {
  constexpr auto mainstream = static_cast<std::size_t>(ProvisionKind::Mainstream);
  Paths paths = totals;
  for (std::size_t council = 0; council < paths.size(); ++council) {
    for (std::size_t year = 0; year < paths[council].size(); ++year) {
      double& left = paths[council][year];
      for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
        if (kind != mainstream) left -= all.at(kind)[council][year];
      }
      left = std::max(left, least_left * all.at(mainstream)[council][year]);
    }
  }
  return paths;
}

}  // namespace

Paths expected_plans(const Panel& known, int january, int horizons) {
  const Path national = national_path(known, january, horizons);
  const std::vector<double> beside = growth_beside_others(known, january);
  Paths paths;
  for (std::size_t council = 0; council < beside.size(); ++council) {
    Path path;
    for (int year = 1; year <= horizons; ++year) {
      path.push_back(
          known.plans.at(council, january) *
          std::exp(national[static_cast<std::size_t>(year - 1)] + year * beside[council]));
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

ProvisionPaths expected_by_provision(const Paths& totals, const Panel& known, int january,
                                     int horizons) {
  ProvisionPaths all;
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    const bool is_special = kind == static_cast<std::size_t>(ProvisionKind::StateSpecial);
    all.at(kind) = by_trend(known.by_provision.at(kind),
                            is_special ? share_of_total_in_special : share_of_total, totals, known,
                            january, horizons);
  }
  auto& mainstream = all.at(static_cast<std::size_t>(ProvisionKind::Mainstream));
  mainstream = what_is_left(totals, all);
  return all;
}

Paths expected_plans(ProvisionKind provision, const Panel& known, int january, int horizons) {
  const Paths totals = expected_plans(known, january, horizons);
  return expected_by_provision(totals, known, january,
                               horizons)[static_cast<std::size_t>(provision)];
}

}  // namespace highneeds::skill
