#pragma once

namespace highneeds {

/// Whether an amount may be below zero; counts, costs and rates never are.
enum class Sign { Any, NotNegative };

}  // namespace highneeds
