#include "highneeds/calibration/trend.hpp"

#include <algorithm>
#include <cmath>

#include "highneeds/calibration/pooling.hpp"

namespace highneeds::calibration {
namespace {

constexpr std::size_t fewest_years = 3;
constexpr double quantile_80 = 1.2815515655446004;
/// How far the growth of authorities is from England's, as a standard deviation of logarithms a
/// year, where only England is at hand: docs/calibration.md has the figures.
constexpr double between_otherwise = 0.05;

/// A line through logarithms: its slope, and the variance of that.
struct Line {
  double slope = 0;
  double variance = 0;
  std::size_t years = 0;
};

Line line_of(const std::map<int, double>& plans) {
  double years = 0;
  double logs = 0;
  for (const auto& [year, count] : plans) {
    years += year;
    logs += std::log(count);
  }
  const auto number = static_cast<double>(plans.size());
  double across = 0;
  double along = 0;
  for (const auto& [year, count] : plans) {
    across += (year - years / number) * (year - years / number);
    along += (year - years / number) * (std::log(count) - logs / number);
  }
  Line line{.slope = along / across, .years = plans.size()};
  double off = 0;
  for (const auto& [year, count] : plans) {
    const double rest = std::log(count) - logs / number - line.slope * (year - years / number);
    off += rest * rest;
  }
  line.variance = off / (number - 2) / across;
  return line;
}

/// New plans of the years that a line is fitted to.
std::map<int, double> plans_of(const Census& census, int latest, const std::vector<int>& without) {
  std::map<int, double> plans;
  for (const auto& [year, flows] : census.flows) {
    const bool is_out = std::find(without.begin(), without.end(), year) != without.end();
    if (year > latest || year <= latest - years_of_trend || is_out) continue;
    if (flows.new_plans && *flows.new_plans > 0) plans[year] = *flows.new_plans;
  }
  return plans;
}

/// An outlier and the year after, which makes up for it.
std::vector<int> years_without(const Census& census, int latest) {
  std::vector<int> years;
  for (const int year : outlying_years(census.flows)) {
    for (const int one : {year, year + 1}) {
      const bool is_looked_at = one > latest - years_of_trend && one <= latest;
      if (is_looked_at && census.flows.contains(one)) years.push_back(one);
    }
  }
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

/// The variance of slopes between authorities, beyond what their own lines leave open.
double between(const Nation& nation, int latest, double england) {
  double squares = 0;
  double number = 0;
  for (const Census& other : nation.others) {
    const auto plans = plans_of(other, latest, years_without(other, latest));
    if (plans.size() < fewest_years + 1) continue;
    const Line line = line_of(plans);
    squares += (line.slope - england) * (line.slope - england) - line.variance;
    ++number;
  }
  if (number < static_cast<double>(fewest_others)) return between_otherwise * between_otherwise;
  constexpr double least = 0.01;
  return std::max(least * least, squares / number);
}

Growth growth_of(const Line& line) {
  const double off = quantile_80 * std::sqrt(line.variance);
  return {.rate = std::expm1(line.slope),
          .low = std::expm1(line.slope - off),
          .high = std::expm1(line.slope + off),
          .years = line.years};
}

/// England's line alone, for an authority that differs from it as others do.
Line as_england(const Line& england, double variance) {
  return {.slope = england.slope, .variance = england.variance + variance, .years = 0};
}

std::map<int, double> national_plans(const Census& census, int latest) {
  if (census.nation == nullptr) return {};
  const Census& england = census.nation->england;
  return plans_of(england, latest, years_without(england, latest));
}

}  // namespace

std::optional<Trend> trend_of(const Census& census, int latest) {
  Trend trend{.first_year = latest - years_of_trend + 1,
              .last_year = latest,
              .outliers = years_without(census, latest)};
  const auto plans = plans_of(census, latest, trend.outliers);
  const bool has_own = plans.size() >= fewest_years;
  const Line own = has_own ? line_of(plans) : Line{};
  if (has_own) trend.own = growth_of(own);
  const auto national = national_plans(census, latest);
  if (national.size() < fewest_years) {
    trend.pooled = trend.own;
    return has_own ? std::optional(trend) : std::nullopt;
  }
  const Line england = line_of(national);
  trend.england = growth_of(england);
  const double variance = between(*census.nation, latest, england.slope);
  if (!has_own) {
    trend.england_weight = 1;
    trend.pooled = growth_of(as_england(england, variance));
    return trend;
  }
  const double weight = own.variance / (own.variance + variance + england.variance);
  const Line pooled{.slope = weight * england.slope + (1 - weight) * own.slope,
                    .variance = (1 - weight) * own.variance,
                    .years = own.years};
  trend.england_weight = weight;
  trend.pooled = growth_of(pooled);
  return trend;
}

std::vector<double> levels_of(double growth, std::size_t years) {
  std::vector<double> levels;
  double level = 1;
  for (std::size_t year = 0; year < years; ++year, growth /= 2) {
    level *= 1 + growth;
    levels.push_back(level);
  }
  return levels;
}

}  // namespace highneeds::calibration
