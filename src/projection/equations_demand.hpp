#pragma once

#include "projection/placing.hpp"

// Section 6: who wants which provision, and who gets into it, by academic year.
namespace highneeds {

/// (6.2) the plans that are not made; nothing to the last actual year.
template <class Number>
[[nodiscard]] Sum<Number> plans_not_made(const Placing<Number>& placing, Index provision) {
  const Sheet<Number>& sheet = placing.sheet;
  const ProvisionShape& shape = placing.shape(provision);
  const Index a = placing.a;
  Sum<Number> not_made;
  if (a > shape.last_actual + 1) {
    const Number& before = sheet.at(shape.made.not_made, a - 1);
    const auto point = static_cast<std::size_t>(shape.pupils.first + shape.pupils.stride * a);
    const Point& rule = sheet.shape.points[point];
    if (rule.kind == Point::Kind::Grown && shape.pupils.stride != 0) {
      const Number growth = sheet.constants.one + sheet.lever(rule.lever);
      label(growth, "growth factor");
      not_made.add(before * growth);
      label(not_made.total(), "plans not made before, grown");
    } else {
      not_made.add(before);
    }
  }
  for (const FewerPlansShape& fewer : sheet.shape.programme.fewer_plans) {
    if (fewer.provision != provision || !acts(placing.projects, fewer.project)) continue;
    const Number here = sheet.at(fewer.made, a) * sheet.at(shape.new_plan_share, a) *
                        sheet.at(shape.made.demand, a - 1);
    label(here, "plans that a project keeps from being made");
    not_made.add(here);
  }
  return not_made;
}

/// (6.2) demand: as written, less the plans that are not made.
template <class Number>
[[nodiscard]] Number demand(Placing<Number>& placing, Index provision) {
  const Cite cite(placing.sheet, "6.2");
  Sheet<Number>& sheet = placing.sheet;
  const ProvisionShape& shape = placing.shape(provision);
  const Index a = placing.a;
  const Number& written = sheet.at(shape.pupils, a);
  if (!shape.made.not_made.is_there()) return written;
  Number not_made = sheet.constants.zero;
  Number left = written;
  if (a > shape.last_actual) {
    not_made = plans_not_made(placing, provision).total_or(sheet.constants.zero);
    const Number less = written - not_made;
    label(less, "plans as written, less those that are not made");
    left = most(sheet.constants.zero, less);
  }
  set(sheet, shape.made.not_made, a, not_made);
  set(sheet, shape.made.demand, a, left);
  return left;
}

/// (6.3) how many of those that want a provision which is short of room can be in it: as there is
/// room, or those who stay.
template <class Number>
[[nodiscard]] Number can_be_in(Placing<Number>& placing, Index provision) {
  const Sheet<Number>& sheet = placing.sheet;
  const ProvisionShape& shape = placing.shape(provision);
  auto& state = placing.of(provision);
  state.free = sheet.at(shape.capacity, placing.a);
  if (shape.occupied_by_others.is_there()) {
    state.free = state.free - sheet.at(shape.occupied_by_others, placing.a);
    label(state.free, "room, but for pupils of others");
  }
  Number stay = sheet.at(shape.made.whole, placing.a - 1);
  if (shape.share_moving.is_there()) {
    const Number staying = sheet.constants.one - sheet.at(shape.share_moving, placing.a);
    label(staying, "share who stay");
    stay = staying * stay;
    label(stay, "pupils who stay");
  }
  if (!state.places.is_empty()) {
    stay = stay - state.places.total();
    label(stay, "pupils who stay, but for those that new places hold");
  }
  const Number most_pupils = most(state.free, stay);
  label(most_pupils, "room, or those who stay if they are more");
  return most_pupils;
}

/// (6.3) who of those that want a provision gets into it.
template <class Number>
void settle(Placing<Number>& placing, Index provision) {
  const Cite cite(placing.sheet, "6.3");
  const ProvisionShape& shape = placing.shape(provision);
  auto& state = placing.of(provision);
  state.arriving.add(demand(placing, provision));
  const Number& wanted = state.arriving.total();
  label(wanted, "pupils who want a place");
  state.whole = wanted;
  if (placing.binds(shape)) {
    state.whole = least(wanted, can_be_in(placing, provision));
    label(state.whole, "pupils who fit");
    state.overflowed = wanted - state.whole;
    label(state.overflowed, "pupils who do not fit");
    placing.of(shape.overflow).arriving.add(state.overflowed);
  }
  state.autumn = state.january = state.spring = state.whole;
}

}  // namespace highneeds
