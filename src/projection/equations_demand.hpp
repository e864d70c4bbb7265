#pragma once

#include <array>

#include "projection/equations_programme.hpp"

// Section 6: who is placed where, by academic year, and what the projects that act change in it.
namespace highneeds {

/// The provisions in one academic year. Positions of academic years count from the year before the
/// horizon.
template <class Number>
struct Placing {
  Sheet<Number>& sheet;
  Projects projects;
  Index a;

  /// Of each provision: all its pupils, and those of the year's moments (6.7).
  struct State {
    Number whole{}, autumn{}, january{}, spring{};
    Number wanted{};      ///< by its own demand and by overflow that arrives
    Number overflowed{};  ///< who does not fit, and has not been taken by new places
    Number places{};      ///< that projects open
    Number before{};      ///< `whole` after (6.4)
    Number movers{}, left{}, free{};
  };
  std::array<State, provision_kinds> states{};

  [[nodiscard]] State& of(Index provision) { return states[static_cast<std::size_t>(provision)]; }
  [[nodiscard]] const ProvisionShape& shape(Index provision) const {
    return sheet.shape.spending.provisions[static_cast<std::size_t>(provision)];
  }
  [[nodiscard]] bool acts(const FlowShape& flow) const {
    return a > flow.last_pupils && highneeds::acts(projects, flow.project);
  }
  /// Calls `visit` for each flow that acts in this year.
  template <class Visit>
  void each_flow(Visit&& visit) {
    for (const FlowShape& flow : sheet.shape.programme.flows) {
      if (acts(flow)) visit(flow);
    }
  }
  /// Whether there is less room than one may wish for.
  [[nodiscard]] bool binds(const ProvisionShape& provision) const {
    return provision.capacity.is_there() && a > provision.last_actual &&
           a > shape(provision.overflow).last_actual;
  }
  /// (6.7) adds pupils of a project to a provision, or takes them out.
  void add(Index provision, const Number& pupils, const FlowShape& flow) {
    State& state = of(provision);
    state.whole = state.whole + pupils;
    state.autumn = state.autumn + sheet.at(flow.made.autumn, a) * pupils;
    state.january = state.january + sheet.at(flow.made.january, a) * pupils;
    state.spring = state.spring + sheet.at(flow.made.spring, a) * pupils;
  }
  void take(Index provision, const Number& pupils, const FlowShape& flow) {
    State& state = of(provision);
    state.whole = state.whole - pupils;
    state.autumn = state.autumn - sheet.at(flow.made.autumn, a) * pupils;
    state.january = state.january - sheet.at(flow.made.january, a) * pupils;
    state.spring = state.spring - sheet.at(flow.made.spring, a) * pupils;
  }
};

/// (6.2) demand: as written, less the plans that are not made.
template <class Number>
[[nodiscard]] Number demand(Placing<Number>& placing, Index provision) {
  const Cite cite(placing.sheet, "6.2");
  Sheet<Number>& sheet = placing.sheet;
  const ProvisionShape& shape = placing.shape(provision);
  const Index a = placing.a;
  const Number& written = sheet.at(shape.pupils, a);
  if (!shape.made.not_made.is_there()) return written;
  Number not_made{};
  Number left = written;
  if (a > shape.last_actual) {
    const auto point = static_cast<std::size_t>(shape.pupils.first + shape.pupils.stride * a);
    const Point& rule = sheet.shape.points[point];
    not_made = sheet.at(shape.made.not_made, a - 1);
    if (rule.kind == Point::Kind::Grown && shape.pupils.stride != 0) {
      not_made = not_made * (sheet.constants.one + sheet.lever(rule.lever));
    }
    for (const FewerPlansShape& fewer : sheet.shape.programme.fewer_plans) {
      if (fewer.provision != provision || !acts(placing.projects, fewer.project)) continue;
      not_made = not_made + sheet.at(fewer.made, a) * sheet.at(shape.new_plan_share, a) *
                                sheet.at(shape.made.demand, a - 1);
    }
    left = most(sheet.constants.zero, written - not_made);
  }
  set(sheet, shape.made.not_made, a, not_made);
  set(sheet, shape.made.demand, a, left);
  return left;
}

/// (6.3) who of those that want a provision gets into it.
template <class Number>
void settle(Placing<Number>& placing, Index provision) {
  const Cite cite(placing.sheet, "6.3");
  Sheet<Number>& sheet = placing.sheet;
  const ProvisionShape& shape = placing.shape(provision);
  auto& state = placing.of(provision);
  state.wanted = state.wanted + demand(placing, provision);
  state.whole = state.wanted;
  if (placing.binds(shape)) {
    Number room = sheet.at(shape.capacity, placing.a);
    if (shape.occupied_by_others.is_there()) {
      room = room - sheet.at(shape.occupied_by_others, placing.a);
    }
    Number stay = sheet.at(shape.made.whole, placing.a - 1);
    if (shape.share_moving.is_there()) {
      stay = (sheet.constants.one - sheet.at(shape.share_moving, placing.a)) * stay;
    }
    state.whole = least(state.wanted, most(room, stay));
    state.free = room;
    state.overflowed = state.wanted - state.whole;
    auto& next = placing.of(shape.overflow);
    next.wanted = next.wanted + state.overflowed;
  }
  state.autumn = state.january = state.spring = state.whole;
}

/// (6.4) those whom new places take leave the provision that they had overflowed to; what that one
/// overflowed is relieved first.
template <class Number>
void relieve(Placing<Number>& placing, const FlowShape& flow, Number relief) {
  const Cite cite(placing.sheet, "6.4");
  for (Index next = placing.shape(flow.to).overflow; next != absent;
       next = placing.shape(next).overflow) {
    auto& state = placing.of(next);
    if (!placing.binds(placing.shape(next))) return placing.take(next, relief, flow);
    const Number passed = least(relief, state.overflowed);
    state.overflowed = state.overflowed - passed;
    placing.take(next, relief - passed, flow);
    relief = passed;
  }
}

template <class Number>
void take_overflow(Placing<Number>& placing, const FlowShape& flow) {
  const Cite cite(placing.sheet, "6.4");
  Sheet<Number>& sheet = placing.sheet;
  auto& state = placing.of(flow.to);
  const Number opened = sheet.at(flow.made.standing, placing.a) * sheet.lever(flow.number);
  state.places = state.places + opened;
  if (!placing.binds(placing.shape(flow.to))) return;
  const Number taken = least(opened, state.overflowed);
  state.overflowed = state.overflowed - taken;
  placing.add(flow.to, taken, flow);
  relieve(placing, flow, taken);
  set(sheet, flow.made.taken, placing.a, taken);
}

/// (6.5) before anyone moves: who may, and where there is room.
template <class Number>
void gather_movers(Placing<Number>& placing) {
  const Cite cite(placing.sheet, "6.5");
  Sheet<Number>& sheet = placing.sheet;
  for (auto& state : placing.states) state.before = state.left = state.whole;
  placing.each_flow([&](const FlowShape& flow) {
    if (flow.from == absent) return;
    auto& state = placing.of(flow.from);
    state.movers = state.movers + sheet.at(flow.made.moved, placing.a - 1);
  });
  for (Index p = 0; p < static_cast<Index>(sheet.shape.spending.provisions.size()); ++p) {
    const ProvisionShape& shape = placing.shape(p);
    auto& state = placing.of(p);
    if (shape.share_moving.is_there()) {
      state.movers = sheet.at(shape.share_moving, placing.a) *
                     most(sheet.constants.zero, state.whole - state.movers);
    }
    if (!placing.binds(shape)) continue;
    state.free = most(sheet.constants.zero, state.free + state.places - state.whole);
  }
}

/// (6.5, 6.6) what a flow would move, were there enough pupils and room.
template <class Number>
[[nodiscard]] Number aim(Placing<Number>& placing, const FlowShape& flow) {
  const Cite cite(placing.sheet, "6.6");
  Sheet<Number>& sheet = placing.sheet;
  const Number& standing = sheet.at(flow.made.standing, placing.a);
  if (flow.number == absent) {
    return standing * sheet.lever(flow.rate) * placing.of(flow.from).before;
  }
  const Number number = standing * sheet.lever(flow.number);
  return flow.opens_places ? number - sheet.at(flow.made.taken, placing.a) : number;
}

template <class Number>
void move(Placing<Number>& placing, const FlowShape& flow) {
  const Cite cite(placing.sheet, "6.6");
  if (flow.from == absent) return;
  Sheet<Number>& sheet = placing.sheet;
  auto& from = placing.of(flow.from);
  auto& to = placing.of(flow.to);
  Number moved = aim(placing, flow);
  const bool is_limited = placing.binds(placing.shape(flow.to));
  if (is_limited) moved = least(moved, to.free);
  moved = least(moved, from.left);
  if (flow.at_transition) {
    const Number& before = sheet.at(flow.made.moved, placing.a - 1);
    moved = least(moved, before + from.movers);
    from.movers = from.movers - most(sheet.constants.zero, moved - before);
  }
  from.left = from.left - moved;
  if (is_limited) to.free = to.free - moved;
  placing.add(flow.to, moved, flow);
  placing.take(flow.from, moved, flow);
  set(sheet, flow.made.moved, placing.a, moved);
}

/// The pupils of one academic year, in all provisions.
template <class Number>
void place(Sheet<Number>& sheet, Projects projects, Index a) {
  Placing<Number> placing{sheet, projects, a};
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
      autumn = autumn + sheet.at(flow.made.autumn, a) * opened;
      spring = spring + sheet.at(flow.made.spring, a) * opened;
    }
    set(sheet, made.places_autumn, a, autumn);
    set(sheet, made.places_spring, a, spring);
  }
  if (!made.empty_autumn.is_there()) return;
  const auto empty = [&](const Track& places, const Track& pupils) {
    return most(sheet.constants.zero, sheet.at(places, a) - sheet.at(pupils, a));
  };
  set(sheet, made.empty_autumn, a, empty(made.places_autumn, made.autumn));
  if (!made.has_parts) return;
  set(sheet, made.empty_spring, a, empty(made.places_spring, made.spring));
}

/// Everything that is by academic year and depends on which projects act.
template <class Number>
void place_everyone(Sheet<Number>& sheet, Projects projects) {
  const SpendingShape& spending = sheet.shape.spending;
  for (Index a = 0; a <= sheet.shape.years.length(); ++a) {
    if (!spending.filling_order.empty()) place(sheet, projects, a);
    for (Index p = 0; p < static_cast<Index>(spending.provisions.size()); ++p) {
      fund_places(sheet, projects, p, a);
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
