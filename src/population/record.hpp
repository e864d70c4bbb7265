#pragma once

#include "population/new_plans.hpp"

namespace highneeds {

/// Adds plans to a table of a record.
void add_to(PlansTable& table, const Plans<1>& plans, double sign = 1);

/// What is recorded of (7.1) to (7.3).
void record_flow(const PopulationModel& model, const PopulationRates& rates,
                 const Plans<1>& opening, const NewPlans& made, PopulationFlows& record);

}  // namespace highneeds
