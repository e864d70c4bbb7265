#include <doctest/doctest.h>

#include <cmath>

#include "highneeds/skill/backtest.hpp"
#include "skill/made_up.hpp"
#include "skill/outcomes.hpp"
#include "skill/spread.hpp"

using namespace highneeds::skill;

namespace {

const MethodSkill& of(Method method, const MeasureSkill& skill) {
  return skill.methods.at(static_cast<std::size_t>(method));
}

Outcome outcome(double forecast, double actual) {
  return {.origin = 2020,
          .horizon = 1,
          .forecast = forecast,
          .actual = actual,
          .scale = actual,
          .half = {forecast - 5, forecast + 5},
          .four_fifths = {forecast - 15, forecast + 15},
          .crps = 2};
}

}  // namespace

TEST_CASE("steady growth: own growth is never off, and persistence by what was missed") {
  const Backtest made = backtest(test::steady_panel(0.1), {}, std::nullopt);
  const MeasureSkill& plans = made.measures.front();
  for (std::size_t h = 0; h < 5; ++h) {
    CHECK(of(Method::OwnGrowth, plans).by_horizon[h].mape == doctest::Approx(0).epsilon(1e-9));
    const double missed = 100 * (1 - 1 / std::pow(1.1, static_cast<double>(h + 1)));
    CHECK(of(Method::Persistence, plans).by_horizon[h].mape ==
          doctest::Approx(missed).epsilon(1e-9));
    CHECK(of(Method::Persistence, plans).by_horizon[h].bias ==
          doctest::Approx(-missed).epsilon(1e-9));
    CHECK(of(Method::Persistence, plans).by_horizon[h].councils == 1);
  }
  // From January 2025 less five years there are eight origins less the horizon.
  CHECK(of(Method::OwnGrowth, plans).by_horizon[4].forecasts == 4);
}

TEST_CASE("scores by hand") {
  const Span span{.first_origin = 2020, .last_origin = 2020, .last_horizon = 1};
  const MethodSkill skill = scores(Method::HighNeeds, {outcome(110, 100), outcome(98, 100)}, span);
  const Score& score = skill.by_horizon.front();
  CHECK(score.mape == doctest::Approx(6).epsilon(1e-12));
  CHECK(score.bias == doctest::Approx(4).epsilon(1e-12));
  CHECK(score.coverage50 == 50);
  CHECK(score.coverage80 == 100);
  CHECK(score.crps == doctest::Approx(2).epsilon(1e-12));
}

TEST_CASE("(11.9): distances grow with the two thirds power of the years") {
  std::vector<double> distances;
  for (int i = 0; i <= 100; ++i) distances.push_back(i / 100.0);
  const Spread spread(distances);
  CHECK(spread.within(0.8, 1) == doctest::Approx(0.8).epsilon(1e-12));
  CHECK(spread.within(0.5, 8) == doctest::Approx(0.5 * 4).epsilon(1e-12));
  CHECK(interval(100, 0, 0.1)[1] == doctest::Approx(100 * std::exp(0.1)).epsilon(1e-12));
  CHECK(interval(-10, 200, 0.1)[0] == doctest::Approx(-30).epsilon(1e-12));
  CHECK_FALSE(Spread(std::vector<double>(Spread::fewest - 1, 1.0)).is_known());
}

TEST_CASE(
    "the probability score of a forecast without spread is its error, and more spread costs") {
  const Spread sure(std::vector<double>(50, 0.0));
  CHECK(crps(90, 0, sure, 1, 100) == doctest::Approx(10).epsilon(1e-12));
  // Evenly spread over 0 to 200, against 100: a twelfth of the width.
  std::vector<double> even;
  for (int i = 0; i <= 1000; ++i) even.push_back(i / 1000.0);
  CHECK(crps(100, 100, Spread(even), 1, 100) == doctest::Approx(200.0 / 12).epsilon(0.01));
}

TEST_CASE("councils with few plans are not scored, unless asked for") {
  Panel panel = test::made_up_panel(12);
  panel.plans.set(5, 2012, 150);
  const Span span{.first_origin = 2020, .last_origin = 2021, .last_horizon = 2};
  CHECK(backtest(panel, span, std::nullopt).measures.front().methods[0].by_horizon[0].councils ==
        11);
  const Backtest one = backtest(panel, span, 5);
  CHECK(one.measures.front().methods[0].by_horizon[0].councils == 1);
  CHECK(one.measures.front().outcomes.size() == 4);
  CHECK(has_few_plans(panel, 5));
  CHECK_FALSE(has_few_plans(panel, 4));
}

TEST_CASE("an origin that nothing came after has no outcomes") {
  const Panel panel = test::made_up_panel(3);
  const int last = januaries_of(panel).second;
  const Span span{.first_origin = last - 1, .last_origin = last, .last_horizon = 2};
  const Backtest made = backtest(panel, span, std::nullopt);
  const auto& by_origin = made.measures.front().methods.front().by_origin;
  CHECK(has_outcomes(by_origin[0]));
  CHECK_FALSE(has_outcomes(by_origin[1]));
}

TEST_CASE("progress comes to its end") {
  std::size_t last = 0;
  std::size_t all = 0;
  const auto progress = [&](std::size_t done, std::size_t of_all) {
    CHECK(done == last + 1);
    last = done;
    all = of_all;
  };
  const Span span{.first_origin = 2020, .last_origin = 2020, .last_horizon = 1};
  static_cast<void>(backtest(test::made_up_panel(3), span, std::nullopt, progress));
  CHECK(last == all);
  CHECK(all > 0);
}
