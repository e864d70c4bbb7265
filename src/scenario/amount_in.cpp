#include "scenario/amount_in.hpp"

#include <iterator>

namespace highneeds {
namespace {

using Amount = std::optional<AmountInYear>;

Amount of_value(const Value<UnitCost>& value) {
  return AmountInYear{value.value.in_pounds(), value.at};
}

Amount grown(const AmountInYear& before, const Value<Growth>& growth) {
  return AmountInYear{before.pounds * (1 + growth.value.as_ratio()), growth.at};
}

// What the rule makes of the year before.
Amount by_rule(const Then<UnitCost, FinancialYear>& then, const AmountInYear& before,
               FinancialYear year) {
  if (std::holds_alternative<Hold>(then)) return before;
  if (const auto* growth = std::get_if<Value<Growth>>(&then)) return grown(before, *growth);
  if (const auto* later = std::get_if<Value<UnitCost>>(&then)) return of_value(*later);
  const auto* by_year = std::get_if<std::map<FinancialYear, Value<Growth>>>(&then);
  if (by_year == nullptr || !by_year->contains(year)) return std::nullopt;
  return grown(before, by_year->at(year));
}

}  // namespace

std::optional<AmountInYear> amount_in(const Series<UnitCost>& series, FinancialYear year,
                                      FinancialYear first) {
  const auto after = series.by_year.upper_bound(year);
  const bool has_named = after != series.by_year.begin();
  if (has_named && std::prev(after)->first == year) return of_value(std::prev(after)->second);
  const bool has_rule = series.then.index() != 0;
  const Amount always = series.always ? of_value(*series.always) : std::nullopt;
  if (!has_rule || (!has_named && !series.by_year.empty())) return year < first ? Amount{} : always;
  Amount amount = has_named ? of_value(std::prev(after)->second) : always;
  FinancialYear from = has_named ? std::prev(after)->first : first;
  if (year < from) return std::nullopt;
  while (amount && from < year) {
    ++from.first;
    amount = by_rule(series.then, *amount, from);
  }
  return amount;
}

}  // namespace highneeds
