#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "highneeds/quantity/unit.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/source/place.hpp"

namespace highneeds {

/// A number of the scenario that can be changed: its address, and what it was written as.
struct Lever {
  std::string address;  ///< as `--set` takes it, e.g. "provision.mainstream.unit_cost.2024-25"
  Unit unit{};
  double written = 0;                            ///< in `unit`
  Known known{};                                 ///< ByYear where nothing is said
  Place at;                                      ///< unknown: a default
  std::shared_ptr<const Provenance> provenance;  ///< may be null
};

/// Levers that a scenario names as one table: `count` of them from `first` on.
struct LeverTable {
  std::string address;  ///< "population.leave"
  std::size_t first = 0;
  std::size_t count = 0;
};

}  // namespace highneeds
