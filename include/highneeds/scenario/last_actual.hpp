#pragma once

#include <algorithm>

#include "highneeds/scenario/scenario.hpp"

// (8.2) until when a quantity is actual, so that a programme's effects up to then are in it
// already.
namespace highneeds {

/// Whether a value of a year is actual: by its own word, or else to the scenario's `actual_to`; an
/// academic year is actual with the financial year in which it starts (1.2).
template <class T, class Year>
[[nodiscard]] bool is_actual(const Scenario& scenario, const Value<T>& value, Year year) {
  const auto known = value.provenance ? value.provenance->known : std::nullopt;
  return known ? *known == Known::Actual : year.first <= scenario.actual_to.first;
}

/// Whether any year of the horizon is actual.
[[nodiscard]] inline bool has_actual_years(const Scenario& scenario) {
  return scenario.years.first <= scenario.actual_to;
}

/// The last year of actual spending: the last of `actual_to`, and of the years of the horizon whose
/// total spending or closing is known.
[[nodiscard]] FinancialYear last_actual(const Scenario& scenario);

/// The last year in which a quantity is actual: its own, or that of spending if later. An academic
/// year stands for the financial year in which it starts.
template <class T, class Year>
[[nodiscard]] FinancialYear last_actual(const Scenario& scenario, const Series<T, Year>& series) {
  FinancialYear last = last_actual(scenario);
  for (const auto& [year, value] : series.by_year) {
    if (is_actual(scenario, value, year)) last = std::max(last, FinancialYear{year.first});
  }
  return last;
}
template <class T, class Year>
[[nodiscard]] FinancialYear last_actual(const Scenario& scenario,
                                        const std::optional<Series<T, Year>>& series) {
  return series ? last_actual(scenario, *series) : last_actual(scenario);
}

}  // namespace highneeds
