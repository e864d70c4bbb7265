#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "highneeds/skill/measure.hpp"

namespace highneeds::skill {

inline constexpr int most_horizons = 10;

/// From which Januaries, and how many years on.
struct Span {
  int first_origin = 2017;
  int last_origin = 2024;
  int first_horizon = 1;
  int last_horizon = 5;
};

/// How good the forecasts of a method were, one horizon on: the mean over origins of the mean over
/// councils. All in per cent: of what came, or, for deficits, of the high needs block of that year.
struct Score {
  double mape = 0;            ///< mean absolute error
  double bias = 0;            ///< mean error; above nil: forecast too high
  double coverage50 = 0;      ///< how often the middle half held what came
  double coverage80 = 0;      ///< the same of the middle four fifths
  double crps = 0;            ///< continuous ranked probability score; less is better
  std::size_t councils = 0;   ///< different ones
  std::size_t forecasts = 0;  ///< nil: there was nothing to compare, and the rest is not a number
};

/// Whether anything came that could be compared, at any horizon.
[[nodiscard]] bool has_outcomes(const std::vector<Score>& by_horizon);

/// A forecast beside what came.
struct Outcome {
  int origin = 0;
  int horizon = 0;
  std::size_t council = 0;
  double forecast = 0;
  double actual = 0;
  double scale = 0;  ///< what errors are in per cent of
  /// The limits of the middle half and the middle four fifths; not a number before there were
  /// errors to learn from.
  std::array<double, 2> half{};
  std::array<double, 2> four_fifths{};
  double crps = 0;  ///< in the measure's own unit
};

struct MethodSkill {
  Method method = Method::HighNeeds;
  std::vector<Score> by_horizon{};  ///< from the span's first
  /// [origin][horizon]
  std::vector<std::vector<Score>> by_origin{};
};

struct MeasureSkill {
  Measure measure{};
  std::vector<MethodSkill> methods{};  ///< in the order of `every_method`
  std::vector<Outcome> outcomes{};     ///< of our own method
};

/// Skill of our own method for plans with only some of the tables.
struct TierSkill {
  std::string tier{};
  std::vector<Score> by_horizon{};
};

struct Backtest {
  Span span{};
  std::vector<MeasureSkill> measures{};
  std::vector<TierSkill> tiers{};
};

/// The first and the last January of which the plans of some council are known.
[[nodiscard]] std::pair<int, int> januaries_of(const Panel& panel);

/// Whether a council has no more than 200 plans in some January of the table.
[[nodiscard]] bool has_few_plans(const Panel& panel, std::size_t council);

/// Says how much is done.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

/// Forecasts from every origin by every method, and scores them, model section 11. Councils are
/// scored that have over 200 plans in every January of the table and, for a provision, at least 50
/// plans in it from the first origin on; all are learnt from. `only`: the council that is scored.
[[nodiscard]] Backtest backtest(const Panel& panel, const Span& span,
                                std::optional<std::size_t> only, const Progress& progress = {});

}  // namespace highneeds::skill
