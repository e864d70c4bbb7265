#include "projection/preparation_series.hpp"

namespace highneeds {
namespace {

/// Causes by name, each with its amounts by year (5.4).
void prepare_causes(Preparation& preparation) {
  const Scenario& scenario = preparation.scenario;
  for (const auto& [year, causes] : scenario.balancing_causes) {
    for (const auto& cause : causes) {
      const Index amount = preparation.lever(
          join(join("balancing_causes", year.name()), cause.name), Unit::Pounds, cause.content);
      if (!scenario.years.contains(year) || !scenario.known_closing.contains(year)) continue;
      preparation.causes.push_back({cause.name, preparation.position(year), amount});
    }
  }
}

/// Published forecasts enter no equation, but are numbers of the scenario like others.
void prepare_comparisons(Preparation& preparation) {
  for (const Comparison& comparison : preparation.scenario.compare_with) {
    (void)preparation.dated(join("compare_with", comparison.name), comparison.balance);
  }
}

/// (5.6) 2025-26 is the year that ends on 31 March 2026.
void prepare_legacy(Preparation& preparation) {
  const Horizon years = preparation.scenario.years;
  BalanceShape& balance = preparation.shape().balance;
  balance.legacy_is_brought_forward = years.first == FinancialYear{2026};
  if (years.contains({2025})) balance.legacy_from = 2025 - years.first.first;
}

}  // namespace

void prepare_balance(Preparation& preparation) {
  const Scenario& scenario = preparation.scenario;
  BalanceShape& balance = preparation.shape().balance;
  balance.opening = preparation.lever("opening_balance", Unit::Pounds, scenario.opening_balance);
  balance.known_closing = preparation.dated("known_closing", scenario.known_closing);
  prepare_causes(preparation);
  prepare_comparisons(preparation);
  if (scenario.other_blocks) {
    balance.other_blocks_opening = preparation.lever("other_blocks.opening_balance", Unit::Pounds,
                                                     scenario.other_blocks->opening_balance);
    balance.other_blocks_in_year =
        preparation.series("other_blocks.in_year", Unit::Pounds, scenario.other_blocks->in_year);
  }
  const Memorandum& memorandum = scenario.memorandum;
  balance.carrying_rate = preparation.series("memorandum.cost_of_carrying_rate", Unit::Ratio,
                                             memorandum.cost_of_carrying_rate);
  balance.transport = preparation.dated("memorandum.transport", memorandum.transport);
  balance.capital = preparation.dated("memorandum.capital", memorandum.capital);
  prepare_legacy(preparation);
}

}  // namespace highneeds
