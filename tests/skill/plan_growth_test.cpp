#include "highneeds/skill/plan_growth.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "skill/made_up.hpp"
#include "skill/outlooks.hpp"

using namespace highneeds;
using namespace highneeds::skill;

TEST_CASE("plan growth is what the backtest measures, from the council's last January") {
  const Panel panel = skill::test::made_up_panel();
  constexpr std::size_t council = 7;
  constexpr int years = 5;
  const PlanGrowth found = plan_growth_of(panel, council, years);
  const Panel known = known_in(found.january, panel);
  const Paths measured = expected_plans(known, found.january, years);
  double plans = panel.plans.at(council, found.january);
  REQUIRE(found.all.size() == years);
  for (std::size_t year = 0; year < years; ++year) {
    plans *= 1 + found.all[year];
    CHECK(plans == doctest::Approx(measured[council][year]));
    CHECK(1 + found.all[year] == doctest::Approx((1 + found.england[year]) * (1 + found.beside)));
  }
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    const auto provision = static_cast<ProvisionKind>(kind);
    const Paths of_kind = expected_plans(provision, known, found.january, years);
    double some = panel.by_provision.at(kind).at(council, found.january);
    if (!(some > 0)) continue;
    for (std::size_t year = 0; year < years; ++year) {
      some *= 1 + found.by_provision.at(kind)[year];
      CHECK(some == doctest::Approx(of_kind[council][year]));
    }
  }
}

TEST_CASE("plan growth without England is the council's own growth, and nil without any") {
  Panel panel;
  panel.councils = {{"E99000001", "Exampleshire"}};
  panel.plans = Yearly(2, 2020, 2025);
  for (Yearly& plans : panel.by_provision) plans = panel.plans;
  for (Yearly* const none : {&panel.new_plans, &panel.people, &panel.under_five, &panel.spending,
                             &panel.block, &panel.deficit}) {
    *none = panel.plans;
  }
  CHECK_THROWS_AS(static_cast<void>(plan_growth_of(panel, 0, 3)), std::out_of_range);
  panel.plans.set(0, 2024, 100);
  const PlanGrowth none = plan_growth_of(panel, 0, 3);
  CHECK(none.january == 2024);
  CHECK(none.all == std::vector<double>{0, 0, 0});
  panel.plans.set(0, 2021, 80);
  const PlanGrowth own = plan_growth_of(panel, 0, 3);
  const double growth = std::cbrt(100.0 / 80) - 1;
  for (const double year : own.all) CHECK(year == doctest::Approx(growth));
  for (const auto& provision : own.by_provision) CHECK(provision == own.all);
}

TEST_CASE("plan growth without England's last January goes on as the councils together did") {
  Panel panel = skill::test::made_up_panel();
  const PlanGrowth whole = plan_growth_of(panel, 3, 5);
  CHECK(whole.is_of_england);
  CHECK(whole.is_by_new_plans);
  CHECK_FALSE(whole.is_own);
  panel.plans.set(panel.england(), whole.january, std::nan(""));
  const PlanGrowth without = plan_growth_of(panel, 3, 5);
  CHECK_FALSE(without.is_of_england);
  CHECK_FALSE(without.is_by_new_plans);
  CHECK_FALSE(without.is_own);
  const int first = whole.january - 3;
  double before = 0;
  double after = 0;
  for (std::size_t council = 0; council < panel.councils.size(); ++council) {
    if (!panel.plans.has(council, first) || !panel.plans.has(council, whole.january)) continue;
    before += panel.plans.at(council, first);
    after += panel.plans.at(council, whole.january);
  }
  CHECK(1 + without.england[4] == doctest::Approx(std::cbrt(after / before)));
}
