#include "skill/outcomes.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "highneeds/quantity/median.hpp"
#include "highneeds/skill/constants.hpp"
#include "skill/growth.hpp"
#include "skill/spread.hpp"

namespace highneeds::skill {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double middle_half = 0.5;
constexpr double middle_four_fifths = 0.8;

bool is_large(const Measure& measure, const Panel& panel, std::size_t council, int january) {
  if (!(panel.plans.at(council, january) > fewest_plans)) return false;
  return measure.kind != MeasureKind::Provision ||
         figures_of(measure, panel).at(council, january) >= fewest_of_provision;
}

/// How far an actual figure is from its forecast: as a logarithm, or as a part of the block.
double error(const Measure& measure, double forecast, double actual, double block) {
  if (measure.kind == MeasureKind::Deficit) return (actual - forecast) / block;
  return std::log(actual / forecast);
}

/// Forecasts of every origin from `known`'s first January on.
std::vector<Paths> forecasts(Method method, const Measure& measure, const KnownByJanuary& known,
                             const Span& span) {
  std::vector<Paths> all;
  for (int origin = known.first(); origin <= span.last_origin; ++origin) {
    all.push_back(forecast(method, measure, known.in(origin), origin, span.last_horizon));
  }
  return all;
}

/// The errors one year on of an origin, as they are known at a later one.
void learn(const Measure& measure, const Paths& paths, int origin, const Panel& known,
           std::vector<double>& distances) {
  const int last = last_known(measure, origin);
  std::vector<double> errors;
  for (std::size_t council = 0; council < known.councils.size(); ++council) {
    if (!is_large(measure, known, council, origin)) continue;
    const double off =
        error(measure, paths[council].front(), figures_of(measure, known).at(council, last + 1),
              known.block.at(council, last));
    if (std::isfinite(off)) errors.push_back(off);
  }
  const double middle = median(errors);
  for (const double off : errors) distances.push_back(std::abs(off - middle));
}

Spread spread_at(const Measure& measure, const std::vector<Paths>& all, const KnownByJanuary& known,
                 int origin) {
  std::vector<double> distances;
  for (int before = std::max(known.first(), origin - origins_learnt); before < origin; ++before) {
    learn(measure, all[static_cast<std::size_t>(before - known.first())], before, known.in(origin),
          distances);
  }
  return Spread(std::move(distances));
}

void add_spread(const Spread& spread, double scale, Outcome& outcome) {
  if (!spread.is_known()) {
    outcome.half = outcome.four_fifths = {unknown, unknown};
    outcome.crps = unknown;
    return;
  }
  const int horizon = outcome.horizon;
  outcome.half = interval(outcome.forecast, scale, spread.within(middle_half, horizon));
  outcome.four_fifths =
      interval(outcome.forecast, scale, spread.within(middle_four_fifths, horizon));
  outcome.crps = crps(outcome.forecast, scale, spread, horizon, outcome.actual);
}

}  // namespace

KnownByJanuary::KnownByJanuary(const Panel& panel, int first, int last) : first_(first) {
  for (int january = first; january <= last; ++january) {
    panels_.push_back(known_in(january, panel));
  }
}

const Panel& KnownByJanuary::in(int january) const {
  return panels_.at(static_cast<std::size_t>(january - first_));
}

std::vector<Outcome> outcomes(Method method, const Measure& measure, const KnownByJanuary& known,
                              const Panel& panel, const Span& span) {
  const std::vector<Paths> all = forecasts(method, measure, known, span);
  const bool is_deficit = measure.kind == MeasureKind::Deficit;
  std::vector<Outcome> found;
  for (int origin = span.first_origin; origin <= span.last_origin; ++origin) {
    const Paths& paths = all[static_cast<std::size_t>(origin - known.first())];
    const Spread spread = spread_at(measure, all, known, origin);
    const int last = last_known(measure, origin);
    for (int horizon = span.first_horizon; horizon <= span.last_horizon; ++horizon) {
      for (std::size_t council = 0; council < panel.councils.size(); ++council) {
        Outcome outcome{.origin = origin, .horizon = horizon, .council = council};
        outcome.forecast = paths[council][static_cast<std::size_t>(horizon - 1)];
        outcome.actual = figures_of(measure, panel).at(council, last + horizon);
        outcome.scale = is_deficit ? panel.block.at(council, last + horizon) : outcome.actual;
        if (!std::isfinite(outcome.forecast) || !(outcome.scale > 0)) continue;
        if (std::isnan(outcome.actual)) continue;
        add_spread(spread, is_deficit ? panel.block.at(council, last) : 0, outcome);
        found.push_back(outcome);
      }
    }
  }
  return found;
}

}  // namespace highneeds::skill
