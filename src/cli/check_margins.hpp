#pragma once

#include <span>
#include <string>

#include "highneeds/analysis/expectation.hpp"

namespace highneeds::cli {

/// The tolerances of `--tolerance MEASURE=MARGIN`, each over the usual one of its measure: a margin
/// with
/// `%` is relative, money with `£` or a plain count is absolute. Throws UsageError.
[[nodiscard]] Tolerances tolerances_of(std::span<const std::string> margins);

}  // namespace highneeds::cli
