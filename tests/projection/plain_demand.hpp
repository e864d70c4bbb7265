#pragma once

#include <map>

#include "highneeds/scenario/scenario.hpp"

namespace highneeds::plain {

/// A number by provision and academic year.
using ByYear = std::map<ProvisionKind, std::map<int, double>>;
/// The two parts of an academic year (6.7).
struct Parts {
  ByYear autumn, spring;
};

/// What section 6 makes of plans and capacity, for academic years from position 0 on.
struct Demand {
  ByYear not_made;     ///< F of (6.2)
  ByYear demand;       ///< D of (6.2)
  ByYear settled;      ///< P0 of (6.3)
  ByYear overflow;     ///< O, after (6.4)
  ByYear whole;        ///< P of (6.7) with w = 1
  ByYear january;      ///< plans (1.2)
  Parts pupils;        ///< (6.7)
  Parts places;        ///< (6.8) council's, and direct ones on basis gross, of projects only
  Parts direct;        ///< (6.8) direct ones on basis net
  Parts direct_empty;  ///< (6.8) those of them that are empty
};

/// Works it all out, a year at a time.
[[nodiscard]] Demand foresee(const Scenario& scenario, bool mitigated);

}  // namespace highneeds::plain
