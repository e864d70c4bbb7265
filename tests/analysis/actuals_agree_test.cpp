// (10.1, 10.3, 10.7) Actuals that come in pieces, and those that contradict one another.
#include <doctest/doctest.h>

#include "highneeds/analysis/monitoring.hpp"
#include "support/small_scenario.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

constexpr FinancialYear year{2026};

/// The small scenario's 2026-27 with actuals: of a line in these quarters, or the year (0).
class Return {
 public:
  Return()
      : outlook_(look_ahead(small_scenario(), {})), lines_(plan_lines(outlook_, nullptr, year)) {}

  Return& give(std::initializer_list<int> quarters, std::string_view section, std::string_view line,
               double value) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].is(section, line)) continue;
      for (const int quarter : quarters)
        actuals_.push_back({{year, quarter}, i, value, "ledger", {}});
    }
    return *this;
  }
  [[nodiscard]] MonitoringReturn at(int quarter, Remainder rest = Remainder::AsPlanned) const {
    return monitor(outlook_.scenario, lines_, actuals_, {year, quarter}, rest);
  }

 private:
  Outlook outlook_;
  std::vector<PlanLine> lines_;
  std::vector<ActualFigure> actuals_;
};

double forecast(const MonitoringReturn& made, std::string_view section, std::string_view line) {
  const MonitoredLine* found = made.find(section, line);
  REQUIRE(found != nullptr);
  return found->forecast.value();
}

}  // namespace

TEST_CASE("monitoring: four quarters make up a year, which others are worked out from") {
  const auto made = Return()
                        .give({1, 2, 3, 4}, "funding", "resources", 2'500'000)
                        .give({0}, "balance", "in_year", -1'000'000)
                        .at(4);
  CHECK(forecast(made, "expenditure", "total") == 11'000'000);
  CHECK(made.disagreements.empty());
}

TEST_CASE("monitoring: the block follows from its gross amount and its deductions") {
  Return plan;
  const auto before = plan.at(1);
  REQUIRE(before.find("funding", "high_needs_block_gross") != nullptr);
  plan.give({1}, "funding", "high_needs_block_gross", 4'000'000);
  CHECK_FALSE(plan.at(1).find("funding", "high_needs_block")->actual_to_date.has_value());
  const auto made = plan.give({1}, "funding", "deductions", 1'500'000).at(1);
  const MonitoredLine& block = *made.find("funding", "high_needs_block");
  CHECK(block.actual_to_date.value() == 2'500'000);
  CHECK(block.is_worked_out);
}

TEST_CASE("monitoring: at the rate so far, a quarter that is missing runs as those given do") {
  const auto made =
      Return().give({2}, "expenditure", "sen_support_services", 300'000).at(2, Remainder::AtRate);
  CHECK(forecast(made, "expenditure", "sen_support_services") == doctest::Approx(1'200'000));
}

TEST_CASE("monitoring: a total that is not the sum of its lines is named") {
  const auto fine = Return()
                        .give({1}, "expenditure", "total", 3'000'000)
                        .give({1}, "expenditure", "sen_support_services", 250'000)
                        .at(1);
  CHECK(fine.disagreements.empty());
  const auto made = Return()
                        .give({1}, "expenditure", "total", 3'000'000)
                        .give({1}, "expenditure", "sen_support_services", 3'500'000)
                        .at(1);
  REQUIRE(made.disagreements.size() == 1);
  CHECK(made.disagreements[0].period == "2026-27Q1");
  CHECK(made.disagreements[0].given == 3'000'000);
  CHECK(made.disagreements[0].others == 3'500'000);
}

TEST_CASE("monitoring: an in-year balance that is not resources less spending is named") {
  const auto made = Return()
                        .give({1}, "expenditure", "total", 3'000'000)
                        .give({1}, "funding", "resources", 2'500'000)
                        .give({1}, "balance", "in_year", 400'000)
                        .at(1);
  REQUIRE(made.disagreements.size() == 1);
  CHECK(made.disagreements[0].given == 400'000);
  CHECK(made.disagreements[0].others == -500'000);
}
