#pragma once

#include <vector>

#include "highneeds/scenario/scenario.hpp"

// What is measured: councils about as large as Norfolk's outlook.
namespace highneeds::bench {

/// Seven provisions and eight years, with everything that an outlook has.
[[nodiscard]] Scenario outlook();
/// The same with capacities, and a programme of so many projects, shared out among workstreams in
/// turn; every sort of effect is there.
[[nodiscard]] Scenario outlook_with_programme(int workstreams, int projects);

}  // namespace highneeds::bench
