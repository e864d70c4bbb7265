#include "highneeds/skill/outlook.hpp"

#include <cmath>
#include <stdexcept>

#include "skill/growth.hpp"
#include "skill/national_path.hpp"
#include "skill/outlooks.hpp"
#include "skill/own_growth.hpp"

namespace highneeds::skill {
namespace {

constexpr int years_of_own = 3;

int last_january(const Panel& panel, std::size_t council) {
  for (int january = panel.plans.last(); january >= panel.plans.first(); --january) {
    if (panel.plans.has(council, january)) return january;
  }
  throw std::out_of_range("an outlook of a council without plans");
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

Outlook outlook_of(const Panel& panel, std::size_t council, int years) {
  Outlook outlook{.january = last_january(panel, council)};
  const Panel known = known_in(outlook.january, panel);
  const int january = outlook.january;
  outlook.england = growth_along(as_plans(national_path(known, january, years)), 1);
  outlook.beside = std::expm1(growth_beside_others(known, january)[council]);
  const Paths all = expected_plans(known, january, years);
  outlook.all = growth_along(all[council], known.plans.at(council, january));
  if (!is_known(outlook.all)) {
    const double own = growth(known.plans, council, january, years_of_own);
    outlook.all.assign(static_cast<std::size_t>(years), std::isnan(own) ? 0 : std::expm1(own));
    outlook.england = outlook.all;
  }
  const ProvisionPaths paths = expected_by_provision(all, known, january, years);
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    auto& growth = outlook.by_provision.at(kind);
    growth =
        growth_along(paths.at(kind)[council], known.by_provision.at(kind).at(council, january));
    if (!is_known(growth)) growth = outlook.all;
  }
  return outlook;
}

}  // namespace highneeds::skill
