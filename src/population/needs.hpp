#pragma once

#include "population/new_plans.hpp"

namespace highneeds {

/// Does to the plans of each need what a step does to all together: rates, room and projects do not
/// ask for needs, but for the new plans that projects keep from being made.
void step_needs(const PopulationRates& rates, const NewPlans& made, const Whereabouts& where,
                Plans<most_needs>& plans);
/// The same by what every processor has: tests compare the two.
void step_needs_anywhere(const PopulationRates& rates, const NewPlans& made,
                         const Whereabouts& where, Plans<most_needs>& plans);

}  // namespace highneeds
