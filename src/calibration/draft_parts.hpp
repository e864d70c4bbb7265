#pragma once

#include <map>

#include "highneeds/calibration/draft.hpp"

namespace highneeds::calibration {

/// What a draft takes from the built-in policy.
struct PolicyFigures {
  std::map<FinancialYear, double> prices{};  ///< GDP deflator, in tenths of a percentage
  FinancialYear suspended_from{};            ///< of the national formula
  FinancialYear suspended_to{};
  double place_rate = 0;
  double independent_cost = 0;  ///< the national one of a placement, in `independent_year`
  FinancialYear independent_year{};
};
[[nodiscard]] PolicyFigures policy_figures();

// Each fills its part of the draft, in this order.
/// Plans as taken.
void set_plans(Draft& draft);
/// The years, the balances and the growth of the block.
void set_years(Draft& draft, const PolicyFigures& policy);
/// Unit costs, places and lines at the prices of the first year.
void set_costs(Draft& draft, const TypicalCosts& typical, const PolicyFigures& policy);
/// What is known of spending in total, and what goes on of it.
void set_known_spending(Draft& draft);

/// Prices of `to` where those of `from` are 1.
[[nodiscard]] double price_level(const std::map<FinancialYear, double>& prices, FinancialYear from,
                                 FinancialYear to);
[[nodiscard]] inline FinancialYear after(FinancialYear year, int years = 1) {
  return {year.first + years};
}

}  // namespace highneeds::calibration
