#pragma once

#include <Eigen/Core>
#include <array>
#include <vector>

#include "highneeds/population/population_model.hpp"

namespace highneeds {

/// Plans by age and setting (a column each, see cell_of) and need (a row each).
template <int needs>
using Plans = Eigen::Array<double, needs, static_cast<int>(age_count* setting_count)>;
/// Plans by age and setting.
using PlansTable = std::array<double, age_count * setting_count>;

/// Every plan that came, went or changed in one year, by the age at the closing census and the
/// setting; leavers by their age at the opening one. Closing is opening less leavers, a year older,
/// with the rest added; (7.5) those who turn 26 are leavers.
struct PopulationFlows {
  PlansTable opening{}, leavers{};
  PlansTable moved_out{}, moved_in{};  ///< (7.2)
  PlansTable joined{};                 ///< (7.3), in the setting that they were bound for
  PlansTable not_made{};   ///< new plans that projects kept from being made: not in `joined`
  PlansTable overflow{};   ///< (7.4) net, who did not fit and where they went
  PlansTable programme{};  ///< (7.8) net, whom projects placed elsewhere
  PlansTable balancing{};  ///< (7.6)
  PlansTable closing{};
};

/// By kind of provision, at the closing census.
struct PopulationTotals {
  std::array<double, provision_kinds> plans{};
  std::array<double, provision_kinds> overflowed{};  ///< who did not fit
};

/// (7.6) holds plans to what is known of them. `record`, unless null, is made of the whole census:
/// there is nothing but what was there, and the balancing item.
template <int needs>
PopulationTotals hold_to_known(const PopulationYear& year, Plans<needs>& plans,
                               PopulationFlows* record);

/// (7.1) to (7.8): the plans of one January census from those of the one before. `record` may be
/// null. Allocates nothing. `needs` is 1 (not told apart) or the need count of the model.
template <int needs>
PopulationTotals step(const PopulationModel& model, PopulationYear& year, Plans<needs>& plans,
                      PopulationFlows* record);

extern template PopulationTotals hold_to_known<1>(const PopulationYear&, Plans<1>&,
                                                  PopulationFlows*);
extern template PopulationTotals hold_to_known<most_needs>(const PopulationYear&,
                                                           Plans<most_needs>&, PopulationFlows*);
extern template PopulationTotals step<1>(const PopulationModel&, PopulationYear&, Plans<1>&,
                                         PopulationFlows*);
extern template PopulationTotals step<most_needs>(const PopulationModel&, PopulationYear&,
                                                  Plans<most_needs>&, PopulationFlows*);

}  // namespace highneeds
