#pragma once

#include <array>
#include <vector>

#include "highneeds/skill/panel.hpp"

namespace highneeds::skill {

/// How plans of a council go on by the method that the backtest measures as `highneeds`. Growth is
/// a ratio, of each year after `january`, the first one first.
struct PlanGrowth {
  int january = 0;                ///< the last that the council has plans of
  std::vector<double> england{};  ///< growth of England's plans (11.2)
  bool is_of_england = true;      ///< else of the councils of the tables together
  bool is_by_new_plans = true;    ///< else as they grew over three years
  bool is_own = false;            ///< nothing is known beside the council: its own growth goes on
  double beside = 0;              ///< by how much the council's grow faster a year (11.4)
  std::vector<double> all{};      ///< growth of all its plans (11.5)
  /// (11.6); that of all plans for a provision that nothing is known of.
  std::array<std::vector<double>, provision_kinds> by_provision{};
};

/// That of a council. Where nothing is known of England, the council's own growth of three
/// years goes on; nil where there is none. Throws std::out_of_range for a council without plans.
[[nodiscard]] PlanGrowth plan_growth_of(const Panel& panel, std::size_t council, int years);

/// How far off such forecasts of all plans were, in per cent, one, three and five years on, over
/// the 95 councils of data/councils: docs/skill.md, which the tests hold to the backtest.
struct PublishedErrors {
  double one_year = 4.3;
  double three_years = 8.4;
  double five_years = 11.6;
  std::size_t councils = 95;
};

}  // namespace highneeds::skill
