#pragma once

#include <array>
#include <vector>

#include "highneeds/skill/measure.hpp"

namespace highneeds::skill {

/// (11.9): how far forecasts of one year on were off, beside the median council's of the same
/// origin, as logarithms or, for deficits, parts of the high needs block. What they were off by
/// further on is taken as growing with the two thirds power of the years: between errors that are
/// new each year and errors that last.
class Spread {
 public:
  Spread() = default;
  /// Distances of at least nil, in any order.
  explicit Spread(std::vector<double> distances);

  /// Fewer errors than this tell nothing.
  static constexpr std::size_t fewest = 20;
  [[nodiscard]] bool is_known() const { return !distances_.empty(); }
  /// The distance within which a part of the errors lies, so many years on.
  [[nodiscard]] double within(double part, int horizon) const;
  /// As many distances as describe all of them, in rising order.
  [[nodiscard]] std::vector<double> sample(int horizon) const;

 private:
  std::vector<double> distances_;
};

/// The middle `part` of what is to be expected around a forecast; `scale` is what distances are
/// parts of, or nil where they are logarithms.
[[nodiscard]] std::array<double, 2> interval(double forecast, double scale, double distance);

/// The continuous ranked probability score of a forecast with its spread, in the figure's own unit.
[[nodiscard]] double crps(double forecast, double scale, const Spread& spread, int horizon,
                          double actual);

}  // namespace highneeds::skill
