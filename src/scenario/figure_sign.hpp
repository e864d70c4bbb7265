#pragma once

namespace highneeds {

/// Whether an amount may be below zero; counts, costs and rates never are. A rate is at most 100 %,
/// but for a `Multiple`, which says how many times another figure it is.
enum class Sign { Any, NotNegative, Multiple };

}  // namespace highneeds
