#include "highneeds/analysis/checks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "highneeds/analysis/figures.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

/// A scenario to which every check has something to say.
Scenario examined_scenario() {
  Scenario scenario = scenario_of_four_workstreams();
  scenario.provision.front().section_251 = {{"1.2.1", {}, {.value = Rate::ratio(1)}}};
  scenario.assurance.sunset = Value<Date>{.value = day(2027, 3, 31)};
  Provenance guess;
  guess.known = Known::Assumed;
  guess.note = "a judgement";
  scenario.lines.front().amount.always->provenance = std::make_shared<const Provenance>(guess);
  return scenario;
}

/// An outlook and its programme, to be broken by hand.
struct Examples {
  explicit Examples(Scenario scenario)
      : outlook(look_ahead(std::move(scenario), {})), programme(look_at_programme(outlook)) {}

  double& cell(Section section, std::string_view line, std::size_t year,
               Case which = Case::Mitigated) {
    const auto row = find_row(outlook.prepared.shape, section, line).value();
    auto& of = which == Case::Mitigated ? outlook.mitigated : outlook.unmitigated;
    return of.forecast.at(row, year);
  }
  [[nodiscard]] std::vector<Check> all() const {
    return checks({outlook, programme ? &*programme : nullptr, made_on});
  }
  [[nodiscard]] Check check(std::string_view name) const {
    const auto every = all();
    const auto found = std::ranges::find(every, name, &Check::name);
    REQUIRE_MESSAGE(found != every.end(), name);
    return *found;
  }
  /// Whether a check fails, and with it the whole.
  [[nodiscard]] bool fails(std::string_view name) const {
    return !check(name).has_passed() && !have_passed(all());
  }

  Outlook outlook;
  std::optional<ProgrammeOutlook> programme;
  std::optional<Date> made_on = day(2026, 11, 20);
};

}  // namespace

TEST_CASE("a forecast passes every check, and each has looked at something") {
  const Examples of(examined_scenario());
  CHECK(of.all().size() == 13);
  for (const Check& check : of.all()) {
    CAPTURE(check.name);
    CHECK(check.has_passed());
    CHECK(check.compared > 0);
    CHECK(check.where.empty());
    CHECK(check.what.ends_with('.'));
    CHECK(check.largest.value_or(0) < 0.005);
  }
  CHECK(have_passed(of.all()));
}

TEST_CASE("a check that finds nothing to check has not failed") {
  Examples of(small_scenario());
  of.made_on.reset();
  for (const char* name :
       {"Section 251", "Actual years", "Shares of the programme", "Evidence", "Sunset"}) {
    CAPTURE(name);
    CHECK(of.check(name).compared == 0);
  }
  CHECK(have_passed(of.all()));
}

TEST_CASE("the corkscrew fails where a balance is not brought forward, or does not add up") {
  Examples opening(examined_scenario());
  opening.cell(Section::Balance, "opening", 2) += 1;
  CHECK(opening.fails("Corkscrew"));
  CHECK(opening.check("Corkscrew").where == "2026-27, mitigated");
  CHECK(opening.check("Corkscrew").largest.value() == doctest::Approx(1));
  Examples first(examined_scenario());
  first.outlook.scenario.opening_balance.value = million(-1);
  CHECK(first.fails("Corkscrew"));
  Examples closing(examined_scenario());
  closing.cell(Section::Balance, "movement", 1, Case::Unmitigated) += 1;
  CHECK(closing.fails("Corkscrew"));
  CHECK(closing.check("Corkscrew").where == "2025-26, unmitigated");
}

TEST_CASE("sums fail by a penny, and not by less than half of one") {
  const std::pair<std::string_view, std::pair<Section, std::string_view>> sums[] = {
      {"Movement", {Section::Balance, "council_contribution"}},
      {"In-year balance", {Section::Balance, "in_year"}},
      {"Resources", {Section::Funding, "deductions"}},
      {"Resources", {Section::Funding, "schools_block_transfer"}},
      {"Spending", {Section::Expenditure, "sen_support_services"}},
      {"Section 251", {Section::Memorandum, "s251:1.2.1"}},
      {"Known closings", {Section::Balance, "closing"}},
  };
  for (const auto& [name, cell] : sums) {
    CAPTURE(name);
    const std::size_t year = name == "Known closings" ? 0 : 1;
    Examples of(examined_scenario());
    of.cell(cell.first, cell.second, year) += 0.001;
    CHECK(of.check(name).has_passed());
    CHECK(of.check(name).largest.value() == doctest::Approx(0.001).epsilon(0.01));
    of.cell(cell.first, cell.second, year) += 0.01;
    CHECK(of.fails(name));
    CHECK(of.check(name).failed == 1);
  }
}

TEST_CASE("actual years fail where the programme changes one") {
  Examples of(examined_scenario());
  of.cell(Section::Expenditure, "sen_support_services", 0, Case::Unmitigated) += 1;
  CHECK(of.fails("Actual years"));
  Examples later(examined_scenario());
  later.cell(Section::Expenditure, "sen_support_services", 1, Case::Unmitigated) += 1;
  CHECK(later.check("Actual years").has_passed());
}

TEST_CASE("shares fail where projects or workstreams do not add up") {
  Examples project(examined_scenario());
  project.programme->projects.front().share.at(2) += 1;
  CHECK(project.fails("Shares of the programme"));
  CHECK(project.check("Shares of the programme").failed == 1);
  Examples workstream(examined_scenario());
  workstream.programme->attribution.workstreams.front().at(2) += 1;
  CHECK(workstream.check("Shares of the programme").failed == 2);
}

TEST_CASE("the derivation fails where a closing is not what its inputs make, to the last bit") {
  Examples of(examined_scenario());
  double& closing = of.cell(Section::Balance, "closing", 3);
  closing = std::nextafter(closing, 0.0);
  CHECK(of.fails("Derivation"));
  CHECK(of.check("Derivation").where == "2027-28, mitigated");
  CHECK(of.check("Corkscrew").has_passed());
  Examples input(examined_scenario());
  const auto& levers = input.outlook.prepared.levers;
  const auto amount =
      std::ranges::find(levers, "lines.sen_support_services.amount", &Lever::address);
  REQUIRE(amount != levers.end());
  input.outlook.prepared.values.at(static_cast<std::size_t>(amount - levers.begin())) *= 1.01;
  CHECK(input.fails("Derivation"));
}

TEST_CASE("numbers fail where a figure is not finite, and so do the sums it is in") {
  for (const double odd :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    Examples of(examined_scenario());
    of.cell(Section::Expenditure, "total", 2) = odd;
    CHECK(of.fails("Numbers"));
    CHECK(of.check("Numbers").where == "Total spending, 2026-27, mitigated");
    CHECK(of.fails("Spending"));
    CHECK_FALSE(of.check("Spending").largest.value() < 1);
  }
}

TEST_CASE("evidence fails where an assumed value says nothing of itself") {
  Provenance guess;
  guess.known = Known::Assumed;
  Scenario scenario = examined_scenario();
  scenario.lines.front().amount.always->provenance = std::make_shared<const Provenance>(guess);
  const Examples silent(scenario);
  CHECK(silent.fails("Evidence"));
  CHECK(silent.check("Evidence").where == "lines.sen_support_services.amount");
  guess.source = "outturn";
  scenario.lines.front().amount.always->provenance = std::make_shared<const Provenance>(guess);
  CHECK(Examples(scenario).check("Evidence").has_passed());
}

TEST_CASE("the sunset fails on the day after it") {
  Examples of(examined_scenario());
  of.made_on = day(2027, 3, 31);
  CHECK(of.check("Sunset").has_passed());
  of.made_on = day(2027, 4, 1);
  CHECK(of.fails("Sunset"));
  CHECK(of.check("Sunset").where == "after 2027-03-31");
}
