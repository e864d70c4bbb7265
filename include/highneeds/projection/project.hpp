#pragma once

#include <span>
#include <vector>

#include "highneeds/projection/forecast.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/traced.hpp"

namespace highneeds {

/// The equations of docs/model.md, once, over a number type: double for figures, Traced for their
/// derivation. `values[i]` belongs to lever i. Allocates only when `into` is not yet of the shape
/// (Traced: also when its tape grows). Cells that are not present (see Shape) are zero.
template <class Number>
void project(const Shape& shape, std::span<const Number> values, Forecast<Number>& into);

extern template void project<double>(const Shape&, std::span<const double>, Forecast<double>&);
extern template void project<Traced>(const Shape&, std::span<const Traced>, Forecast<Traced>&);

/// The forecast of the values as written.
[[nodiscard]] Forecast<double> project(const Prepared& prepared);
/// The same, recorded on `tape` (see traced.hpp).
[[nodiscard]] Forecast<Traced> trace(const Prepared& prepared, Tape& tape);
/// How each cell is known: as its least sure part. Actual, Forecast or Assumed for every cell. What
/// a rule (`then`) made is at least a forecast; a value without a word of its own is actual to the
/// scenario's `actual_to` and a forecast after it, and a balance carried forward stays what it was.
[[nodiscard]] Forecast<Known> known(const Prepared& prepared);

}  // namespace highneeds
