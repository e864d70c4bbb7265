#pragma once

#include "projection/placing.hpp"

// Section 6: whom new places take, and whom projects move, by academic year.
namespace highneeds {

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
    label(passed, "relief that passes on");
    state.overflowed = state.overflowed - passed;
    label(state.overflowed, "pupils who still do not fit");
    const Number leaving = relief - passed;
    label(leaving, "pupils who leave for the new places");
    placing.take(next, leaving, flow);
    relief = passed;
  }
}

/// The places that a project has opened.
template <class Number>
[[nodiscard]] Number opened(const Placing<Number>& placing, const FlowShape& flow) {
  const Cite cite(placing.sheet, "6.4");
  const Number places =
      placing.sheet.at(flow.made.standing, placing.a) * placing.sheet.lever(flow.number);
  label(places, "places that are open");
  return places;
}

template <class Number>
void take_overflow(Placing<Number>& placing, const FlowShape& flow) {
  const Cite cite(placing.sheet, "6.4");
  Sheet<Number>& sheet = placing.sheet;
  auto& state = placing.of(flow.to);
  if (!placing.binds(placing.shape(flow.to))) return;
  const Number taken = least(opened(placing, flow), state.overflowed);
  state.overflowed = state.overflowed - taken;
  label(state.overflowed, "pupils who still do not fit");
  placing.add(flow.to, taken, flow);
  relieve(placing, flow, taken);
  set(sheet, flow.made.taken, placing.a, taken);
}

/// (6.5) of a provision, whoever starts or changes phase and was not moved in the year before.
template <class Number>
[[nodiscard]] Number movers(const Placing<Number>& placing, Index provision,
                            const typename Placing<Number>::State& state) {
  const Sheet<Number>& sheet = placing.sheet;
  const Track& share = placing.shape(provision).share_moving;
  if (!share.is_there()) return sheet.constants.zero;
  Number others = state.whole;
  if (!state.moved.is_empty()) {
    label(state.moved.total(), "pupils moved in the year before");
    others = others - state.moved.total();
    label(others, "pupils less those moved in the year before");
  }
  const Number may_move = most(sheet.constants.zero, others);
  label(may_move, "pupils of whom a share moves");
  const Number movers = sheet.at(share, placing.a) * may_move;
  label(movers, "pupils who start or change phase");
  return movers;
}

/// (6.5) before anyone moves: who may, and where there is room.
template <class Number>
void gather_movers(Placing<Number>& placing) {
  const Cite cite(placing.sheet, "6.5");
  Sheet<Number>& sheet = placing.sheet;
  for (auto& state : placing.states) {
    state.before = state.left = state.whole;
    label(state.before, "pupils once overflow is placed");
  }
  placing.each_flow([&](const FlowShape& flow) {
    if (flow.from == absent || placing.a == flow.last_pupils + 1) return;
    placing.of(flow.from).moved.add(sheet.at(flow.made.moved, placing.a - 1));
  });
  for (Index p = 0; p < static_cast<Index>(sheet.shape.spending.provisions.size()); ++p) {
    auto& state = placing.of(p);
    state.movers = movers(placing, p, state);
    if (!placing.binds(placing.shape(p))) continue;
    if (!state.places.is_empty()) state.free = state.free + state.places.total();
    const Number unfilled = state.free - state.whole;
    label(unfilled, "room less pupils");
    state.free = most(sheet.constants.zero, unfilled);
    label(state.free, "room that is left");
  }
}

/// (6.5, 6.6) what a flow would move, were there enough pupils and room.
template <class Number>
[[nodiscard]] Number aim(Placing<Number>& placing, const FlowShape& flow) {
  const Cite cite(placing.sheet, "6.6");
  Sheet<Number>& sheet = placing.sheet;
  const Number& standing = sheet.at(flow.made.standing, placing.a);
  Number aim = standing * sheet.lever(flow.number == absent ? flow.rate : flow.number);
  if (flow.number == absent) aim = aim * placing.of(flow.from).before;
  label(aim, flow.opens_places ? "places that are open" : "pupils meant to be moved");
  if (!flow.opens_places || !placing.binds(placing.shape(flow.to))) return aim;
  aim = aim - sheet.at(flow.made.taken, placing.a);
  label(aim, "places that overflow has not filled");
  return aim;
}

/// (6.5) those who were moved the year before stay so, and whom it takes now comes off the pool.
template <class Number>
[[nodiscard]] Number limited_by_movers(const Placing<Number>& placing, const FlowShape& flow,
                                       const Number& wished, Number& pool) {
  const Sheet<Number>& sheet = placing.sheet;
  if (placing.a == flow.last_pupils + 1) {
    const Number moved = least(wished, pool);
    const Number taken = most(sheet.constants.zero, moved);
    label(taken, "new movers whom it takes");
    pool = pool - taken;
    label(pool, "movers that are left");
    return moved;
  }
  const Number& before = sheet.at(flow.made.moved, placing.a - 1);
  const Number may_move = before + pool;
  label(may_move, "those moved before, and new movers");
  const Number moved = least(wished, may_move);
  const Number more = moved - before;
  label(more, "pupils moved, less those moved before");
  const Number taken = most(sheet.constants.zero, more);
  label(taken, "new movers whom it takes");
  pool = pool - taken;
  label(pool, "movers that are left");
  return moved;
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
  if (flow.at_transition) moved = limited_by_movers(placing, flow, moved, from.movers);
  from.left = from.left - moved;
  label(from.left, "pupils less those moved already");
  if (is_limited) {
    to.free = to.free - moved;
    label(to.free, "room that is left");
  }
  placing.add(flow.to, moved, flow);
  placing.take(flow.from, moved, flow);
  set(sheet, flow.made.moved, placing.a, moved);
}

}  // namespace highneeds
