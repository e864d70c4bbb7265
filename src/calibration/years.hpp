#pragma once

#include "highneeds/calibration/calibrate.hpp"

namespace highneeds::calibration {

/// The years of the tables that a calibration takes.
struct Years {
  int january = 0;     ///< of the stock that is written
  int opening = 0;     ///< January that opens the step; also the calendar year of its flows
  int first_flow = 0;  ///< calendar years of new plans
  int last_flow = 0;
  int needs_january = 0;
  bool has_step = true;   ///< in the authority's own tables; else it is England's
  bool has_flows = true;  ///< the same of new plans
};

/// Chooses them; throws InputError with all that the tables lack and England's do not make up for.
[[nodiscard]] Years years_of(const Census& census, const Choice& choice);

}  // namespace highneeds::calibration
