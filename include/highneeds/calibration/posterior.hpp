#pragma once

#include <cstdint>
#include <string_view>

namespace highneeds::calibration {

/// How a rate is distributed, given the counts: a share of those who could (Beta), new plans for
/// each person (Gamma), and one of several shares that add to 1 (Dirichlet, of which each is Beta).
enum class Distribution : std::uint8_t { Beta, Gamma, Dirichlet };
[[nodiscard]] std::string_view name_of(Distribution distribution);

/// What a rate is worth: its mean, and as many counts (Gamma: the shape; else: the sum of the
/// parameters).
struct Posterior {
  Distribution distribution = Distribution::Beta;
  double mean = 0;
  double counts = 0;

  /// Beta and Dirichlet: `mean` x `counts`, and the rest of `counts`; Gamma: shape and rate.
  [[nodiscard]] double first() const;
  [[nodiscard]] double second() const;
};

/// Where a rate is with a chance of 80 %: it is below the one end, and above the other, with 10 %.
struct Interval {
  double low = 0;
  double high = 0;
};
[[nodiscard]] Interval interval_of(const Posterior& posterior);

}  // namespace highneeds::calibration
