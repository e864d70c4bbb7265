#pragma once

#include <map>
#include <optional>
#include <vector>

#include "highneeds/calibration/census.hpp"

namespace highneeds::calibration {

/// How new plans grow from year to year: of logarithms, against years.
struct Growth {
  double rate = 0;  ///< a year, as a ratio less 1
  double low = 0;   ///< and the ends of 80 % around it
  double high = 0;
  std::size_t years = 0;  ///< that it was fitted to
};

/// The growth of an authority's new plans, pooled towards England's; one of nil years is not known.
struct Trend {
  Growth own{};
  Growth england{};
  double england_weight = 0;
  Growth pooled{};
  int first_year = 0;  ///< of the years looked at
  int last_year = 0;
  std::vector<int> outliers{};  ///< own years that were left out
};

/// New plans of a year against those that `join` gives, for the years after `last_flow`: the growth
/// of the first is the trend's, and that of each later one half of the year before it.
[[nodiscard]] std::vector<double> levels_of(double growth, std::size_t years);

/// The years before `latest` that a trend is fitted to, at most.
inline constexpr int years_of_trend = 8;

/// The trend up to a calendar year; none where fewer than three years are known of the authority
/// and of England alike.
[[nodiscard]] std::optional<Trend> trend_of(const Census& census, int latest);

/// The median of the new plans of the five years around one; nothing where fewer than three of them
/// are known.
[[nodiscard]] std::optional<double> usual_new_plans(const std::map<int, Flows>& flows, int year);
/// Years of new plans that stand out: more than twice what is usual, or less than half.
[[nodiscard]] std::vector<int> outlying_years(const std::map<int, Flows>& flows);

}  // namespace highneeds::calibration
