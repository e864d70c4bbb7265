#pragma once

#include <algorithm>

#include "projection/preparation.hpp"

// (8.2) until when a quantity is actual, so that a programme's effects up to then are in it
// already.
namespace highneeds {

/// The last year of actual spending: of `actual_to`, and what is known in total or as a closing.
[[nodiscard]] int last_actual_year(const Scenario& scenario);

/// Whether a value that stands for a year is actual, by its own word or by its year.
template <class T>
[[nodiscard]] bool is_actual(const Value<T>& value, int year, FinancialYear actual_to) {
  const auto known = value.provenance ? value.provenance->known : std::nullopt;
  return known && *known != Known::ByYear ? *known == Known::Actual : year <= actual_to.first;
}

/// The last year of a quantity that is actual: its own, or that of spending if later.
template <class T, class Year>
[[nodiscard]] int last_actual_year(const Scenario& scenario,
                                   const std::optional<Series<T, Year>>& series) {
  int last = last_actual_year(scenario);
  if (!series) return last;
  for (const auto& [year, value] : series->by_year) {
    if (is_actual(value, year.first, scenario.actual_to)) last = std::max(last, year.first);
  }
  return last;
}

/// As a position in the horizon, `absent` before it; of academic years, counted from the one before
/// the horizon, which is the least.
[[nodiscard]] Index financial_position(const Scenario& scenario, int year);
[[nodiscard]] Index academic_position(const Scenario& scenario, int year);

}  // namespace highneeds
