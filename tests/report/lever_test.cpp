#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "highneeds/quantity/text.hpp"
#include "highneeds/report/table_writers.hpp"
#include "highneeds/report/writers.hpp"
#include "support/files.hpp"
#include "support/small_scenario.hpp"

using namespace highneeds;
using namespace highneeds::test;
using Json = nlohmann::json;

namespace {

SafetyValvePayment payment(std::string name, PaymentStatus status) {
  SafetyValvePayment made;
  made.name = std::move(name);
  made.amount = {.value = million(1.25)};
  made.status = status;
  if (status == PaymentStatus::Planned) made.due = Value<FinancialYear>{{2025}};
  if (status == PaymentStatus::Paid) made.paid = Value<Date>{day(2025, 3, 31)};
  return made;
}

/// A scenario with levers of every unit.
Scenario of_every_unit() {
  auto scenario = small_scenario();
  scenario.funding.safety_valve = {payment("first", PaymentStatus::Paid),
                                   payment("second", PaymentStatus::Planned)};
  auto& special = scenario.provision[0];
  special.places = AcademicSeries<Places>{};
  special.places->always = Value<Places>{Places::count(640.5)};
  special.place_rate = steady(UnitCost::pounds(6'000));
  return scenario;
}

Sources sources() {
  Sources sources;
  sources.add({.name = "small.yaml", .text = {}});
  return sources;
}

template <class T>
bool reads(const std::string& text) {
  return std::holds_alternative<T>(parse<T>(text));
}

/// Whether `--set` would take a text for a lever of a unit.
bool is_taken(Unit unit, const std::string& text) {
  switch (unit) {
    case Unit::Pounds:
      return reads<Money>(text);
    case Unit::PoundsPerPupil:
    case Unit::PoundsPerPlace:
      return reads<UnitCost>(text);
    case Unit::Pupils:
      return reads<Pupils>(text);
    case Unit::Places:
      return reads<Places>(text);
    case Unit::Ratio:
      return reads<Rate>(text);
    case Unit::Growth:
      return reads<Growth>(text);
    case Unit::Months:
      return reads<Date>(text);
    case Unit::Year:
      return reads<FinancialYear>(text);
    case Unit::Count:
      return std::holds_alternative<double>(parse_number(text));
  }
  return false;
}

const std::string& text_of(const Cell& cell) {
  return std::get<std::string>(cell.content);
}

}  // namespace

TEST_CASE("the printed value of every lever is one that it takes") {
  const auto outlook = look_ahead(of_every_unit(), {});
  const auto page = lever_view(outlook, sources());
  const auto& rows = std::get<ReportTable>(page.blocks.front()).rows;
  std::set<Unit> units;
  REQUIRE(rows.size() == outlook.prepared.levers.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& lever = outlook.prepared.levers[i];
    const auto& text = text_of(rows[i].cells.at(1));
    CAPTURE(lever.address);
    CAPTURE(text);
    CHECK(is_taken(lever.unit, text));
    units.insert(lever.unit);
  }
  CHECK(units.size() == static_cast<std::size_t>(Unit::Year));  // all but Count, of outcomes
}

TEST_CASE("financial years are listed as years in every format, and dates as dates") {
  const auto outlook = look_ahead(of_every_unit(), {});
  const auto csv = write_csv(lever_table(outlook, sources()));
  const auto list = Json::parse(write_json(lever_table(outlook, sources())));
  const auto page =
      Json::parse(forecast_json(outlook, forecast_view(outlook, {}, {}), sources(), std::nullopt));
  const std::vector<std::array<const char*, 3>> expected{
      {"funding.stability_grant.paid_in", "2026-27", "financial year"},
      {"funding.safety_valve.second.due", "2025-26", "financial year"},
      {"policy.independent_unit_cost_year", "2024-25", "financial year"},
      {"funding.safety_valve.first.paid", "2025-03-31", "date"}};
  for (const auto& [address, text, unit] : expected) {
    CAPTURE(address);
    CHECK(csv.find(std::string(address) + ',' + text + ',' + unit + ',') != std::string::npos);
    const auto is_it = [&](const Json& item) { return item.at("address") == address; };
    const auto listed = std::ranges::find_if(list, is_it);
    REQUIRE(listed != list.end());
    CHECK(listed->at("value") == text);
    const auto& provenance = page.at("provenance");
    const auto carried = std::ranges::find_if(provenance, is_it);
    REQUIRE(carried != provenance.end());
    CHECK(carried->at("written") == text);
    CHECK(carried->at("unit") == unit);
  }
}
