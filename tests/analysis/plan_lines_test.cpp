// (10.1, 10.2) The quarters of a plan.
#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "highneeds/analysis/monitoring.hpp"
#include "projection/random_scenario.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

std::vector<PlanLine> lines_of(const Outlook& outlook, FinancialYear year) {
  const auto programme = look_at_programme(outlook);
  return plan_lines(outlook, programme ? &*programme : nullptr, year);
}

const PlanLine& line_of(const std::vector<PlanLine>& lines, std::string_view section,
                        std::string_view name, std::string_view measure = "amount") {
  for (const PlanLine& line : lines) {
    if (line.is(section, name, measure)) return line;
  }
  FAIL("no line " << std::string(name));
  return lines.front();
}

bool is_near(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace

TEST_CASE("plan lines: quarters gather to the year, and lines to totals, in any plan") {
  int checked = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Outlook outlook = look_ahead(random_scenario(seed), {});
    const auto lines = plan_lines(outlook, nullptr, outlook.scenario.years.last);
    for (const PlanLine& line : lines) {
      CAPTURE(line.of.line);
      CAPTURE(line.of.measure);
      const auto whole = gathered(line.gathering, line.quarters, std::nullopt, quarters_of_year);
      REQUIRE(whole.has_value() == line.year.has_value());
      if (!whole) continue;
      CHECK(is_near(*whole, *line.year));
      ++checked;
    }
    const PlanLine& in_year = line_of(lines, "balance", "in_year");
    for (std::size_t quarter = 0; quarter < quarters_of_year; ++quarter) {
      double balance = line_of(lines, "funding", "resources").quarters.at(quarter).value();
      for (const PlanLine& line : lines) {
        const bool is_spending = line.of.section == "expenditure" && line.of.measure == "amount";
        if (is_spending && line.of.line != "total")
          balance -= line.quarters.at(quarter).value_or(0);
      }
      CHECK(is_near(balance, in_year.quarters.at(quarter).value()));
    }
  }
  CHECK(checked > 1000);
}

TEST_CASE("plan lines: pupils change in September, and the money of a provision with them") {
  const auto lines = lines_of(look_ahead(small_scenario(), {}), {2025});
  // 100 pupils grow by 8%: 108 in 2024/25 and 116.64 in 2025/26.
  const PlanLine& pupils = line_of(lines, "expenditure", "independent_special", "pupils");
  CHECK(pupils.quarters[0].value() == doctest::Approx(108));
  CHECK(pupils.quarters[1].value() == doctest::Approx((2 * 108 + 116.64) / 3));
  CHECK(pupils.quarters[2].value() == doctest::Approx(116.64));
  CHECK(pupils.quarters[3].value() == doctest::Approx(116.64));
  const PlanLine& amount = line_of(lines, "expenditure", "independent_special");
  CHECK(amount.quarters[0].value() == doctest::Approx(108 * 60'000.0 / 4));
  const PlanLine& plans = line_of(lines, "expenditure", "independent_special", "plans");
  CHECK(plans.quarters[0].value() == doctest::Approx(108 + 8.64 * 5 / 12));
  CHECK(plans.quarters[3].value() == doctest::Approx(116.64));
}

TEST_CASE("plan lines: funding is even, payments come last, and balances follow") {
  const auto lines = lines_of(look_ahead(small_scenario(), {}), {2026});
  const PlanLine& block = line_of(lines, "funding", "high_needs_block");
  for (const auto& quarter : block.quarters) CHECK(quarter.value() == 9e6 / 4);
  const PlanLine& grant = line_of(lines, "balance", "stability_grant");
  CHECK(grant.quarters[2].value() == 0);
  CHECK(grant.quarters[3].value() == grant.year.value());
  const PlanLine& closing = line_of(lines, "balance", "closing");
  const PlanLine& opening = line_of(lines, "balance", "opening");
  const PlanLine& movement = line_of(lines, "balance", "movement");
  CHECK(closing.quarters[0].value() ==
        doctest::Approx(opening.year.value() + movement.quarters[0].value()));
  CHECK(closing.quarters[3].value() == doctest::Approx(closing.year.value()));
}

TEST_CASE(
    "plan lines: what is counted beside the forecast has no plan; savings are the programme's") {
  const Outlook outlook = look_ahead(small_scenario_with_programme(), {});
  const auto lines = lines_of(outlook, {2026});
  for (const auto* const name : {"requests", "new_plans", "ceased"}) {
    CHECK_FALSE(line_of(lines, "demand", name, "number").year.has_value());
  }
  const auto programme = look_at_programme(outlook);
  const double saving = programme->projects.front().saving.at(2);
  CHECK(line_of(lines, "savings", "savings").year.value() == doctest::Approx(saving));
  CHECK(line_of(lines, "savings", "savings:placements.closer_to_home").year.value() ==
        doctest::Approx(saving));
  const auto without = lines_of(look_ahead(small_scenario(), {}), {2026});
  CHECK_FALSE(line_of(without, "savings", "savings").year.has_value());
}

TEST_CASE("plan lines: each is named once, and the memorandum is left out") {
  const auto lines = lines_of(look_ahead(scenario_of_four_workstreams(), {}), {2027});
  std::set<std::string> names;
  for (const Measurable& of : measurables(lines)) {
    CHECK(of.section != "memorandum");
    CHECK(names.insert(of.section + "/" + of.line + " " + of.measure).second);
  }
  CHECK(names.size() > 20);
}
