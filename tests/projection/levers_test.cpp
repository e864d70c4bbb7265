#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "projection/preparation.hpp"
#include "projection/run.hpp"

using namespace highneeds;
using namespace highneeds::build;

namespace {

const Lever* find(const Prepared& prepared, std::string_view address) {
  const auto found = std::find_if(prepared.levers.begin(), prepared.levers.end(),
                                  [&](const Lever& lever) { return lever.address == address; });
  return found == prepared.levers.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("every number has the address of its place in the document") {
  Scenario s = small_scenario();
  Provision p = provision(ProvisionKind::Mainstream);
  p.pupils = then_grow(by_year<Pupils, AcademicYear>({{2022, 100}}), 0.08);
  p.unit_cost = by_year<UnitCost>({{2023, 1}});
  p.unit_cost.then.emplace<3>(std::map<FinancialYear, Value<Growth>>{
      {{2024}, value<Growth>(0.05)}, {{2025}, value<Growth>(0.05)}});
  p.section_251 = {named<Rate>("1.2.1", 1)};
  s.provision.push_back(p);
  s.lines.front().amount = then_value(by_year<Money>({{2023, 1}}), 0);
  s.known_closing = dated<Money>({{2023, -1}});
  s.compare_with.push_back({"press", {}, dated<Money>({{2025, -9}})});
  const Prepared prepared = prepare(s);
  for (const char* address :
       {"opening_balance", "known_closing.2023-24", "compare_with.press.2025-26",
        "funding.high_needs_block.gross", "provision.mainstream.pupils.2022/23",
        "provision.mainstream.pupils.then", "provision.mainstream.unit_cost.then.2024-25",
        "provision.mainstream.s251[1.2.1]", "lines.services.amount.2023-24",
        "lines.services.amount.then", "policy.stability_grant_rate",
        "policy.gdp_deflator.2024-25"}) {
    CAPTURE(address);
    CHECK(find(prepared, address) != nullptr);
  }
  CHECK(find(prepared, "funding.stability_grant.rate") == nullptr);
  CHECK(find(prepared, "provision.mainstream.pupils.then")->written == 0.08);
  CHECK(find(prepared, "provision.mainstream.pupils.then")->unit == Unit::Growth);
}

TEST_CASE("dates and years are levers in months") {
  const Prepared prepared = prepare(small_scenario());
  CHECK(find(prepared, "policy.safety_valve_ends")->written == 12 * 2026 + 3);
  CHECK(find(prepared, "policy.safety_valve_ends")->unit == Unit::Months);
  CHECK(find(prepared, "policy.independent_unit_cost_year")->written == 12 * 2024 + 3);
  CHECK(find(prepared, "policy.independent_unit_cost_year")->unit == Unit::Year);
}

TEST_CASE("addresses are unique, and values are those written") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Prepared prepared = prepare(random_scenario(seed));
    std::set<std::string> addresses;
    REQUIRE(prepared.values.size() == prepared.levers.size());
    for (std::size_t i = 0; i < prepared.levers.size(); ++i) {
      addresses.insert(prepared.levers[i].address);
      REQUIRE(prepared.values[i] == prepared.levers[i].written);
    }
    REQUIRE(addresses.size() == prepared.levers.size());
  }
}

TEST_CASE("rows have a title, an equation, and one place each") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Shape shape = prepare(random_scenario(seed)).shape;
    CHECK(shape.present.size() ==
          shape.rows.size() * static_cast<std::size_t>(shape.years.length()));
    CHECK(shape.rows[*find_row(shape, Section::Funding, "resources")].equation == "3.7");
    CHECK(shape.rows[*find_row(shape, Section::Expenditure, "total")].equation == "4.5");
    for (std::size_t i = 0; i < shape.rows.size(); ++i) {
      const Row& row = shape.rows[i];
      CHECK_FALSE(row.title.empty());
      CHECK_FALSE(row.equation.empty());
      CHECK(find_row(shape, row.section, row.line, row.measure) == i);
    }
    const auto by_section = [](const Row& a, const Row& b) { return a.section < b.section; };
    CHECK(std::is_sorted(shape.rows.begin(), shape.rows.end(), by_section));
  }
}

TEST_CASE("names of sections and measures") {
  CHECK(name(Section::Memorandum) == "memorandum");
  CHECK(name(Measure::UnitCost) == "unit_cost");
  CHECK_FALSE(find_row(prepare(small_scenario()).shape, Section::Balance, "nothing"));
}
