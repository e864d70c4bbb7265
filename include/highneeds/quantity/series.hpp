#pragma once

#include <map>
#include <optional>
#include <variant>

#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/quantity/year.hpp"

namespace highneeds {

/// `then: hold`: each year without a value of its own has that of the year before.
struct Hold {
  Place at;
};

/// `then: population`: the years that are not named come from the population (section 7).
struct FromPopulation {
  Place at;
};

/// The rule for the years that a series does not name (2.1).
/// - nothing: there must be no such year;
/// - `Hold`;
/// - one growth for each later year, or a growth by year (a year without one is a fault);
/// - one value for each later year;
/// - `FromPopulation`, of the pupils of a provision.
template <class T, class Year>
using Then = std::variant<std::monostate, Hold, Value<Growth>, std::map<Year, Value<Growth>>,
                          Value<T>, FromPopulation>;

/// A yearly quantity: one value for all years (`always`), or values by year and a rule for the
/// rest.
template <class T, class Year = FinancialYear>
struct Series {
  std::optional<Value<T>> always;
  std::map<Year, Value<T>> by_year;
  Then<T, Year> then;
  Place at;  ///< where the series is written, for faults that concern the whole of it
};

/// The quantities of academic years: pupils and places.
template <class T>
using AcademicSeries = Series<T, AcademicYear>;

}  // namespace highneeds
