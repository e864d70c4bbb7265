#pragma once

#include <algorithm>
#include <span>
#include <type_traits>
#include <vector>

#include "highneeds/population/population_step.hpp"
#include "projection/equations_programme.hpp"
#include "projection/population_years.hpp"
#include "projection/room.hpp"

// Section 7: pupils from the plans of the population. The step from census to census runs on
// doubles; its totals enter the other equations as numbers of their own.
namespace highneeds {

[[nodiscard]] inline double number_of(double x) {
  return x;
}
[[nodiscard]] inline double number_of(const Traced& x) {
  return x.value;
}
/// Where it is asked how surely figures are known, nothing is counted.
[[nodiscard]] inline double number_of(Standing) {
  return 0;
}
/// What the population gives, beside the numbers of a sheet.
[[nodiscard]] inline double from_population(double, double value, Standing) {
  return value;
}
[[nodiscard]] inline Traced from_population(const Traced& beside, double value, Standing) {
  Traced result = constant(beside, value);
  label(result, "from the population");
  return result;
}
[[nodiscard]] inline Standing from_population(Standing, double, Standing known) {
  return known;
}

/// How surely the population is known: at most as a forecast.
template <class Number>
[[nodiscard]] Standing known_of_population(const Sheet<Number>& sheet) {
  Standing known{Known::Forecast, false, 0};
  if constexpr (std::is_same_v<Number, Standing>) {
    const PopulationShape& shape = sheet.shape.population;
    for (Index lever = shape.first_lever; lever <= shape.last_lever; ++lever) {
      known = less_sure(known, sheet.lever(lever));
    }
    known.is_nil = false;
  }
  return known;
}

/// (7.1) to (7.8) in one academic year: its rooms, what is known, and what projects do.
template <class Number>
void fill_year(const Sheet<Number>& sheet, Projects projects, Index a, PopulationYears& years) {
  const auto at = [&](const Track& track) { return number_of(sheet.at(track, a)); };
  years.begin(sheet.starts_in(a - 1));
  const PopulationShape& shape = sheet.shape.population;
  years.year.trend = shape.trend.is_there() ? at(shape.trend) : 1.0;
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    const Index index = shape.provisions[kind];
    if (index == absent) continue;
    const auto& provision = sheet.shape.spending.provisions[static_cast<std::size_t>(index)];
    if (is_given(sheet.shape, provision, a)) years.year.known[kind] = at(provision.pupils);
    if (!binds(sheet.shape, provision, a)) continue;
    const double others =
        provision.occupied_by_others.is_there() ? at(provision.occupied_by_others) : 0.0;
    years.year.room[kind] = std::max(0.0, at(provision.capacity) - others);
  }
  for (std::size_t i = 0; i < years.fewer.size(); ++i) {
    const FewerPlansShape& fewer = sheet.shape.programme.fewer_plans[i];
    const bool counts = acts(projects, fewer.project) && a > years.last_actual(fewer.provision);
    years.fewer[i].share = counts ? at(fewer.made) : 0.0;
  }
  for (std::size_t i = 0; i < sheet.shape.programme.flows.size(); ++i) {
    const FlowShape& flow = sheet.shape.programme.flows[i];
    const bool counts = acts(projects, flow.project) && a > flow.last_pupils;
    const double level = counts ? at(flow.made.standing) * at(flow.made.january) : 0.0;
    const Index number = flow.number == absent ? flow.rate : flow.number;
    years.held[i].aim = level * number_of(sheet.lever(number));
  }
}

/// Pupils by kind whom the autumn has elsewhere than the January: those whom a project took in this
/// year are where they would have been until it opens (7.8).
using AutumnShift = std::array<double, provision_kinds>;
template <class Number>
[[nodiscard]] AutumnShift autumn_shift(const Sheet<Number>& sheet, Index a,
                                       const PopulationYears& years) {
  AutumnShift shift{};
  for (std::size_t i = 0; i < years.held.size(); ++i) {
    const HeldPupils& held = years.held[i];
    if (held.taken + held.moved == 0) continue;
    const FlowShape& flow = sheet.shape.programme.flows[i];
    const double before = 1 - number_of(sheet.at(flow.made.autumn, a));
    shift[held.to] -= before * (held.taken + held.moved);
    if (held.from) shift[*held.from] += before * held.moved;
    if (held.taken > 0) shift[*years.model.overflow[held.to]] += before * held.taken;
  }
  return shift;
}

/// Puts the plans of one January where the rest of the equations look for pupils.
template <class Number>
void put_plans(Sheet<Number>& sheet, Index a, const PopulationTotals& totals, Standing known,
               const AutumnShift& shift = {}) {
  const Cite cite(sheet, "7.6");
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    const Index index = sheet.shape.population.provisions[kind];
    if (index == absent) continue;
    const auto& shape = sheet.shape.spending.provisions[static_cast<std::size_t>(index)];
    if (!is_given(sheet.shape, shape, a)) {
      set(sheet, shape.pupils, a, from_population(sheet.constants.zero, totals.plans[kind], known));
    }
    const Number pupils = sheet.at(shape.pupils, a);
    for (const Track* track :
         {&shape.made.whole, &shape.made.autumn, &shape.made.january, &shape.made.spring}) {
      set(sheet, *track, a, pupils);
    }
    if (shift[kind] != 0) {
      set(sheet, shape.made.autumn, a,
          from_population(sheet.constants.zero, totals.plans[kind] + shift[kind], known));
    }
    if (!shape.made.overflowed.is_there()) continue;
    set(sheet, shape.made.overflowed, a,
        from_population(sheet.constants.zero, totals.overflowed[kind], known));
  }
}

/// What each project did in a year.
template <class Number>
void put_touched(Sheet<Number>& sheet, Index a, const PopulationYears& years, Standing known) {
  const auto put = [&](const Track& track, double value) {
    set(sheet, track, a, from_population(sheet.constants.zero, value, known));
  };
  for (std::size_t i = 0; i < years.held.size(); ++i) {
    const FlowShape& flow = sheet.shape.programme.flows[i];
    put(flow.made.taken, years.held[i].taken);
    // Of places that have closed again nobody is said to be in one.
    const double held =
        flow.opens_places ? std::min(years.held[i].held, years.held[i].aim) : years.held[i].held;
    put(flow.made.moved, std::max(0.0, held - years.held[i].taken));
  }
  for (std::size_t i = 0; i < years.fewer.size(); ++i) {
    put(sheet.shape.programme.fewer_plans[i].plans, years.fewer[i].plans);
  }
}

/// Every year from the opening census on; `visit(a, years, plans, flows)` sees each, with its flows
/// where `wants_flows`.
template <class Number, class Visit>
void step_through(Sheet<Number>& sheet, Projects projects, std::span<const double> values,
                  bool wants_flows, Visit&& visit) {
  const PopulationShape& shape = sheet.shape.population;
  PopulationYears years(sheet.shape, values);
  Plans<1> plans = years.opening_plans<1>();
  PopulationFlows flows;
  for (Index a = shape.opening; a <= sheet.shape.years.length(); ++a) {
    fill_year(sheet, projects, a, years);
    const PopulationTotals totals =
        a == shape.opening
            ? hold_to_known<1>(years.year, plans, wants_flows ? &flows : nullptr)
            : step<1>(years.model, years.rates, years.year, plans, wants_flows ? &flows : nullptr);
    visit(a, years, totals, plans, flows);
  }
}

/// The pupils of every academic year: as written to the opening census, and then from the
/// population.
template <class Number>
void place_by_population(Sheet<Number>& sheet, Projects projects) {
  const Standing known = known_of_population(sheet);
  std::vector<double> copied;
  std::span<const double> values;
  if constexpr (std::is_same_v<Number, double>) {
    values = sheet.values;
  } else {
    copied.reserve(sheet.values.size());
    for (const Number& value : sheet.values) copied.push_back(number_of(value));
    values = copied;
  }
  for (Index a = 0; a < sheet.shape.population.opening; ++a) put_plans(sheet, a, {}, known);
  step_through(sheet, projects, values, false,
               [&](Index a, const PopulationYears& years, const PopulationTotals& totals,
                   const Plans<1>&, const PopulationFlows&) {
                 put_plans(sheet, a, totals, known, autumn_shift(sheet, a, years));
                 put_touched(sheet, a, years, known);
               });
}

}  // namespace highneeds
