#include "highneeds/skill/backtest.hpp"

#include <algorithm>
#include <cmath>

#include "highneeds/skill/constants.hpp"
#include "skill/outcomes.hpp"

namespace highneeds::skill {
namespace {

/// Whether a council's forecasts of a measure are scored.
bool is_scored(const Measure& measure, const Panel& panel, std::size_t council, const Span& span) {
  if (has_few_plans(panel, council)) return false;
  if (measure.kind != MeasureKind::Provision) return true;
  const int last = januaries_of(panel).second;
  for (int january = span.first_origin; january <= last; ++january) {
    if (!(figures_of(measure, panel).at(council, january) >= fewest_of_provision)) return false;
  }
  return true;
}

std::vector<bool> scored(const Measure& measure, const Panel& panel, const Span& span,
                         std::optional<std::size_t> only) {
  std::vector<bool> all;
  for (std::size_t council = 0; council < panel.councils.size(); ++council) {
    all.push_back(only ? council == *only : is_scored(measure, panel, council, span));
  }
  return all;
}

std::vector<Outcome> outcomes_of(Method method, const Measure& measure, const KnownByJanuary& known,
                                 const Panel& panel, const Span& span,
                                 const std::vector<bool>& is_in) {
  std::vector<Outcome> all = outcomes(method, measure, known, panel, span);
  std::erase_if(all, [&](const Outcome& outcome) { return !is_in[outcome.council]; });
  return all;
}

/// Panels with ever more tables.
struct Tier {
  std::string name;
  Panel panel;
};

std::vector<Tier> tiers_of(const Panel& panel) {
  Panel placements = panel;
  for (Yearly* const figures :
       {&placements.new_plans, &placements.under_five, &placements.people}) {
    figures->forget_after(figures->first() - 1);
  }
  Panel flows = placements;
  flows.new_plans = panel.new_plans;
  Panel bands = flows;
  bands.under_five = panel.under_five;
  return {{"plans by placement", std::move(placements)},
          {"and new plans", std::move(flows)},
          {"and plans by age band", std::move(bands)},
          {"and population", panel}};
}

}  // namespace

std::pair<int, int> januaries_of(const Panel& panel) {
  int first = panel.plans.last();
  int last = panel.plans.first();
  for (std::size_t council = 0; council < panel.councils.size(); ++council) {
    for (int january = panel.plans.first(); january <= panel.plans.last(); ++january) {
      if (std::isnan(panel.plans.at(council, january))) continue;
      first = std::min(first, january);
      last = std::max(last, january);
    }
  }
  return {first, last};
}

bool has_few_plans(const Panel& panel, std::size_t council) {
  const auto [first, last] = januaries_of(panel);
  for (int january = first; january <= last; ++january) {
    if (!(panel.plans.at(council, january) > fewest_plans)) return true;
  }
  return false;
}

Backtest backtest(const Panel& panel, const Span& span, std::optional<std::size_t> only,
                  const Progress& progress) {
  const std::vector<Measure> measures = every_measure();
  const std::vector<Tier> tiers = tiers_of(panel);
  const std::size_t of = measures.size() * methods + tiers.size();
  std::size_t done = 0;
  const auto one_more = [&] {
    ++done;
    if (progress) progress(done, of);
  };
  const int first = span.first_origin - origins_learnt;
  const KnownByJanuary known(panel, first, span.last_origin);
  Backtest made{.span = span};
  for (const Measure& measure : measures) {
    MeasureSkill skill{.measure = measure};
    const std::vector<bool> is_in = scored(measure, panel, span, only);
    for (const Method method : every_method) {
      auto all = outcomes_of(method, measure, known, panel, span, is_in);
      skill.methods.push_back(scores(method, all, span));
      if (method == Method::HighNeeds) skill.outcomes = std::move(all);
      one_more();
    }
    made.measures.push_back(std::move(skill));
  }
  const std::vector<bool> is_in = scored({}, panel, span, only);
  for (const Tier& tier : tiers) {
    const KnownByJanuary of_tier(tier.panel, first, span.last_origin);
    const auto all = outcomes_of(Method::HighNeeds, {}, of_tier, tier.panel, span, is_in);
    made.tiers.push_back({tier.name, scores(Method::HighNeeds, all, span).by_horizon});
    one_more();
  }
  return made;
}

}  // namespace highneeds::skill
