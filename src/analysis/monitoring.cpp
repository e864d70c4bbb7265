#include "highneeds/analysis/monitoring.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/actuals_agree.hpp"
#include "analysis/find_line.hpp"
#include "analysis/given_actuals.hpp"
#include "analysis/year_forecast.hpp"

namespace highneeds {

namespace {

std::optional<double> difference(const std::optional<double>& is, const std::optional<double>& of) {
  return is && of ? std::optional(*is - *of) : std::nullopt;
}

const RagLimits& limits_of(const RagTolerances& tolerances, RatedAs rated_as) {
  switch (rated_as) {
    case RatedAs::Balance:
      return tolerances.balances;
    case RatedAs::Number:
      return tolerances.numbers;
    case RatedAs::UnitCost:
      return tolerances.unit_costs;
    case RatedAs::Saving:
      return tolerances.savings;
    case RatedAs::Amount:
      break;
  }
  return tolerances.amounts;
}

/// (10.6) `base` is what the variance is a part of.
Rag rating(const MonitoredLine& line, double base, const RagLimits& limits) {
  const std::optional<double> variance = line.variance();
  if (!variance) return Rag::Unstated;
  double worse = *variance;
  if (line.plan.worse == Worse::Below) worse = -worse;
  if (line.plan.worse == Worse::EitherSide) worse = std::abs(worse);
  // A penny or a millionth of a pupil is no variance, but an error of rounding.
  if (worse <= std::max(1e-6, 1e-12 * std::abs(base))) return Rag::Green;
  const double part = worse / std::abs(base);
  const double rounding = 1e-9;
  if (base == 0 || part > limits.red.value.as_ratio() + rounding) return Rag::Red;
  return part > limits.amber.value.as_ratio() + rounding ? Rag::Amber : Rag::Green;
}

void rate(const Scenario& plan, MonitoringReturn& made) {
  const MonitoredLine* total = made.find("expenditure", "total");
  const double spending = total == nullptr ? 0 : total->plan.year.value_or(0);
  for (MonitoredLine& line : made.lines) {
    const bool is_balance = line.plan.rated_as == RatedAs::Balance;
    const double base = is_balance ? spending : line.plan.year.value_or(0);
    line.rag = rating(line, base, limits_of(plan.monitoring.tolerances, line.plan.rated_as));
  }
}

ReturnOf what_of(const Scenario& plan, Period quarter) {
  if (quarter.last_day() >= plan.policy.safety_valve_ends.value) return ReturnOf::ReformPlan;
  return plan.funding.safety_valve.empty() ? ReturnOf::Plan : ReturnOf::SafetyValve;
}

/// The provisions whose pupils and spending are both known.
void split_provisions(MonitoringReturn& made) {
  for (const MonitoredLine& amount : made.lines) {
    const Measurable& of = amount.plan.of;
    if (of.section != "expenditure" || of.measure != "amount") continue;
    const MonitoredLine* pupils = made.find(of.section, of.line, "pupils");
    const MonitoredLine* cost = made.find(of.section, of.line, "unit_cost");
    if (pupils == nullptr || cost == nullptr) continue;
    if (!amount.variance() || !pupils->variance() || !cost->plan.year) continue;
    made.splits.push_back(
        {.title = amount.plan.title,
         .variance = *amount.variance(),
         .parts = split({*amount.plan.year, *pupils->plan.year, cost->plan.year},
                        {*amount.forecast, *pupils->forecast, cost->forecast}),
         .known = std::max({amount.plan.known, pupils->plan.known, cost->plan.known})});
  }
}

std::optional<Bridge> bridge_of(const MonitoringReturn& made) {
  const MonitoredLine* balance = made.find("balance", "in_year");
  if (balance == nullptr || !balance->variance()) return std::nullopt;
  Bridge bridge{
      .planned = *balance->plan.year, .forecast = *balance->forecast, .known = balance->plan.known};
  if (!made.splits.empty()) {
    bridge.volume = bridge.price = 0;
    for (const SplitVariance& one : made.splits) {
      *bridge.volume -= one.parts.volume;
      *bridge.price -= one.parts.price;
    }
  }
  const MonitoredLine* resources = made.find("funding", "resources");
  if (resources != nullptr) bridge.funding = resources->variance();
  bridge.rest = bridge.forecast - bridge.planned - bridge.volume.value_or(0) -
                bridge.price.value_or(0) - bridge.funding.value_or(0);
  return bridge;
}

}  // namespace

std::optional<double> MonitoredLine::variance_to_date() const {
  return difference(actual_to_date, plan_to_date);
}

std::optional<double> MonitoredLine::variance() const {
  return difference(forecast, plan.year);
}

const MonitoredLine* MonitoringReturn::find(std::string_view section, std::string_view line,
                                            std::string_view measure) const {
  return find_line(lines, section, line, measure);
}

MonitoringReturn monitor(const Scenario& plan, const std::vector<PlanLine>& lines,
                         std::span<const ActualFigure> actuals, Period quarter,
                         Remainder remainder) {
  MonitoringReturn made{.quarter = quarter, .of = what_of(plan, quarter), .remainder = remainder};
  auto given = given_actuals(plan.years, lines, actuals, quarter, made.not_used);
  work_out(lines, given);
  made.disagreements = disagreements(lines, given, quarter);
  made.lines = forecast_year(lines, given, quarter.quarter, remainder);
  for (auto& one : disagreements(made.lines)) made.disagreements.push_back(std::move(one));
  rate(plan, made);
  split_provisions(made);
  made.bridge = bridge_of(made);
  return made;
}

}  // namespace highneeds
