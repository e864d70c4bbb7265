#include "highneeds/analysis/summary.hpp"

#include <doctest/doctest.h>

#include "highneeds/analysis/outlook.hpp"
#include "support/small_scenario.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

Outlook look_at(Scenario scenario) {
  return look_ahead(std::move(scenario), {});
}

const Without& without(const Outlook& outlook, std::string_view what) {
  for (const auto& one : outlook.mitigated.summary.without) {
    if (one.what == what) return one;
  }
  throw std::runtime_error("nothing without " + std::string(what));
}

double amount(const Outlook& outlook, std::string_view line, std::size_t year) {
  const auto row = find_row(outlook.prepared.shape, Section::Balance, line);
  return outlook.mitigated.forecast.at(row.value(), year);
}

}  // namespace

TEST_CASE("the closings are those of the forecast") {
  const auto outlook = look_at(small_scenario());
  REQUIRE(outlook.mitigated.summary.closing.size() == 5);
  CHECK(outlook.mitigated.summary.closing[0] == -4.5e6);
  for (std::size_t year = 0; year < 5; ++year) {
    CHECK(outlook.mitigated.summary.closing[year] == amount(outlook, "closing", year));
  }
}

TEST_CASE("the share of total DSG is there where the total is") {
  const auto& shares = look_at(small_scenario()).mitigated.summary.share_of_total_dsg;
  REQUIRE(shares[0]);
  CHECK(*shares[0] < 0);
  CHECK_FALSE(shares[1]);
}

TEST_CASE("the cost of carrying is there where its rate is") {
  auto scenario = small_scenario();
  CHECK(look_at(scenario).mitigated.summary.cost_of_carrying[0] == doctest::Approx(0.04 * 3.25e6));
  scenario.memorandum.cost_of_carrying_rate.reset();
  CHECK_FALSE(look_at(scenario).mitigated.summary.cost_of_carrying[0]);
}

TEST_CASE("without the transfer, later balances are lower by it, and the recorded one stays") {
  const auto outlook = look_at(small_scenario());
  const auto& lower = without(outlook, "the schools block transfer");
  const double transfer = 0.5e6;
  CHECK(lower.closing[0] == -4.5e6);
  CHECK(lower.in_year[1] == doctest::Approx(amount(outlook, "in_year", 1) - transfer));
  CHECK(lower.closing[1] == doctest::Approx(outlook.mitigated.summary.closing[1] - transfer));
  // A lower balance at 31 March 2026 brings 90 % of the difference back as grant.
  CHECK(lower.closing[4] == doctest::Approx(outlook.mitigated.summary.closing[4] - 0.1 * transfer));
}

TEST_CASE("without the grant, the balance from its year on is lower by it") {
  const auto outlook = look_at(small_scenario());
  const double grant = amount(outlook, "stability_grant", 2);
  const auto& lower = without(outlook, "the stability grant");
  CHECK(grant == doctest::Approx(-0.9 * outlook.mitigated.summary.closing[1]));
  CHECK(lower.closing[1] == outlook.mitigated.summary.closing[1]);
  CHECK(lower.closing[2] == doctest::Approx(outlook.mitigated.summary.closing[2] - grant));
  for (std::size_t year = 0; year < 5; ++year) {
    CHECK(lower.in_year[year] == amount(outlook, "in_year", year));
  }
}

TEST_CASE("without the contribution, also where it is written by year or grows") {
  auto scenario = small_scenario();
  const auto steady_one = look_at(scenario);
  auto& amount_of = scenario.funding.council_contribution->amount;
  amount_of = {};
  amount_of.by_year[{2024}] = {million(0.2)};
  amount_of.then = Value<Growth>{Growth::ratio(0)};
  const auto growing = look_at(scenario);
  const auto& a = without(steady_one, "the council's contribution");
  const auto& b = without(growing, "the council's contribution");
  CHECK(a.closing[4] < steady_one.mitigated.summary.closing[4]);
  for (std::size_t year = 0; year < 5; ++year)
    CHECK(a.closing[year] == doctest::Approx(b.closing[year]));
}

TEST_CASE("help that is not there is not taken out") {
  auto scenario = small_scenario();
  scenario.funding.schools_block_transfer.clear();
  scenario.funding.council_contribution.reset();
  scenario.funding.stability_grant->status = GrantStatus::Refused;
  CHECK(look_at(scenario).mitigated.summary.without.empty());
}

TEST_CASE("the balance when the override ends is that of its 31 March") {
  auto scenario = small_scenario();
  const auto outlook = look_at(scenario);
  CHECK(outlook.mitigated.summary.closing_when_override_ends ==
        outlook.mitigated.summary.closing[3]);
  scenario.policy.override_ends.value = day(2035, 3, 31);
  CHECK_FALSE(look_at(scenario).mitigated.summary.closing_when_override_ends);
  scenario.policy.override_ends.value = day(2027, 12, 31);
  CHECK_FALSE(look_at(scenario).mitigated.summary.closing_when_override_ends);
}

TEST_CASE("published forecasts stand beside ours, in the years that we have") {
  const auto outlook = look_at(small_scenario());
  REQUIRE(outlook.mitigated.summary.compared.size() == 1);
  CHECK(outlook.mitigated.summary.compared[0].year == FinancialYear{2025});
  CHECK(outlook.mitigated.summary.compared[0].published == -6e6);
  CHECK(outlook.mitigated.summary.compared[0].ours == outlook.mitigated.summary.closing[1]);
}

TEST_CASE("the balance test of a forecast that clears") {
  auto scenario = small_scenario();
  scenario.funding.high_needs_block.gross.by_year[{2024}] = {million(10)};
  scenario.funding.high_needs_block.gross.always.reset();
  scenario.funding.high_needs_block.gross.then = Value<Money>{million(40)};
  const auto balance = look_at(scenario).mitigated.summary.balance;
  CHECK(balance.in_year.from == FinancialYear{2025});
  CHECK(balance.in_year_before_transfer.from == FinancialYear{2025});
  CHECK(balance.closing.from == FinancialYear{2025});
  CHECK_FALSE(look_at(small_scenario()).mitigated.summary.balance.in_year.from);
}
