#pragma once

#include <limits>
#include <vector>

namespace highneeds {

/// The middle of some figures, or the mean of the two in the middle; `of_none` where there are
/// none.
[[nodiscard]] double median(std::vector<double> figures,
                            double of_none = std::numeric_limits<double>::quiet_NaN());

}  // namespace highneeds
