#include "highneeds/skill/plan_growth.hpp"

#include <cmath>
#include <stdexcept>

#include "highneeds/skill/constants.hpp"
#include "skill/growth.hpp"
#include "skill/national_path.hpp"
#include "skill/outlooks.hpp"
#include "skill/own_growth.hpp"

namespace highneeds::skill {
namespace {

int last_january(const Panel& panel, std::size_t council) {
  for (int january = panel.plans.last(); january >= panel.plans.first(); --january) {
    if (panel.plans.has(council, january)) return january;
  }
  throw std::out_of_range("the growth of a council without plans");
}

/// Growth from year to year of a path that begins after `now`.
std::vector<double> growth_along(const Path& path, double now) {
  std::vector<double> growth;
  for (const double later : path) {
    growth.push_back(later / now - 1);
    now = later;
  }
  return growth;
}

bool is_known(const std::vector<double>& growth) {
  for (const double year : growth) {
    if (!std::isfinite(year)) return false;
  }
  return true;
}

/// England's path as plans, of one in the January that it begins in.
Path as_plans(Path logarithms) {
  for (double& year : logarithms) year = std::exp(year);
  return logarithms;
}

}  // namespace

PlanGrowth plan_growth_of(const Panel& panel, std::size_t council, int years) {
  PlanGrowth found{.january = last_january(panel, council)};
  const Panel known = known_in(found.january, panel);
  const int january = found.january;
  found.england = growth_along(as_plans(national_path(known, january, years)), 1);
  found.beside = std::expm1(growth_beside_others(known, january)[council]);
  const Paths all = expected_plans(known, january, years);
  found.all = growth_along(all[council], known.plans.at(council, january));
  found.is_of_england = !std::isnan(panel.plans.at(panel.england(), january));
  found.is_by_new_plans = !std::isnan(known.plans.at(known.england(), january)) &&
                          !std::isnan(known.new_plans.at(known.england(), january - 1));
  found.is_own = !is_known(found.all);
  if (found.is_own) {
    const double own = growth(known.plans, council, january, years_of_trend);
    found.all.assign(static_cast<std::size_t>(years), std::isnan(own) ? 0 : std::expm1(own));
    found.england = found.all;
  }
  const ProvisionPaths paths = expected_by_provision(all, known, january, years);
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    auto& growth = found.by_provision.at(kind);
    growth =
        growth_along(paths.at(kind)[council], known.by_provision.at(kind).at(council, january));
    if (!is_known(growth)) growth = found.all;
  }
  return found;
}

}  // namespace highneeds::skill
