#include "projection/last_actual.hpp"

namespace highneeds {
namespace {

int last_of(const std::map<FinancialYear, Value<Money>>& amounts, const Scenario& scenario) {
  int last = scenario.actual_to.first;
  for (const auto& [year, amount] : amounts) {
    if (scenario.years.contains(year)) last = std::max(last, year.first);
  }
  return last;
}

}  // namespace

int last_actual_year(const Scenario& scenario) {
  const int closing = last_of(scenario.known_closing, scenario);
  if (!scenario.known_spending) return closing;
  return std::max(closing, last_of(scenario.known_spending->amount, scenario));
}

Index financial_position(const Scenario& scenario, int year) {
  const Index position = std::min(year, scenario.years.last.first) - scenario.years.first.first;
  return std::max(position, absent);
}

Index academic_position(const Scenario& scenario, int year) {
  return financial_position(scenario, year) + 1;
}

}  // namespace highneeds
