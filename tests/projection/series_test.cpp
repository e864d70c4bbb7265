#include <doctest/doctest.h>

#include <stdexcept>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

Run with_services(Series<Money> amount) {
  Scenario s = small_scenario();
  s.lines.front().amount = std::move(amount);
  return Run{s};
}

Run with_pupils(ProvisionKind kind, AcademicCalendar calendar) {
  Scenario s = small_scenario();
  Provision p = provision(kind);
  p.pupils = by_year<Pupils, AcademicYear>({{2022, 120}, {2023, 240}, {2024, 240}, {2025, 360}});
  p.unit_cost = always<UnitCost>(1000);
  p.calendar = calendar;
  s.provision.push_back(p);
  return Run{s};
}

}  // namespace

TEST_CASE(
    "1.1: a school's financial year has five months of one academic year and seven of the next") {
  const Run run = with_pupils(ProvisionKind::Mainstream, AcademicCalendar::School);
  CHECK(run.spending("mainstream", 2023, Measure::Pupils) == (5 * 120 + 7 * 240) / 12.0);
  CHECK(run.spending("mainstream", 2024, Measure::Pupils) == 240);
  CHECK(run.spending("mainstream", 2025, Measure::Pupils) == (5 * 240 + 7 * 360) / 12.0);
}

TEST_CASE("1.1: a college's academic year starts in August") {
  const Run run = with_pupils(ProvisionKind::Post16, AcademicCalendar::College);
  CHECK(run.spending("post_16", 2023, Measure::Pupils) == (4 * 120 + 8 * 240) / 12.0);
  CHECK(run.spending("post_16", 2023) == 200'000);
}

TEST_CASE(
    "1.2: plans are the January stock of the academic year that starts in the financial year") {
  Scenario s = small_scenario();
  for (const auto kind : {ProvisionKind::Mainstream, ProvisionKind::Elsewhere}) {
    Provision p = provision(kind);
    p.pupils = then_grow(by_year<Pupils, AcademicYear>({{2022, 100}, {2023, 200}}), 0.5);
    p.unit_cost = always<UnitCost>(1);
    s.provision.push_back(p);
  }
  const Run run{s};
  CHECK(run.spending("mainstream", 2023, Measure::Plans) == 200);
  CHECK(run.spending("elsewhere", 2025, Measure::Plans) == 450);
  CHECK(run.spending("total", 2025, Measure::Plans) == 900);
}

TEST_CASE("2.1: one value stands for every year") {
  const Run run = with_services(always<Money>(7));
  CHECK(run.spending("services", 2023) == 7);
  CHECK(run.spending("services", 2025) == 7);
}

TEST_CASE("2.1: a named year of one value for all years is an exception, and a rule follows it") {
  Series<Money> amount = always<Money>(7);
  amount.by_year[{2024}] = value<Money>(9);
  const Run exception = with_services(amount);
  CHECK(exception.spending("services", 2023) == 7);
  CHECK(exception.spending("services", 2024) == 9);
  CHECK(exception.spending("services", 2025) == 7);
  const Run followed = with_services(then_hold(amount));
  CHECK(followed.spending("services", 2023) == 7);
  CHECK(followed.spending("services", 2025) == 9);
}

TEST_CASE("2.1: a rule over one value for all years starts from the first") {
  const Run run = with_services(then_grow(always<Money>(100), 0.1));
  CHECK(run.spending("services", 2023) == 100);
  CHECK(run.spending("services", 2024) == 100 * 1.1);
}

TEST_CASE("2.1: growth is on the year before, and a named year starts it anew") {
  const Run run = with_services(then_grow(by_year<Money>({{2023, 100}, {2025, 50}}), 0.04));
  CHECK(run.spending("services", 2023) == 100);
  CHECK(run.spending("services", 2024) == 104);
  CHECK(run.spending("services", 2025) == 50);
}

TEST_CASE("2.1: growth by year") {
  Series<Money> amount = by_year<Money>({{2023, 100}});
  amount.then.emplace<3>(std::map<FinancialYear, Value<Growth>>{{{2024}, value<Growth>(0.05)},
                                                                {{2025}, value<Growth>(-0.1)}});
  const Run run = with_services(amount);
  CHECK(run.spending("services", 2024) == 100 * 1.05);
  CHECK(run.spending("services", 2025) == 100 * 1.05 * (1 - 0.1));
}

TEST_CASE("2.1: hold keeps the last value, and a value takes over after the named years") {
  CHECK(
      with_services(then_hold(by_year<Money>({{2023, 3}, {2024, 5}}))).spending("services", 2025) ==
      5);
  const Run run = with_services(then_value(by_year<Money>({{2023, 3}}), 9));
  CHECK(run.spending("services", 2023) == 3);
  CHECK(run.spending("services", 2025) == 9);
}

TEST_CASE("2.1: a year named before the horizon seeds the rule") {
  const Run run = with_services(then_grow(by_year<Money>({{2021, 100}}), 0.5));
  CHECK(run.spending("services", 2023) == 225);
}

TEST_CASE("2: a year without a value and without a rule is refused by name") {
  CHECK_THROWS_WITH_AS(with_services(by_year<Money>({{2023, 1}, {2025, 1}})),
                       "lines.services.amount gives no value for 2024-25", std::logic_error);
  CHECK_THROWS_AS(with_services(then_hold(by_year<Money>({{2024, 1}}))), std::logic_error);
  Scenario s = small_scenario();
  Provision p = provision(ProvisionKind::Mainstream);
  p.pupils = then_hold(by_year<Pupils, AcademicYear>({{2023, 1}}));
  p.unit_cost = always<UnitCost>(1);
  s.provision.push_back(p);
  CHECK_THROWS_WITH_AS(Run{s}, "provision.mainstream.pupils gives no value for 2022/23",
                       std::logic_error);
}
