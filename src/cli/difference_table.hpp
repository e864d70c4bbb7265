#pragma once

#include <span>
#include <string>

#include "highneeds/analysis/expectation.hpp"

namespace highneeds::cli {

/// Differences as a table for people: line, year, expected, got, change; each line indented. Values
/// are written as in the file of expected figures, unrounded. The same change in both cases stands
/// once.
[[nodiscard]] std::string difference_table(std::span<const Difference> differences);

}  // namespace highneeds::cli
