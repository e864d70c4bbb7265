#include "projection/population_years.hpp"

#include <algorithm>

namespace highneeds {

PopulationYears::PopulationYears(const Shape& shape, std::span<const double> values)
    : shape_(shape), values_(values) {
  const PopulationShape& population = shape.population;
  constexpr std::size_t cells = age_count * setting_count;
  model.leave = table(population.leave, cells);
  model.moves = population.moves;
  model.move = table(population.move, population.moves.size());
  model.join = table(population.join, age_count);
  model.first_setting = table(population.first_setting, cells);
  model.needs = table(population.needs, age_count * population.need_count);
  model.need_count = population.need_count;
  rates = rates_of(model);
  model.is_transition = population.is_transition;
  set_order();
  set_projects();
}

/// The kinds that the scenario has, in their order of filling, and then the others.
void PopulationYears::set_order() {
  const auto& order = shape_.spending.filling_order;
  auto next = model.filling_order.begin();
  for (const Index provision : order) {
    const std::size_t kind = kind_of(provision);
    *next++ = kind;
    const auto& overflow = shape_.spending.provisions[static_cast<std::size_t>(provision)].overflow;
    if (overflow != absent) model.overflow.at(kind) = kind_of(overflow);
  }
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    if (shape_.population.provisions.at(kind) == absent) *next++ = kind;
  }
}

void PopulationYears::set_projects() {
  for (const FewerPlansShape& written : shape_.programme.fewer_plans) {
    fewer.push_back({.kind = kind_of(written.provision),
                     .first_age = static_cast<std::size_t>(written.first_age),
                     .last_age = static_cast<std::size_t>(written.last_age),
                     .needs = written.needs});
  }
  for (const FlowShape& flow : shape_.programme.flows) {
    HeldPupils one{.to = kind_of(flow.to),
                   .opens_places = flow.opens_places,
                   .at_transition = flow.at_transition,
                   .is_share = flow.number == absent};
    if (flow.from != absent) one.from = kind_of(flow.from);
    held.push_back(one);
  }
}

std::size_t PopulationYears::kind_of(Index provision) const {
  const auto& all = shape_.population.provisions;
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), provision) - all.begin());
}

void PopulationYears::begin(int calendar_year) {
  const PopulationShape& population = shape_.population;
  year.people = people_of(
      table(population.people, static_cast<std::size_t>(population.mid_years) * age_count),
      population.first_mid_year, calendar_year);
  year.known.fill(std::nullopt);
  year.room.fill(room_for_all);
  for (FewerPlansInYear& one : fewer) one.share = one.plans = 0;
  year.fewer = fewer;
  year.held = held;
}

template <int needs>
Plans<needs> PopulationYears::opening_plans() const {
  Plans<needs> plans = Plans<needs>::Zero();
  const auto written = table(shape_.population.plans, age_count * setting_count);
  for (std::size_t cell = 0; cell < written.size(); ++cell) {
    const std::size_t age = cell / setting_count;
    const auto column = static_cast<Eigen::Index>(column_of(age, cell % setting_count));
    if constexpr (needs == 1) {
      plans(0, column) = written[cell];
    } else {
      for (std::size_t n = 0; n < model.need_count; ++n) {
        plans(static_cast<Eigen::Index>(n), column) =
            written[cell] * model.needs[age * model.need_count + n];
      }
    }
  }
  return plans;
}

template Plans<1> PopulationYears::opening_plans<1>() const;
template Plans<most_needs> PopulationYears::opening_plans<most_needs>() const;

}  // namespace highneeds
