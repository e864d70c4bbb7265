#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "highneeds/projection/prepare.hpp"
#include "highneeds/projection/traced.hpp"

namespace highneeds {

/// A step of the derivation of every figure, there once however often it was taken. A number of the
/// equations or of the calendar is a `Constant`; the parts of the others are earlier steps, or of a
/// lever its index (see Op).
struct LiveStep {
  Op op{};
  std::int32_t left = -1;
  std::int32_t right = -1;
  double value = 0;
  Equation equation{};
  std::string name{};  ///< of a series and its year, or of a working; may be empty
};

/// Which step a figure is, by row and year; -1 where the forecast has none.
using FigureSteps = std::vector<std::int32_t>;

/// The forecast as the steps from its levers to its figures, for whoever works it out anew. Sums
/// with nil and products with one are left out, which changes no value.
struct LiveForecast {
  std::vector<LiveStep> steps{};
  FigureSteps unmitigated{};
  FigureSteps mitigated{};  ///< empty without a programme
};

/// Both cases of a forecast, from one tape.
[[nodiscard]] LiveForecast live_forecast(const Prepared& prepared);

/// What a step is called: by its own name, or by what its equation does.
[[nodiscard]] std::string name_of(const LiveStep& step);

/// The value of every step, worked out anew.
[[nodiscard]] std::vector<double> re_add(const LiveForecast& forecast,
                                         std::span<const double> lever_values);

}  // namespace highneeds
