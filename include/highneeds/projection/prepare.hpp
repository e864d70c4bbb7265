#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/lever.hpp"
#include "highneeds/projection/shape.hpp"
#include "highneeds/scenario/scenario.hpp"

namespace highneeds {

/// A scenario without names: `values[i]` belongs to `levers[i]`, and everything else that a
/// projection needs is in the shape. Variations change a copy of `values`.
struct Prepared {
  Shape shape;
  std::vector<Lever> levers;
  std::vector<double> values;
  std::vector<LeverTable> tables = {};  ///< in the order of their levers
};

/// Prepares a valid scenario (see validate.hpp); throws std::logic_error where it is not.
[[nodiscard]] Prepared prepare(const Scenario& scenario);

/// The index of a row, or nothing if this scenario has none such.
[[nodiscard]] std::optional<std::size_t> find_row(const Shape& shape, Section section,
                                                  std::string_view line,
                                                  Measure measure = Measure::Amount);

}  // namespace highneeds
