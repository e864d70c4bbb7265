#pragma once

#include "population/whereabouts.hpp"

namespace highneeds {

/// Where those who stay and come are placed in a year: by room, and by projects.
struct Placement {
  const PopulationModel& model;
  PopulationYear& year;
  Whereabouts where;
  ByKind opening{};  ///< plans before, where projects hold some
  ByKind stayed{};   ///< who stay, before projects move anyone
  ByKind free{};     ///< room that is left
};

/// (7.4) room and overflow; gives how many do not fit into each kind.
[[nodiscard]] ByKind place(Placement& placement);
/// (7.8) whom projects place in another provision.
void hold(Placement& placement);

}  // namespace highneeds
