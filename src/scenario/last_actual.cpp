#include "highneeds/scenario/last_actual.hpp"

namespace highneeds {

FinancialYear last_actual(const Scenario& scenario) {
  FinancialYear last = scenario.actual_to;
  const auto take = [&](const std::map<FinancialYear, Value<Money>>& amounts) {
    for (const auto& [year, amount] : amounts) {
      if (scenario.years.contains(year)) last = std::max(last, year);
    }
  };
  take(scenario.known_closing);
  if (scenario.known_spending) take(scenario.known_spending->amount);
  return last;
}

}  // namespace highneeds
