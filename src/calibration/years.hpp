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
};

/// Chooses them; throws InputError with all that the tables lack.
[[nodiscard]] Years years_of(const Census& census, const Choice& choice);

}  // namespace highneeds::calibration
