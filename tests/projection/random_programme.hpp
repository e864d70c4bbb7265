#pragma once

#include "projection/random_draw.hpp"

namespace highneeds {

/// Gives some provisions of a scenario a capacity and where they overflow to, in chains, and the
/// shares of pupils who move and whose plan is new.
void write_room(RandomDraw& draw, Scenario& scenario);
/// Gives a scenario a programme with effects of all sorts.
void write_programme(RandomDraw& draw, Scenario& scenario);

}  // namespace highneeds
