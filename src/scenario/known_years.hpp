#pragma once

#include <algorithm>

#include "highneeds/scenario/scenario.hpp"

namespace highneeds {

/// Whether a value of a year is actual: by its own word, or else to the scenario's `actual_to`; an
/// academic year is actual with the financial year in which it starts (1.2).
template <class T, class Year>
[[nodiscard]] bool is_actual(const Scenario& scenario, const Value<T>& value, Year year) {
  const auto known = value.provenance ? value.provenance->known : std::nullopt;
  return known ? *known == Known::Actual : year.first <= scenario.actual_to.first;
}

/// The last financial year in which a series is actual (8.2): by its own values, or the last of
/// `actual_to`, `known_spending` and `known_closing`.
template <class T>
[[nodiscard]] FinancialYear last_actual(const Scenario& scenario, const Series<T>& series) {
  FinancialYear last = scenario.actual_to;
  const auto take_last = [&](const auto& values) {
    if (!values.empty()) last = std::max(last, values.rbegin()->first);
  };
  take_last(scenario.known_closing);
  if (scenario.known_spending) take_last(scenario.known_spending->amount);
  for (const auto& [year, value] : series.by_year) {
    if (is_actual(scenario, value, year)) last = std::max(last, year);
  }
  return last;
}

}  // namespace highneeds
