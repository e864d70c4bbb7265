#pragma once

#include <optional>

#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/series.hpp"

namespace highneeds {

/// What a series comes to in a year, and where the value or the rule that makes it is written.
struct AmountInYear {
  double pounds;
  Place at;
};

/// The amount of a series of unit costs in a year (2.1), from `first`, the first year of
/// the forecast, or an earlier named year on; nothing where it has none. For checks before there is
/// a projection.
[[nodiscard]] std::optional<AmountInYear> amount_in(const Series<UnitCost>& series,
                                                    FinancialYear year, FinancialYear first);

}  // namespace highneeds
