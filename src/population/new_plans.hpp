#pragma once

#include <optional>

#include "population/whereabouts.hpp"

namespace highneeds {

/// New plans of a year at their age of the closing census (7.3), less those that projects keep from
/// being made (7.7).
struct NewPlans {
  Plans<1> bound;  ///< before any project
  Plans<1> made;
  /// Where projects name needs: the shares of `bound` that are made, by kind of provision and need.
  std::optional<std::array<Ages<most_needs>, provision_kinds>> by_need;
};

/// Tells each project how many it keeps from being made. `by_need` is made only if asked for.
[[nodiscard]] NewPlans new_plans(const PopulationRates& rates, std::size_t need_count,
                                 PopulationYear& year, bool wants_needs);

}  // namespace highneeds
