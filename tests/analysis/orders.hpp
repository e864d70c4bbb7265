#pragma once

#include <cstdint>
#include <vector>

#include "highneeds/projection/prepare.hpp"

// A second way to the shares of attribution (8.3): by every order in which projects can join.
namespace highneeds::test {

/// The in-year balances of a forecast in which these projects act.
[[nodiscard]] std::vector<double> in_year_with(const Prepared& prepared,
                                               const std::vector<std::uint8_t>& acting);

/// The mean of what each project adds over all orders in which those of a workstream come one after
/// the other: its Owen value, by project and year.
[[nodiscard]] std::vector<std::vector<double>> shares_by_orders(const Prepared& prepared);
/// The mean of what each workstream adds over all orders of workstreams: its Shapley value.
[[nodiscard]] std::vector<std::vector<double>> workstream_shares_by_orders(
    const Prepared& prepared);

}  // namespace highneeds::test
