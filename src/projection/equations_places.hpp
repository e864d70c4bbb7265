#pragma once

#include "projection/equations_demand.hpp"
#include "projection/equations_moves.hpp"
#include "projection/equations_population.hpp"

// Sections 6 and 7: the pupils and the places of every provision, with what the projects that act
// change.
namespace highneeds {

/// (6.4) the places of all projects, by provision.
template <class Number>
void open_all(Placing<Number>& placing) {
  const Cite cite(placing.sheet, "6.4");
  placing.each_flow([&](const FlowShape& flow) {
    auto& to = placing.of(flow.to);
    if (flow.opens_places) to.places.add(opened(placing, flow));
  });
}

/// The pupils of one academic year, in all provisions.
template <class Number>
void place(Sheet<Number>& sheet, Projects projects, Index a) {
  Placing<Number> placing{sheet, projects, a};
  open_all(placing);
  for (const Index provision : sheet.shape.spending.filling_order) settle(placing, provision);
  placing.each_flow([&](const FlowShape& flow) {
    if (flow.opens_places) take_overflow(placing, flow);
  });
  gather_movers(placing);
  placing.each_flow([&](const FlowShape& flow) { move(placing, flow); });
  for (const Index provision : sheet.shape.spending.filling_order) {
    const ProvisionShape::Made& made = placing.shape(provision).made;
    const auto& state = placing.of(provision);
    set(sheet, made.whole, a, state.whole);
    set(sheet, made.autumn, a, state.autumn);
    set(sheet, made.january, a, state.january);
    set(sheet, made.spring, a, state.spring);
    if (made.overflowed.is_there()) set(sheet, made.overflowed, a, state.overflowed);
  }
}

/// (6.8) the places that the council funds, and those without a pupil, by part of the year.
template <class Number>
void fund_places(Sheet<Number>& sheet, Projects projects, Index provision, Index a) {
  const Cite cite(sheet, "6.8");
  const auto& shape = sheet.shape.spending.provisions[static_cast<std::size_t>(provision)];
  const ProvisionShape::Made& made = shape.made;
  if (made.opens_places) {
    Number autumn = shape.places.is_there() ? sheet.at(shape.places, a) : sheet.constants.zero;
    Number spring = autumn;
    for (const FlowShape& flow : sheet.shape.programme.flows) {
      const bool is_here = flow.opens_places && !flow.is_direct && flow.to == provision;
      if (!is_here || a <= flow.last_places || !acts(projects, flow.project)) continue;
      const Number opened = sheet.at(flow.made.funded, a) * sheet.lever(flow.number);
      label(opened, "places that are open");
      const Number in_autumn = sheet.at(flow.made.autumn, a) * opened;
      label(in_autumn, "places, for the months that count");
      const Number in_spring = sheet.at(flow.made.spring, a) * opened;
      label(in_spring, "places, for the months that count");
      autumn = autumn + in_autumn;
      spring = spring + in_spring;
    }
    set(sheet, made.places_autumn, a, autumn);
    set(sheet, made.places_spring, a, spring);
  }
  if (!made.empty_autumn.is_there()) return;
  const auto empty = [&](const Track& places, const Track& pupils) {
    const Number left = sheet.at(places, a) - sheet.at(pupils, a);
    label(left, "places less pupils");
    return most(sheet.constants.zero, left);
  };
  set(sheet, made.empty_autumn, a, empty(made.places_autumn, made.autumn));
  if (!made.has_parts) return;
  set(sheet, made.empty_spring, a, empty(made.places_spring, made.spring));
}

/// Everything that is by academic year and depends on which projects act.
template <class Number>
void place_everyone(Sheet<Number>& sheet, Projects projects) {
  const SpendingShape& spending = sheet.shape.spending;
  const bool is_population = sheet.shape.population.is_there;
  if (is_population) place_by_population(sheet, projects);
  for (Index a = 0; a <= sheet.shape.years.length(); ++a) {
    if (!is_population && !spending.filling_order.empty()) place(sheet, projects, a);
    for (Index p = 0; p < static_cast<Index>(spending.provisions.size()); ++p) {
      const ProvisionShape::Made& made = spending.provisions[static_cast<std::size_t>(p)].made;
      if (made.opens_places || made.empty_autumn.is_there()) fund_places(sheet, projects, p, a);
    }
  }
}

/// (6.3) beside the block: the places there are, and who still does not fit.
template <class Number>
void remember_capacity(Sheet<Number>& sheet, Index y) {
  const Cite cite(sheet, "6.3");
  for (const ProvisionShape& provision : sheet.shape.spending.provisions) {
    if (!provision.capacity.is_there()) continue;
    sheet.put(provision.rows.capacity, y, sheet.mean(provision.capacity, provision.calendar, y));
    sheet.put(provision.rows.overflow, y,
              sheet.mean(provision.made.overflowed, provision.calendar, y));
  }
}

}  // namespace highneeds
