#pragma once

#include "highneeds/skill/measure.hpp"

namespace highneeds::skill {

// The forecasts of each method, by council, from what is known in a January.

/// The methods that a forecast has to be better than, on any figures that are above nil. Where
/// fewer than three years are known, as many as there are.
[[nodiscard]] Paths plain_paths(Method method, const Yearly& figures, int last, int horizons);

/// (11.1) to (11.5): plans in all.
[[nodiscard]] Paths expected_plans(const Panel& known, int january, int horizons);
/// (11.6): plans of each provision, of those in all.
using ProvisionPaths = std::array<Paths, provision_kinds>;
[[nodiscard]] ProvisionPaths expected_by_provision(const Paths& totals, const Panel& known,
                                                   int january, int horizons);
/// (11.6): plans of one.
[[nodiscard]] Paths expected_plans(ProvisionKind provision, const Panel& known, int january,
                                   int horizons);
/// (11.7): spending by plans and by what a plan costs.
[[nodiscard]] Paths expected_spending(const Yearly& spending, const Panel& known, int january,
                                      int horizons);
/// (11.8): the deficit, by spending and the block.
[[nodiscard]] Paths deficits(Method method, const Panel& known, int january, int horizons);

}  // namespace highneeds::skill
