#pragma once

#include "highneeds/calibration/calibrate.hpp"

namespace highneeds::calibration {

/// The years of the tables that a calibration takes.
struct Years {
  int january = 0;     ///< of the stock that is written
  int opening = 0;     ///< January that opens the step; also the calendar year of its flows
  int first_flow = 0;  ///< calendar years of new plans
  int last_flow = 0;
  int needs_january = 0;  ///< nil: neither the authority nor England has any
  LeaversFrom leavers = LeaversFrom::Ceased;
  bool has_flows = true;  ///< new plans by age in the authority's own tables

  /// Whether the step is of the authority's own tables; else it is England's.
  [[nodiscard]] bool has_step() const {
    return leavers != LeaversFrom::England && leavers != LeaversFrom::EnglandStock;
  }
};

/// Chooses them. Throws InputError where years that are asked for are not there or a table is not
/// whole, and else TooFewTables with all that no other table makes up for.
[[nodiscard]] Years years_of(const Census& census, const Choice& choice);

}  // namespace highneeds::calibration
