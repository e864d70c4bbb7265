#include "skill/spread.hpp"

#include <algorithm>
#include <cmath>

namespace highneeds::skill {
namespace {

constexpr double power_of_years = 2.0 / 3.0;
constexpr std::size_t sampled = 100;

}  // namespace

Spread::Spread(std::vector<double> distances) : distances_(std::move(distances)) {
  if (distances_.size() < fewest) distances_.clear();
  std::sort(distances_.begin(), distances_.end());
}

double Spread::within(double part, int horizon) const {
  const double at = part * static_cast<double>(distances_.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, distances_.size() - 1);
  const double between = at - static_cast<double>(below);
  const double one_year = distances_[below] + between * (distances_[above] - distances_[below]);
  return one_year * std::pow(horizon, power_of_years);
}

std::vector<double> Spread::sample(int horizon) const {
  std::vector<double> some;
  for (std::size_t i = 0; i < sampled; ++i) {
    some.push_back(within((static_cast<double>(i) + 0.5) / sampled, horizon));
  }
  return some;
}

std::array<double, 2> interval(double forecast, double scale, double distance) {
  if (scale > 0) return {forecast - scale * distance, forecast + scale * distance};
  return {forecast * std::exp(-distance), forecast * std::exp(distance)};
}

double crps(double forecast, double scale, const Spread& spread, int horizon, double actual) {
  std::vector<double> drawn;
  for (const double distance : spread.sample(horizon)) {
    const auto [low, high] = interval(forecast, scale, distance);
    drawn.push_back(low);
    drawn.push_back(high);
  }
  std::sort(drawn.begin(), drawn.end());
  const auto count = static_cast<double>(drawn.size());
  double off = 0;
  double apart = 0;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    off += std::abs(drawn[i] - actual);
    apart += (2 * static_cast<double>(i) + 1 - count) * drawn[i];
  }
  return off / count - apart / (count * count);
}

}  // namespace highneeds::skill
