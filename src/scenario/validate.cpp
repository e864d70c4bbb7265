#include "highneeds/scenario/validate.hpp"

#include "scenario/validation.hpp"

namespace highneeds {

void validate(const Scenario& scenario, Faults& faults) {
  const Validation validation{.scenario = scenario,
                              .faults = faults,
                              .was_read_whole = faults.empty(),
                              .before = faults.all()};
  check_years(validation);
  check_ranges(validation);
  check_series(validation);
  check_transfer_years(validation);
  check_basis(validation);
  check_income(validation);
  check_safety_valve(validation);
  check_stability_grant(validation);
  check_spending(validation);
  check_room(validation);
  check_population(validation);
  check_programme(validation);
  check_assurance(validation);
  check_monitoring(validation);
}

}  // namespace highneeds
