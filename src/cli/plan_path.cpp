#include "cli/plan_path.hpp"

#include <algorithm>

#include "highneeds/skill/read_panel.hpp"

namespace highneeds::cli {

skill::PlanGrowth plan_path_of(const std::string& data, const std::string& code, int january,
                               Sources& sources) {
  constexpr int years = 15;
  const skill::Panel panel = skill::read_panel(data, sources).panel;
  const auto council = std::ranges::find(panel.councils, code, &skill::Council::code);
  skill::PlanGrowth path = skill::plan_growth_of(
      panel, static_cast<std::size_t>(council - panel.councils.begin()), years);
  // Years that other tables know by now.
  const int past = std::clamp(january - path.january, 0, years);
  path.january += past;
  const auto leave_out = [past](std::vector<double>& growth) {
    growth.erase(growth.begin(), growth.begin() + past);
  };
  leave_out(path.england);
  leave_out(path.all);
  for (std::vector<double>& growth : path.by_provision) leave_out(growth);
  return path;
}

}  // namespace highneeds::cli
