#include <optional>
#include <type_traits>
#include <variant>

#include "highneeds/analysis/plausibility.hpp"

namespace highneeds {

namespace {

std::optional<double> after_last(const Series<Growth>& deflator, FinancialYear year) {
  using Rule = decltype(deflator.then);
  const auto later = deflator.by_year.upper_bound(year);
  return std::visit(
      [&](const auto& rule) -> std::optional<double> {
        using Kind = std::decay_t<decltype(rule)>;
        if constexpr (std::is_same_v<Kind, Value<Growth>>) {
          return rule.value.as_ratio();
        } else if constexpr (std::is_same_v<Kind, Hold>) {
          if (later == deflator.by_year.begin()) return std::nullopt;
          return std::prev(later)->second.value.as_ratio();
        } else {
          return std::nullopt;
        }
      },
      static_cast<const Rule&>(deflator.then));
}

/// The change of prices from the year before to `year`, as a ratio.
std::optional<double> price_change(const Series<Growth>& deflator, FinancialYear year) {
  if (const auto named = deflator.by_year.find(year); named != deflator.by_year.end()) {
    return named->second.value.as_ratio();
  }
  if (deflator.always) return deflator.always->value.as_ratio();
  return after_last(deflator, year);
}

}  // namespace

std::optional<double> national_independent_cost(const Policy& policy, FinancialYear year) {
  const int observed = policy.independent_unit_cost_year.value.first;
  double cost = policy.independent_unit_cost.value.in_pounds();
  for (int step = observed + 1; step <= year.first; ++step) {
    const auto change = price_change(policy.gdp_deflator, {step});
    if (!change) return std::nullopt;
    cost *= 1 + *change;
  }
  for (int step = observed; step > year.first; --step) {
    const auto change = price_change(policy.gdp_deflator, {step});
    if (!change) return std::nullopt;
    cost /= 1 + *change;
  }
  return cost;
}

}  // namespace highneeds
