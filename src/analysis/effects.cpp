#include <algorithm>
#include <cmath>

#include "highneeds/analysis/programme_outlook.hpp"

namespace highneeds {
namespace {

/// The workings of a forecast, by series and position.
struct Workings {
  const Prepared& prepared;
  const Forecast<double>& forecast;

  [[nodiscard]] double at(const Track& track, Index position) const {
    return forecast.workings[static_cast<std::size_t>(track.first + track.stride * position)];
  }
  [[nodiscard]] double lever(Index index) const {
    return prepared.values[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Index years() const { return prepared.shape.years.length(); }
};

template <class Amount>
Yearly by_year(const Workings& workings, Amount&& amount) {
  Yearly all;
  for (Index y = 0; y < workings.years(); ++y) all.push_back(amount(y));
  return all;
}

/// Of places and of moves: the January of a financial year is that of the academic year that starts
/// in it.
EffectOutlook of_flow(const Workings& of, const FlowShape& flow) {
  EffectOutlook outlook;
  const auto in_january = [&](Index y) { return of.at(flow.made.january, y + 1); };
  outlook.pupils = by_year(of, [&](Index y) {
    return in_january(y) * (of.at(flow.made.taken, y + 1) + of.at(flow.made.moved, y + 1));
  });
  if (flow.number == absent) return outlook;
  (flow.opens_places ? outlook.places : outlook.meant) = by_year(of, [&](Index y) {
    return in_january(y) * of.at(flow.made.standing, y + 1) * of.lever(flow.number);
  });
  return outlook;
}

EffectOutlook of_price(const Workings& of, const PriceShape& price) {
  EffectOutlook outlook;
  const auto level = [&](Index y) { return y > price.last_actual ? of.at(price.made, y) : 0.0; };
  const auto& provision =
      of.prepared.shape.spending.provisions[static_cast<std::size_t>(price.provision)];
  if (price.rate != absent) {
    outlook.multiplier = by_year(of, [&](Index y) { return 1 - of.lever(price.rate) * level(y); });
    return outlook;
  }
  outlook.pounds = by_year(of, [&](Index y) {
    const double index = of.at(provision.unit_cost, y) / of.at(provision.unit_cost, price.base);
    return of.lever(price.amount) * level(y) * index;
  });
  return outlook;
}

EffectOutlook of_saving(const Workings& of, const SavingShape& saving) {
  EffectOutlook outlook;
  outlook.pounds = by_year(of, [&](Index y) {
    return y > saving.last_actual ? of.at(saving.amount, y) * of.at(saving.made, y) : 0.0;
  });
  return outlook;
}

/// Plans that are not made in each year, over the provisions that a project reaches.
EffectOutlook of_fewer_plans(const Workings& of, Index project) {
  const Shape& shape = of.prepared.shape;
  EffectOutlook outlook;
  outlook.pupils = by_year(of, [&](Index y) {
    double plans = 0;
    for (const FewerPlansShape& fewer : shape.programme.fewer_plans) {
      const auto& provision = shape.spending.provisions[static_cast<std::size_t>(fewer.provision)];
      if (fewer.project != project || y + 1 <= provision.last_actual) continue;
      if (fewer.plans.is_there()) {
        plans += of.at(fewer.plans, y + 1);
        continue;
      }
      plans += of.at(fewer.made, y + 1) * of.at(provision.new_plan_share, y + 1) *
               of.at(provision.made.demand, y);
    }
    return plans;
  });
  return outlook;
}

/// The next shape of a project, in the order in which its effects were prepared.
template <class Part>
const Part& next_of(const std::vector<Part>& parts, Index project, std::size_t& from) {
  while (parts[from].project != project) ++from;
  return parts[from++];
}

bool is_nil(const Yearly& amounts, double nothing) {
  return std::all_of(amounts.begin(), amounts.end(),
                     [&](double amount) { return std::abs(amount - nothing) < 1e-9; });
}

}  // namespace

bool EffectOutlook::changes_nothing() const {
  return is_nil(pupils, 0) && is_nil(places, 0) && is_nil(pounds, 0) && is_nil(multiplier, 1);
}

std::vector<EffectOutlook> effects_of(const Scenario& scenario, const Prepared& prepared,
                                      const Forecast<double>& mitigated, std::size_t project) {
  const Workings of{prepared, mitigated};
  const ProgrammeShape& programme = prepared.shape.programme;
  const auto index = static_cast<Index>(project);
  const Project& written = project_at(*scenario.programme, project);
  std::size_t flows = 0, prices = 0, savings = 0;
  std::vector<EffectOutlook> all;
  for (const Effect& effect : written.effects) {
    if (std::holds_alternative<FewerNewPlans>(effect.what)) {
      all.push_back(of_fewer_plans(of, index));
    } else if (std::holds_alternative<LowerUnitCost>(effect.what)) {
      all.push_back(of_price(of, next_of(programme.prices, index, prices)));
    } else if (std::holds_alternative<Saving>(effect.what)) {
      all.push_back(of_saving(of, next_of(programme.savings, index, savings)));
    } else {
      all.push_back(of_flow(of, next_of(programme.flows, index, flows)));
    }
    all.back().written = &effect;
  }
  return all;
}

}  // namespace highneeds
