#pragma once

#include <vector>

#include "highneeds/document/reader.hpp"
#include "highneeds/scenario/scenario.hpp"

namespace highneeds {

/// Reads a merged document as a scenario; faults go to the reader's.
[[nodiscard]] Scenario read_scenario(Reader& reader);

/// Every key of the format, in the order of the reference: made by describing `read_scenario`.
[[nodiscard]] std::vector<Described> scenario_format();

}  // namespace highneeds
