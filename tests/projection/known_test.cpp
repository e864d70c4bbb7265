#include <doctest/doctest.h>

#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

Known known_at(const Scenario& s, Section section, std::string_view line, int year,
               Measure measure = Measure::Amount) {
  const Prepared prepared = prepare(s);
  const auto row = find_row(prepared.shape, section, line, measure);
  REQUIRE(row);
  return known(prepared).at(*row, static_cast<std::size_t>(year - s.years.first.first));
}
Known closing(const Scenario& s, int year) {
  return known_at(s, Section::Balance, "closing", year);
}

}  // namespace

TEST_CASE("figures are actual to the scenario's last actual year, and forecasts after it") {
  const Scenario s = small_scenario();
  CHECK(closing(s, 2023) == Known::Actual);
  CHECK(closing(s, 2024) == Known::Forecast);
  CHECK(known_at(s, Section::Balance, "opening", 2024) == Known::Actual);
}

TEST_CASE("a figure is known as its least sure part") {
  Scenario s = small_scenario();
  s.lines.push_back(line("therapies", by_year<Money>({{2023, 1}, {2024, 1}, {2025, 1}})));
  s.lines.back().amount.by_year[{2024}] = value_known<Money>(1, Known::Assumed);
  CHECK(closing(s, 2023) == Known::Actual);
  CHECK(closing(s, 2024) == Known::Assumed);
  CHECK(closing(s, 2025) == Known::Assumed);
  CHECK(known_at(s, Section::Expenditure, "therapies", 2025) == Known::Forecast);
  CHECK(known_at(s, Section::Funding, "resources", 2025) == Known::Forecast);
}

TEST_CASE("what a rule makes is at least a forecast, also in an actual year") {
  Scenario s = small_scenario();
  s.actual_to = {2025};
  s.lines.front().amount = then_hold(by_year<Money>({{2023, 90e6}}));
  CHECK(closing(s, 2023) == Known::Actual);
  CHECK(closing(s, 2024) == Known::Forecast);
}

TEST_CASE("a value's own word holds past the last actual year") {
  Scenario s = small_scenario();
  s.funding.high_needs_block.gross.always = value_known<Money>(100e6, Known::Actual);
  CHECK(known_at(s, Section::Funding, "high_needs_block", 2024) == Known::Actual);
  CHECK(closing(s, 2024) == Known::Forecast);
}

TEST_CASE("a known closing and a known total are as sure as they are said to be") {
  Scenario s = small_scenario();
  s.lines.front().amount.always = value_known<Money>(90e6, Known::Assumed);
  s.known_closing[{2024}] = value_known<Money>(-5e6, Known::Actual);
  s.known_spending = KnownSpending{};
  s.known_spending->amount[{2024}] = value_known<Money>(95e6, Known::Actual);
  CHECK(closing(s, 2024) == Known::Actual);
  CHECK(known_at(s, Section::Balance, "opening", 2025) == Known::Actual);
  CHECK(known_at(s, Section::Balance, "balancing_item", 2024) == Known::Assumed);
  CHECK(known_at(s, Section::Expenditure, "total", 2024) == Known::Actual);
  CHECK(known_at(s, Section::Expenditure, "unallocated", 2024) == Known::Assumed);
}

TEST_CASE("an assumed payment makes only the year that it falls in less sure") {
  Scenario s = small_scenario();
  SafetyValvePayment paid{.name = "first",
                          .at = {},
                          .amount = value_known<Money>(1e6, Known::Assumed),
                          .due = {},
                          .paid = Value<Date>{},
                          .status = PaymentStatus::Paid,
                          .note = {}};
  paid.paid->value = *date("2025-03-31");
  s.funding.safety_valve = {paid};
  CHECK(known_at(s, Section::Balance, "safety_valve", 2023) == Known::Actual);
  CHECK(known_at(s, Section::Balance, "safety_valve", 2024) == Known::Assumed);
  CHECK(closing(s, 2023) == Known::Actual);
}
