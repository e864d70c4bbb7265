#pragma once

#include <Eigen/Core>
#include <array>
#include <vector>

#include "highneeds/population/population_model.hpp"

namespace highneeds {

/// The column of an age and setting among plans: the ages of a setting together, since most of a
/// step does the same to all of them.
[[nodiscard]] constexpr std::size_t column_of(std::size_t age, std::size_t setting) {
  return setting * age_count + age;
}
/// Plans by age and setting (a column each, see column_of) and need (a row each).
template <int needs>
using Plans = Eigen::Array<double, needs, static_cast<int>(age_count* setting_count)>;
/// A number for each age and need.
template <int needs>
using Ages = Eigen::Array<double, needs, static_cast<int>(age_count)>;

/// A change of setting (7.2) as a share of all who were in the setting before.
struct Mover {
  std::uint16_t from = 0, to = 0;  ///< columns of plans, a year apart
  double share = 0;
};

/// What the tables of a model do to plans alike every year.
struct PopulationRates {
  Plans<1> stay;               ///< the share that keeps plan and setting (7.1, 7.2)
  Plans<1> joining;            ///< new plans for each child (7.3)
  Ages<most_needs> needs;      ///< shares of an age's plans; nil without needs
  std::vector<Mover> within;   ///< who stay in their provision (7.2), in the order of the moves
  std::vector<Mover> between;  ///< who come to another, likewise
};
[[nodiscard]] PopulationRates rates_of(const PopulationModel& model);

/// Plans by age and setting, as the tables of a scenario have them (see cell_of).
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
/// null. `rates` are those of the model, whose shares of needs add to 1. Allocates nothing. `needs`
/// is 1 (not told apart) or the most that may be.
template <int needs>
PopulationTotals step(const PopulationModel& model, const PopulationRates& rates,
                      PopulationYear& year, Plans<needs>& plans, PopulationFlows* record);

extern template PopulationTotals hold_to_known<1>(const PopulationYear&, Plans<1>&,
                                                  PopulationFlows*);
extern template PopulationTotals hold_to_known<most_needs>(const PopulationYear&,
                                                           Plans<most_needs>&, PopulationFlows*);
extern template PopulationTotals step<1>(const PopulationModel&, const PopulationRates&,
                                         PopulationYear&, Plans<1>&, PopulationFlows*);
extern template PopulationTotals step<most_needs>(const PopulationModel&, const PopulationRates&,
                                                  PopulationYear&, Plans<most_needs>&,
                                                  PopulationFlows*);

}  // namespace highneeds
