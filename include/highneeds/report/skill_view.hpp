#pragma once

#include <optional>
#include <string>
#include <vector>

#include "highneeds/report/report.hpp"
#include "highneeds/skill/backtest.hpp"
#include "highneeds/skill/single_ages.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::skill {

/// A backtest, and what its page says of it.
struct SkillPage {
  const Backtest& backtest;
  const Panel& panel;
  const std::vector<Warning>& warnings;
  const std::vector<AgedOutcome>& by_single_age;
  std::optional<std::size_t> council{};  ///< the one that was asked for; else all
  Stamp stamp{};
};

/// How good forecasts were, by measure, method, horizon, origin and tables, as a page with a chart.
[[nodiscard]] Report skill_view(const SkillPage& page);
/// The scores as a table whose columns are measure, horizon, method, authorities, mape, bias,
/// coverage50, coverage80 and crps, in per cent.
[[nodiscard]] ReportTable skill_table(const Backtest& backtest);
/// The same as JSON, with scores by origin, tiers, warnings, and every forecast of our own method
/// beside what came.
[[nodiscard]] std::string skill_json(const SkillPage& page, const Sources& sources);

}  // namespace highneeds::skill
