#include "highneeds/report/monitor_view.hpp"

#include <array>
#include <iterator>

#include "report/monitor_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

using View = Blocks (*)(const MonitorInput&);

constexpr std::array<View, 13> parts{
    monitor_in_short,  monitor_how_to_read, monitor_balances,   monitor_bridge,
    monitor_demand,    monitor_placements,  monitor_money,      monitor_price_and_volume,
    monitor_savings,   monitor_payments,    monitor_conditions, monitor_outcomes,
    monitor_tolerances};

std::string name_of(ReturnOf of) {
  if (of == ReturnOf::SafetyValve) return "safety valve monitoring return";
  return of == ReturnOf::ReformPlan ? "local SEND reform plan, monitoring return"
                                    : "monitoring return";
}

}  // namespace

Report monitor_view(const MonitorInput& from) {
  const Scenario& plan = from.outlook.scenario;
  Report report{.title = plan.title,
                .subtitle = plan.authority.name + ": " + name_of(from.made.of) + ", " +
                            from.made.quarter.name() + " (to " +
                            in_words(from.made.quarter.last_day()) + ")",
                .scale = from.scale,
                .blocks = {},
                .stamp = from.stamp};
  for (const View part : parts) std::ranges::move(part(from), std::back_inserter(report.blocks));
  report.blocks.emplace_back(WarningList{from.outlook.warnings});
  return report;
}

}  // namespace highneeds
