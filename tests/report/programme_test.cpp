#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "highneeds/report/programme_view.hpp"
#include "report/pages.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;
using Json = nlohmann::json;

namespace {

/// The four workstreams with all that a page can say of their projects.
Scenario full_scenario() {
  Scenario scenario = scenario_of_four_workstreams();
  scenario.programme->delivery_rate.value = Rate::ratio(0.75);
  Project& school = scenario.programme->workstreams[1].projects[0];
  school.title = "A special school";
  school.owner = "Head of SEND";
  school.stage = Stage::Approved;
  school.rag = Rag::Amber;
  Outcome outcome;
  outcome.name = "places_open";
  outcome.heading = "learning";
  outcome.priority = "The right support";
  outcome.target = {.value = {30, Unit::Count}};
  outcome.actual = Value<Measured>{.value = {12, Unit::Count}};
  school.outcomes.push_back(outcome);
  return scenario;
}

struct Looked {
  Outlook outlook;
  ProgrammeOutlook programme;

  explicit Looked(const Scenario& scenario)
      : outlook(look_ahead(scenario, {})), programme(look_at_programme(outlook).value()) {}
};

std::string programme_page(const Scenario& scenario, const ForecastOptions& options = {}) {
  const Looked all(scenario);
  return write_text(programme_view(all.outlook, all.programme, stamp, options), sources(),
                    {.colour = false, .picture = false});
}

/// The value of a measure in the tidy table; its first row.
std::string value_of(const std::string& csv, const std::string& begins) {
  for (const auto& line : lines_of(csv)) {
    if (line.starts_with(begins)) return line.substr(begins.size());
  }
  return "nothing";
}

}  // namespace

TEST_CASE("the page of a programme") {
  check_page(programme_page(full_scenario()), "programme.txt");
}

TEST_CASE("the page of a programme keeps to 120 characters") {
  for (const auto& line :
       lines_of(programme_page(full_scenario(), {.scale = MoneyScale::Pounds}))) {
    CHECK(line.size() <= 120);
  }
}

TEST_CASE("years limit the columns of a programme, and not its sums") {
  const auto all = programme_page(full_scenario());
  const auto two = programme_page(full_scenario(), {.years = Horizon{{2026}, {2027}}});
  CHECK(has(all, "2028-29  in sum"));
  CHECK(has(two, "2027-28  in sum"));
  CHECK_FALSE(has(two, "2028-29  in sum"));
}

TEST_CASE("mitigations within the best case have no note") {
  Scenario scenario = full_scenario();
  scenario.policy.mitigation_best_case.value = Rate::ratio(0);
  CHECK(has(programme_page(scenario), "More than the best case known, 0.0%"));
  scenario.policy.mitigation_best_case.value = Rate::ratio(1);
  CHECK_FALSE(has(programme_page(scenario), "best case"));
}

TEST_CASE("the tidy table of a programme has every measure by workstream and project") {
  const Looked all(full_scenario());
  const auto csv = write_csv(programme_table(all.outlook, all.programme, Horizon{{2026}, {2026}}));
  CHECK(csv.starts_with("workstream,project,measure,year,value,unit\n"));
  CHECK(value_of(csv, "places,new_school,stage,,") == "approved,");
  CHECK(value_of(csv, "places,new_school,rag,,") == "amber,");
  CHECK(value_of(csv, "places,new_school,start,,") == "2025-09-01,");
  CHECK(value_of(csv, "places,new_school,owner,,") == "Head of SEND,");
  CHECK(value_of(csv, "places,new_school,effective_confidence,,") == "0.75,ratio");
  CHECK(value_of(csv, "places,new_school,places:open_places,2026-27,") == "22.5,places");
  CHECK(value_of(csv, "places,new_school,capital,,") == "3000000,GBP");
  CHECK(value_of(csv, "places,new_school,capital_per_place,,") == "100000,GBP per place");
  CHECK(value_of(csv, "places,new_school,target:places_open,,") == "30,number");
  CHECK(value_of(csv, "places,new_school,actual:places_open,,") == "12,number");
  CHECK(value_of(csv, "inclusion,early_help,cost,2026-27,") == "20000,GBP");
  CHECK(value_of(csv, "inclusion,early_help,cost,2025-26,") == "nothing");
  CHECK(value_of(csv, "prices,fees,multiplier:unit_cost,2026-27,").starts_with("0.97"));
  CHECK(value_of(csv, "places,,share,2026-27,") ==
        value_of(csv, "places,new_school,share,2026-27,"));
  CHECK(value_of(csv, ",,delivery_rate,,") == "0.75,ratio");
}

TEST_CASE("the JSON of a programme has the figures of the table by name") {
  const Looked all(full_scenario());
  const auto json = Json::parse(programme_json(all.outlook, all.programme, stamp, {}));
  CHECK(json["title"] == "Exampleshire, a small example");
  CHECK(json["programme"]["title"] == "Example programme");
  CHECK(json["programme"]["difference"].size() == 5);
  const auto& project = json["workstreams"]["places"]["projects"]["new_school"];
  CHECK(project["rag"] == "amber");
  CHECK(project["share"]["2026-27"].get<double>() ==
        doctest::Approx(all.programme.attribution.workstreams[1][2]));
  CHECK(json["programme"]["grant_forgone"].get<double>() ==
        doctest::Approx(all.programme.attribution.grant_forgone));
}
