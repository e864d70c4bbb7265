#include <doctest/doctest.h>

#include <algorithm>

#include "highneeds/analysis/figures.hpp"
#include "highneeds/analysis/outlook.hpp"
#include "support/small_scenario.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

Outlook look_at(Scenario scenario) {
  return look_ahead(std::move(scenario), {});
}

bool has_warning(const Outlook& outlook, std::string_view words) {
  return std::ranges::any_of(outlook.warnings, [&](const Warning& warning) {
    return warning.what.find(words) != std::string::npos;
  });
}

/// A programme that leaves no growth of plans.
Scenario without_growth() {
  Scenario scenario = small_scenario();
  FewerNewPlans fewer;
  fewer.rate = {.value = Rate::ratio(1)};
  scenario.programme = small_programme();
  scenario.programme->workstreams[0].projects[0].effects = {{.at = {}, .what = fewer}};
  for (Provision& provision : scenario.provision) {
    provision.new_plan_share = steady<Rate, AcademicYear>(Rate::ratio(0.08));
  }
  return scenario;
}

}  // namespace

TEST_CASE("cases: without a programme both are the same, to the last figure") {
  const auto outlook = look_at(small_scenario());
  CHECK_FALSE(outlook.has_programme());
  CHECK(outlook.unmitigated.forecast.cells == outlook.mitigated.forecast.cells);
  CHECK(outlook.unmitigated.known.cells == outlook.mitigated.known.cells);
  CHECK(outlook.unmitigated.summary.closing == outlook.mitigated.summary.closing);
}

TEST_CASE("cases: with a programme each has its own forecast and summary") {
  const auto outlook = look_at(small_scenario_with_programme());
  REQUIRE(outlook.has_programme());
  for (const Case which : {Case::Unmitigated, Case::Mitigated}) {
    const CaseOutlook& one = outlook.of(which);
    const auto closing = balances(outlook.prepared.shape, one.forecast, "closing");
    CHECK(std::ranges::equal(one.summary.closing, closing));
  }
  CHECK(outlook.mitigated.summary.closing[1] > outlook.unmitigated.summary.closing[1]);
  CHECK(outlook.mitigated.summary.closing[0] == outlook.unmitigated.summary.closing[0]);
}

TEST_CASE("cases: what an unmitigated forecast is without help knows of no programme") {
  const auto with = look_at(small_scenario_with_programme());
  auto scenario = small_scenario_with_programme();
  scenario.programme.reset();
  const auto& without = look_at(std::move(scenario)).mitigated.summary.without;
  const auto& unmitigated = with.unmitigated.summary.without;
  REQUIRE(unmitigated.size() == without.size());
  for (std::size_t i = 0; i < without.size(); ++i) {
    CHECK(unmitigated[i].what == without[i].what);
    for (std::size_t year = 0; year < without[i].closing.size(); ++year) {
      CHECK(unmitigated[i].closing[year] == doctest::Approx(without[i].closing[year]));
    }
  }
  CHECK(with.mitigated.summary.without[0].closing[4] != without[0].closing[4]);
}

TEST_CASE("cases: growth of plans is warned of before the programme, and not for what it does") {
  const auto outlook = look_at(without_growth());
  const auto plans = [&](Case which, std::size_t year) {
    return figure(outlook.prepared.shape, outlook.of(which).forecast, Section::Expenditure, "total",
                  Measure::Plans, year)
        .value();
  };
  CHECK(plans(Case::Mitigated, 3) < 1.01 * plans(Case::Mitigated, 2));
  CHECK(plans(Case::Unmitigated, 3) == doctest::Approx(1.08 * plans(Case::Unmitigated, 2)));
  CHECK_FALSE(has_warning(outlook, "all EHC plans grow"));
  auto fast = without_growth();
  for (Provision& provision : fast.provision) {
    provision.pupils.then = Value<Growth>{Growth::ratio(0.2)};
  }
  CHECK(has_warning(look_at(std::move(fast)), "all EHC plans grow"));
}
