#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "skill/outcomes.hpp"

namespace highneeds::skill {
namespace {

constexpr double per_cent = 100;

bool holds(const std::array<double, 2>& limits, double actual) {
  return limits[0] <= actual && actual <= limits[1];
}

/// The means over the outcomes of one origin and horizon.
Score of_origin(const std::vector<const Outcome*>& some) {
  Score score{.mape = 0, .forecasts = some.size()};
  std::set<std::size_t> councils;
  for (const Outcome* const outcome : some) {
    const double off = (outcome->forecast - outcome->actual) / outcome->scale;
    const bool is_spread = !std::isnan(outcome->crps);
    score.mape += std::abs(off);
    score.bias += off;
    score.coverage50 += is_spread ? holds(outcome->half, outcome->actual) : outcome->crps;
    score.coverage80 += is_spread ? holds(outcome->four_fifths, outcome->actual) : outcome->crps;
    score.crps += outcome->crps / outcome->scale;
    councils.insert(outcome->council);
  }
  const double to_mean = per_cent / static_cast<double>(some.size());
  for (double* const sum :
       {&score.mape, &score.bias, &score.coverage50, &score.coverage80, &score.crps}) {
    *sum *= to_mean;
  }
  score.councils = councils.size();
  return score;
}

/// The mean over origins, each of the same weight; scores that need a spread over those that have
/// one.
Score over_origins(const std::vector<Score>& all, std::size_t councils) {
  Score mean{.councils = councils};
  double origins = 0;
  double with_spread = 0;
  for (const Score& score : all) {
    if (score.forecasts == 0) continue;
    mean.forecasts += score.forecasts;
    mean.mape += score.mape;
    mean.bias += score.bias;
    origins += 1;
    if (std::isnan(score.crps)) continue;
    mean.coverage50 += score.coverage50;
    mean.coverage80 += score.coverage80;
    mean.crps += score.crps;
    with_spread += 1;
  }
  mean.mape /= origins;
  mean.bias /= origins;
  mean.coverage50 /= with_spread;
  mean.coverage80 /= with_spread;
  mean.crps /= with_spread;
  return mean;
}

}  // namespace

bool has_outcomes(const std::vector<Score>& by_horizon) {
  return std::ranges::any_of(by_horizon, [](const Score& score) { return score.forecasts > 0; });
}

MethodSkill scores(Method method, const std::vector<Outcome>& outcomes, const Span& span) {
  MethodSkill skill{.method = method};
  const auto horizons = static_cast<std::size_t>(span.last_horizon - span.first_horizon + 1);
  const auto origins = static_cast<std::size_t>(span.last_origin - span.first_origin + 1);
  skill.by_origin.assign(origins, std::vector<Score>(horizons));
  for (std::size_t h = 0; h < horizons; ++h) {
    std::vector<std::vector<const Outcome*>> of(origins);
    std::set<std::size_t> councils;
    for (const Outcome& outcome : outcomes) {
      if (outcome.horizon != span.first_horizon + static_cast<int>(h)) continue;
      of[static_cast<std::size_t>(outcome.origin - span.first_origin)].push_back(&outcome);
      councils.insert(outcome.council);
    }
    std::vector<Score> all;
    for (std::size_t o = 0; o < origins; ++o) {
      all.push_back(of_origin(of[o]));
      skill.by_origin[o][h] = all.back();
    }
    skill.by_horizon.push_back(over_origins(all, councils.size()));
  }
  return skill;
}

}  // namespace highneeds::skill
