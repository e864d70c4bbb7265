#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "highneeds/population/population_model.hpp"
#include "highneeds/projection/track.hpp"

namespace highneeds {

/// The population of a scenario (section 7): each table is a run of levers, from the index given
/// here, in the order of PopulationModel. Positions are of academic years, 0 the one before the
/// horizon.
struct PopulationShape {
  bool is_there = false;
  Index first_lever = absent, last_lever = absent;  ///< of all its tables
  Index plans = absent, leave = absent, join = absent, first_setting = absent;
  Index people = absent;
  int first_mid_year = 0, mid_years = 0;
  std::vector<MoveBetween> moves = {};
  Index move = absent;
  Index needs = absent;
  std::size_t need_count = 0;
  Track trend = {};
  Index opening = 0;  ///< position of the opening census
  std::array<bool, age_count> is_transition{};
  /// The provision of each kind, `absent` where the scenario has none such.
  std::array<Index, provision_kinds> provisions{};
};

}  // namespace highneeds
