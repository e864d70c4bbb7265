#include <doctest/doctest.h>

#include <cmath>

#include "skill/made_up.hpp"
#include "skill/national_path.hpp"
#include "skill/outlooks.hpp"
#include "skill/own_growth.hpp"

using namespace highneeds;
using namespace highneeds::skill;

namespace {

/// A council of 100, 120, 150 and 160, and England of 1,000, 1,100, 1,200 and 1,320.
Yearly four_years() {
  Yearly figures(2, 2010, 2020);
  const double own[] = {100, 120, 150, 160};
  const double england[] = {1000, 1100, 1200, 1320};
  for (int year = 0; year < 4; ++year) {
    figures.set(0, 2010 + year, own[year]);
    figures.set(1, 2010 + year, england[year]);
  }
  return figures;
}

double second_year(Method method) {
  return plain_paths(method, four_years(), 2013, 2).front().at(1);
}

constexpr double close = 1e-12;

}  // namespace

TEST_CASE("the plain methods do what their names say") {
  CHECK(second_year(Method::Persistence) == 160);
  CHECK(second_year(Method::OwnGrowth) ==
        doctest::Approx(160 * std::pow(1.6, 2.0 / 3)).epsilon(close));
  CHECK(second_year(Method::OwnLinear) == doctest::Approx(160 + 2 * 20).epsilon(close));
  CHECK(second_year(Method::NationalRate) == doctest::Approx(160 * 1.1 * 1.1).epsilon(close));
  const double mixed = 0.25 * std::cbrt(1.6) + 0.75 * std::cbrt(1.32);
  CHECK(second_year(Method::QuarterOwn) == doctest::Approx(160 * mixed * mixed).epsilon(close));
}

TEST_CASE("a line does not go below nil, and nothing known gives nothing") {
  Yearly figures(2, 2010, 2020);
  figures.set(0, 2010, 90);
  figures.set(0, 2011, 30);
  CHECK(plain_paths(Method::OwnLinear, figures, 2011, 2).front().back() == 0);
  CHECK(std::isnan(plain_paths(Method::OwnLinear, figures, 2015, 1).front().front()));
  CHECK(std::isnan(plain_paths(Method::OwnGrowth, figures, 2015, 1).front().front()));
}

TEST_CASE("(11.1), (11.2): England's plans by hand") {
  Panel known;
  Yearly plans(1, 2009, 2020);
  Yearly joining(1, 2009, 2020);
  const double stock[] = {1000, 1050, 1120};  // January 2018 to 2020
  const double made[] = {80, 90, 100, 120};   // 2016 to 2019
  for (int i = 0; i < 3; ++i) plans.set(0, 2018 + i, stock[i]);
  for (int i = 0; i < 4; ++i) joining.set(0, 2016 + i, made[i]);
  known.plans = plans;
  known.new_plans = joining;
  const double left = ((1000 + 100 - 1050) / 1000.0 + (1050 + 120 - 1120) / 1050.0) / 2;
  double yearly = (std::log(1.2) + std::log(120 / 90.0) / 2 + std::log(120 / 80.0) / 3) / 3 * 2 / 3;
  const double first = 1120 * (1 - left) + 120 * std::exp(yearly);
  const double second = first * (1 - left) + 120 * std::exp(yearly) * std::exp(yearly * 2 / 3);
  const Path path = national_path(known, 2020, 2);
  CHECK(path.at(0) == doctest::Approx(std::log(first / 1120)).epsilon(close));
  CHECK(path.at(1) == doctest::Approx(std::log(second / 1120)).epsilon(close));
}

TEST_CASE("a council alone has no signs beside others, and grows as England does") {
  const Panel panel = test::steady_panel(0.1);
  const Panel known = known_in(2020, panel);
  CHECK(growth_beside_others(known, 2020).front() == 0);
  const Paths paths = expected_plans(known, 2020, 3);
  const Path national = national_path(known, 2020, 3);
  for (std::size_t year = 0; year < 3; ++year) {
    CHECK(paths.front()[year] ==
          doctest::Approx(known.plans.at(0, 2020) * std::exp(national[year])).epsilon(close));
  }
}

TEST_CASE("councils that made more new plans are expected to grow more") {
  Panel panel = test::made_up_panel();
  const auto before = growth_beside_others(known_in(2020, panel), 2020);
  panel.new_plans.set(4, 2019, panel.new_plans.at(4, 2019) * 1.5);
  const auto after = growth_beside_others(known_in(2020, panel), 2020);
  CHECK(after[4] > before[4]);
}

TEST_CASE("plans of all provisions add up to all plans") {
  const Panel known = known_in(2020, test::made_up_panel());
  const Paths totals = expected_plans(known, 2020, 5);
  std::array<Paths, provision_kinds> all;
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    all.at(kind) = expected_plans(static_cast<ProvisionKind>(kind), known, 2020, 5);
  }
  for (std::size_t council = 0; council < known.councils.size(); ++council) {
    for (std::size_t year = 0; year < 5; ++year) {
      double sum = 0;
      for (const Paths& paths : all) sum += paths[council][year];
      CHECK(sum == doctest::Approx(totals[council][year]).epsilon(close));
    }
  }
}

TEST_CASE("(11.7), (11.8): spending follows plans and prices, and the deficit both") {
  const Panel panel = test::steady_panel(0.05);  // a plan costs the same each year
  const Panel known = known_in(2020, panel);
  const double plans_now = known.plans.at(0, 2020);
  const double mean_now = 0.25 * known.plans.at(0, 2018) + 0.75 * known.plans.at(0, 2019);
  const double mean_next = 0.25 * known.plans.at(0, 2019) + 0.75 * plans_now;
  const double spent = known.spending.at(0, 2019);
  const Paths spending = expected_spending(known.spending, known, 2020, 1);
  CHECK(spending.front().front() ==
        doctest::Approx(spent / mean_now * 1.0 * mean_next).epsilon(1e-9));
  const double deficit = known.deficit.at(0, 2019);
  CHECK(deficits(Method::Persistence, known, 2020, 2).front().back() == deficit);
  const Path on_a_line = deficits(Method::OwnGrowth, known, 2020, 1).front();
  const double implied = known.block.at(0, 2019) + deficit - known.deficit.at(0, 2018);
  CHECK(on_a_line.front() ==
        doctest::Approx(deficit + (implied - known.block.at(0, 2019)) * 1.05).epsilon(1e-9));
}
