#pragma once

#include "highneeds/quantity/unit.hpp"

namespace highneeds {

/// A number of an outcome measure, in its own unit: pounds, ratio or count.
struct Measured {
  double value = 0;
  Unit unit = Unit::Count;
};

}  // namespace highneeds
