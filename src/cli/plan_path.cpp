#include "cli/plan_path.hpp"

#include <algorithm>

#include "highneeds/skill/plan_growth.hpp"
#include "highneeds/skill/read_panel.hpp"

namespace highneeds::cli {

calibration::PlanPath plan_path_of(const std::string& data, const std::string& code, int january,
                                   Sources& sources) {
  constexpr int years = 15;
  const skill::Panel panel = skill::read_panel(data, sources).panel;
  const auto council = std::ranges::find(panel.councils, code, &skill::Council::code);
  const skill::PlanGrowth found = skill::plan_growth_of(
      panel, static_cast<std::size_t>(council - panel.councils.begin()), years);
  const int past = january - found.january;  // years that other tables know by now
  const auto from_now = [&](const std::vector<double>& growth) {
    return std::vector<double>(growth.begin() + std::clamp(past, 0, years), growth.end());
  };
  calibration::PlanPath path{.all = from_now(found.all),
                             .england = from_now(found.england),
                             .is_of_england = found.is_of_england,
                             .is_by_new_plans = found.is_by_new_plans,
                             .is_own = found.is_own,
                             .beside = found.beside};
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    path.by_provision.at(kind) = from_now(found.by_provision.at(kind));
  }
  return path;
}

}  // namespace highneeds::cli
