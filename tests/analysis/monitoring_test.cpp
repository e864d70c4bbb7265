// (10.3, 10.5, 10.6) A plan against actuals.
#include "highneeds/analysis/monitoring.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "projection/random_draw.hpp"
#include "projection/random_scenario.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

/// A plan, the actuals that are given of it, and the return.
struct Monitored {
  Outlook outlook;
  std::vector<PlanLine> lines;
  std::vector<ActualFigure> actuals{};

  explicit Monitored(Scenario scenario, FinancialYear year = {2026})
      : outlook(look_ahead(std::move(scenario), {})), lines(plan_lines(outlook, nullptr, year)) {}

  Monitored& give(Period period, std::string_view section, std::string_view line, double value,
                  std::string_view measure = "amount") {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].is(section, line, measure)) actuals.push_back({period, i, value, "ledger", {}});
    }
    return *this;
  }
  [[nodiscard]] MonitoringReturn made(Period quarter,
                                      Remainder remainder = Remainder::AsPlanned) const {
    return monitor(outlook.scenario, lines, actuals, quarter, remainder);
  }
};

constexpr Period first{{2026}, 1};
constexpr Period second{{2026}, 2};
constexpr Period last{{2026}, 4};
constexpr Period whole{{2026}, 0};

const MonitoredLine& line_of(const MonitoringReturn& made, std::string_view section,
                             std::string_view name, std::string_view measure = "amount") {
  const MonitoredLine* line = made.find(section, name, measure);
  REQUIRE(line != nullptr);
  return *line;
}

const PlanLine* find_of(const std::vector<PlanLine>& lines, std::string_view section) {
  for (const PlanLine& line : lines) {
    if (line.of.section == section) return &line;
  }
  return nullptr;
}

double sum(const Bridge& bridge) {
  return bridge.planned + bridge.volume.value_or(0) + bridge.price.value_or(0) +
         bridge.funding.value_or(0) + bridge.rest;
}

}  // namespace

TEST_CASE("monitoring: without actuals there is nothing but the plan") {
  const MonitoringReturn made = Monitored(small_scenario()).made(second);
  for (const MonitoredLine& line : made.lines) {
    CHECK_FALSE(line.actual_to_date.has_value());
    CHECK_FALSE(line.forecast.has_value());
    CHECK(line.rag == Rag::Unstated);
  }
  CHECK(made.splits.empty());
  CHECK_FALSE(made.bridge.has_value());
}

TEST_CASE("monitoring: the year is what is known and the plan of the quarters left") {
  const auto made = Monitored(small_scenario())
                        .give(first, "expenditure", "sen_support_services", 300'000)
                        .give(second, "expenditure", "sen_support_services", 280'000)
                        .made(second);
  const MonitoredLine& line = line_of(made, "expenditure", "sen_support_services");
  CHECK(line.plan_to_date.value() == 500'000);
  CHECK(line.actual_to_date.value() == 580'000);
  CHECK(line.forecast.value() == 1'080'000);
  CHECK(line_of(made, "expenditure", "total").variance().value() == doctest::Approx(80'000));
  CHECK(line_of(made, "balance", "in_year").variance().value() == doctest::Approx(-80'000));
  CHECK(line_of(made, "balance", "closing").variance().value() == doctest::Approx(-80'000));
}

TEST_CASE("monitoring: at the rate so far, spending and numbers run on") {
  const auto made = Monitored(small_scenario())
                        .give(first, "expenditure", "sen_support_services", 300'000)
                        .give(first, "demand", "requests", 40, "number")
                        .give(first, "funding", "high_needs_block", 2'000'000)
                        .made(first, Remainder::AtRate);
  CHECK(line_of(made, "expenditure", "sen_support_services").forecast.value() ==
        doctest::Approx(1'200'000));
  CHECK(line_of(made, "demand", "requests", "number").forecast.value() == doctest::Approx(160));
  CHECK(line_of(made, "funding", "high_needs_block").forecast.value() == 2'000'000 + 6'750'000);
}

TEST_CASE("monitoring: an in-year balance runs on by the spending that does") {
  Monitored plan(small_scenario());
  const double spent = plan.made(first).find("expenditure", "total")->plan_to_date.value();
  const auto made = plan.give(first, "expenditure", "total", spent * 1.1)
                        .give(first, "funding", "resources", 2'250'000)
                        .made(first, Remainder::AtRate);
  const MonitoredLine& total = line_of(made, "expenditure", "total");
  const MonitoredLine& in_year = line_of(made, "balance", "in_year");
  CHECK(in_year.is_worked_out);
  CHECK(total.forecast.value() == doctest::Approx(total.plan.year.value() * 1.1));
  CHECK(in_year.variance().value() == doctest::Approx(-total.variance().value()));
}

TEST_CASE("monitoring: a quarter that is missing leaves nothing to date, and is said") {
  const auto made = Monitored(small_scenario())
                        .give(second, "expenditure", "sen_support_services", 280'000)
                        .made(second);
  const MonitoredLine& line = line_of(made, "expenditure", "sen_support_services");
  CHECK(line.has_gap);
  CHECK_FALSE(line.actual_to_date.has_value());
  CHECK(line.forecast.value() == 250'000 + 280'000 + 500'000);
}

TEST_CASE("monitoring: a figure of the whole year counts at its end, and above its quarters") {
  Monitored plan(small_scenario());
  plan.give(whole, "balance", "in_year", -3'000'000).give(first, "balance", "in_year", -1'000'000);
  const auto at_end = plan.made(last);
  CHECK(line_of(at_end, "balance", "in_year").actual_to_date.value() == -3'000'000);
  CHECK(at_end.bridge->forecast == -3'000'000);
  CHECK(at_end.not_used.whole_year == 0);
  const auto before = plan.made(first);
  CHECK(line_of(before, "balance", "in_year").actual_to_date.value() == -1'000'000);
  CHECK(before.not_used.later == 0);
  CHECK(before.not_used.whole_year == 1);
}

TEST_CASE("monitoring: what stands from the first day of a year on may be given for the year") {
  const auto made = [](Period of) {
    return Monitored(small_scenario()).give(of, "balance", "opening", -2'000'000).made(second);
  };
  const auto by_year = made(whole);
  CHECK(by_year.not_used.whole_year == 0);
  CHECK(line_of(by_year, "balance", "opening").actual_to_date.value() == -2'000'000);
  CHECK(line_of(by_year, "balance", "opening").forecast.value() == -2'000'000);
  CHECK(line_of(by_year, "balance", "closing").forecast.value() ==
        line_of(made(first), "balance", "closing").forecast.value());
  const auto both = Monitored(small_scenario())
                        .give(first, "balance", "opening", -1'000'000)
                        .give(whole, "balance", "opening", -2'000'000)
                        .made(second);
  CHECK(line_of(both, "balance", "opening").actual_to_date.value() == -1'000'000);
}

TEST_CASE("monitoring: figures of other years and later quarters are counted, not used") {
  const auto made = Monitored(small_scenario())
                        .give({{2026}, 3}, "demand", "requests", 1, "number")
                        .give({{2027}, 1}, "demand", "requests", 1, "number")
                        .give({{2025}, 1}, "demand", "requests", 1, "number")
                        .give({{2040}, 1}, "demand", "requests", 1, "number")
                        .made(second);
  CHECK(made.not_used.later == 2);
  CHECK(made.not_used.earlier == 1);
  CHECK(made.not_used.outside == 1);
  CHECK_FALSE(line_of(made, "demand", "requests", "number").actual_to_date.has_value());
}

TEST_CASE("monitoring: no pupils at all are split without a fault") {
  const auto made = Monitored(small_scenario())
                        .give(whole, "expenditure", "independent_special", 0, "pupils")
                        .give(whole, "expenditure", "independent_special", 1'000)
                        .made(last);
  REQUIRE(made.splits.size() == 1);
  CHECK(made.splits[0].parts.price == 0);
  CHECK(made.splits[0].parts.rest == doctest::Approx(1'000));
}

TEST_CASE("monitoring: spending follows from pupils and unit cost, and a balance from two others") {
  const auto made = Monitored(small_scenario())
                        .give(first, "expenditure", "mainstream", 800, "pupils")
                        .give(first, "expenditure", "mainstream", 5'200, "unit_cost")
                        .give(first, "funding", "resources", 2'300'000)
                        .give(first, "balance", "in_year", -700'000)
                        .made(first);
  const MonitoredLine& mainstream = line_of(made, "expenditure", "mainstream");
  CHECK(mainstream.is_worked_out);
  CHECK(mainstream.actual_to_date.value() == doctest::Approx(800 * 5'200.0 / 4));
  CHECK(line_of(made, "expenditure", "total").actual_to_date.value() == 3'000'000);
  CHECK(line_of(made, "balance", "in_year_before_transfer").actual_to_date.value() == -700'000);
}

TEST_CASE("monitoring: savings of every project make up all savings") {
  Monitored plan(small_scenario());
  PlanLine project = *find_of(plan.lines, "savings");
  project.of.line = "savings:placements.closer_to_home";
  project.year = 400'000;
  project.quarters.fill(100'000);
  plan.lines.push_back(project);
  const auto made = plan.give(first, "savings", project.of.line, 90'000).made(first);
  const MonitoredLine& all = line_of(made, "savings", "savings");
  CHECK(all.is_worked_out);
  CHECK(all.actual_to_date.value() == 90'000);
}

TEST_CASE("monitoring: ratings by the tolerances, on the worse side") {
  const auto rated = [](double part, std::string_view line) {
    Monitored plan(small_scenario());
    const double planned = plan.made(last).find("funding", line) != nullptr
                               ? plan.made(last).find("funding", line)->plan.year.value()
                               : plan.made(last).find("expenditure", line)->plan.year.value();
    plan.give(whole, "funding", line, planned * part);
    plan.give(whole, "expenditure", line, planned * part);
    const auto made = plan.made(last);
    const MonitoredLine* one = made.find("funding", line);
    return one != nullptr ? one->rag : made.find("expenditure", line)->rag;
  };
  CHECK(rated(1, "sen_support_services") == Rag::Green);
  CHECK(rated(1.01, "sen_support_services") == Rag::Green);
  CHECK(rated(1.011, "sen_support_services") == Rag::Amber);
  CHECK(rated(1.031, "sen_support_services") == Rag::Red);
  CHECK(rated(0.5, "sen_support_services") == Rag::Green);
  CHECK(rated(1.2, "high_needs_block") == Rag::Green);
  CHECK(rated(0.98, "high_needs_block") == Rag::Amber);
  CHECK(rated(0.9, "high_needs_block") == Rag::Red);
}

TEST_CASE("monitoring: the return is of the agreement while it runs, then of the reform plan") {
  Scenario scenario = small_scenario();
  CHECK(Monitored(scenario, {2025}).made({{2025}, 4}).of == ReturnOf::Plan);
  SafetyValvePayment payment;
  payment.amount.value = million(1);
  payment.due = Value<FinancialYear>{FinancialYear{2025}};
  scenario.funding.safety_valve.push_back(payment);
  CHECK(Monitored(scenario, {2025}).made({{2025}, 4}).of == ReturnOf::SafetyValve);
  CHECK(Monitored(scenario, {2026}).made({{2026}, 1}).of == ReturnOf::ReformPlan);
}

TEST_CASE("monitoring: whatever is given, the parts sum to the variance") {
  int bridges = 0;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    CAPTURE(seed);
    RandomDraw draw(seed);
    Scenario scenario = random_scenario(seed);
    const FinancialYear year = scenario.years.last;
    Monitored plan(std::move(scenario), year);
    const int quarter = draw.whole(1, 4);
    for (std::size_t i = 0; i < plan.lines.size(); ++i) {
      for (int given = 1; given <= quarter; ++given) {
        const auto planned = plan.lines[i].quarters.at(static_cast<std::size_t>(given - 1));
        if (!planned || draw.chance(0.4)) continue;
        plan.actuals.push_back({{year, given}, i, *planned * draw.between(0, 2), "ledger", {}});
      }
    }
    const auto rest = draw.chance(0.5) ? Remainder::AsPlanned : Remainder::AtRate;
    const auto made = plan.made({year, quarter}, rest);
    for (const SplitVariance& one : made.splits) {
      const double parts = one.parts.volume + one.parts.price + one.parts.rest;
      CHECK(std::abs(parts - one.variance) <= 1e-6 * (1 + std::abs(one.variance)));
    }
    if (!made.bridge) continue;
    CHECK(std::abs(sum(*made.bridge) - made.bridge->forecast) <=
          1e-6 * (1 + std::abs(made.bridge->forecast)));
    ++bridges;
  }
  CHECK(bridges > 40);
}
