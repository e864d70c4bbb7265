#pragma once

#include <cstdint>

#include "highneeds/scenario/scenario.hpp"

namespace highneeds {

/// The policy of the years to 2028-29, for scenarios made in tests.
[[nodiscard]] Policy test_policy();

/// A valid scenario with anything that the model knows, the same for the same seed.
[[nodiscard]] Scenario random_scenario(std::uint64_t seed);

}  // namespace highneeds
