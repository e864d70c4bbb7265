#pragma once

#include <optional>
#include <string>
#include <vector>

#include "highneeds/analysis/balance_test.hpp"
#include "highneeds/analysis/without.hpp"
#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/project.hpp"
#include "highneeds/scenario/scenario.hpp"

namespace highneeds {

/// A published forecast beside ours, at one 31 March; pounds.
struct ComparedClosing {
  std::string name;
  FinancialYear year;
  double published = 0;
  double ours = 0;
};

/// The seven numbers that people ask for, and what belongs with them.
struct Summary {
  std::vector<double> closing;                            ///< pounds, at each 31 March
  std::vector<std::optional<double>> share_of_total_dsg;  ///< in-year balance to total DSG, a ratio
  BalanceTest balance;
  std::vector<std::optional<double>> cost_of_carrying;  ///< pounds a year; nothing if not given
  std::vector<Without> without;  ///< transfer, grant, contribution: those that are there
  std::optional<double> closing_when_override_ends;  ///< pounds, if that 31 March is in the horizon
  std::vector<ComparedClosing> compared;
};

/// The seven numbers of a forecast of `prepared`, which was made from `scenario`.
[[nodiscard]] Summary summarise(const Scenario& scenario, const Prepared& prepared,
                                const Forecast<double>& forecast);

/// The financial year that ends on the override's last day; nothing if that is not a 31 March.
[[nodiscard]] std::optional<FinancialYear> year_override_ends(const Policy& policy);

}  // namespace highneeds
