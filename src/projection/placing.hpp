#pragma once

#include <array>

#include "projection/equations_programme.hpp"
#include "projection/room.hpp"

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
    Sum<Number> arriving;  ///< who overflows from elsewhere
    Number overflowed{};   ///< who does not fit, and has not been taken by new places
    Sum<Number> places;    ///< that projects open
    Number before{};       ///< `whole` after (6.4)
    Sum<Number> moved;     ///< out of it in the year before
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
    return highneeds::binds(sheet.shape, provision, a);
  }
  /// (6.7) pupils by the months of a moment in which their project has started.
  [[nodiscard]] Number share(const Track& moment, const Number& pupils) const {
    const Number share = sheet.at(moment, a) * pupils;
    label(share, "pupils, for the months that count");
    return share;
  }
  /// (6.7) adds pupils of a project to a provision, or takes them out.
  void add(Index provision, const Number& pupils, const FlowShape& flow) {
    State& state = of(provision);
    state.whole = state.whole + pupils;
    state.autumn = state.autumn + share(flow.made.autumn, pupils);
    state.january = state.january + share(flow.made.january, pupils);
    state.spring = state.spring + share(flow.made.spring, pupils);
  }
  void take(Index provision, const Number& pupils, const FlowShape& flow) {
    State& state = of(provision);
    state.whole = state.whole - pupils;
    state.autumn = state.autumn - share(flow.made.autumn, pupils);
    state.january = state.january - share(flow.made.january, pupils);
    state.spring = state.spring - share(flow.made.spring, pupils);
  }
};

}  // namespace highneeds
