#pragma once

#include <string>
#include <vector>

#include "highneeds/skill/panel.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::skill {

/// The panel of a folder of published tables, and what a reader of them should know.
struct ReadPanel {
  Panel panel{};
  Place plans_table{};  ///< that councils and their Januaries are from
  std::vector<Warning> warnings{};
};

/// Reads `ehc_plans_by_placement.csv`, which is needed, and as far as they are there
/// `ehc_plan_flows`, `ehc_plans_by_age_band`, `population_by_age`, `finance_by_authority` and
/// `s251_high_needs_net_spend`. New plans of a year that several councils have to
/// the last plan are those of their region: they are left out, with a warning. Throws InputError
/// with every fault.
[[nodiscard]] ReadPanel read_panel(const std::string& folder, Sources& sources);

}  // namespace highneeds::skill
