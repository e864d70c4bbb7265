#include "highneeds/skill/read_panel.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "highneeds/source/fault.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::skill;

namespace {

const std::string placements_columns =
    "january,la_code,la,plans,mainstream,sen_unit,independent_mainstream,state_special,"
    "independent_special,non_maintained_special,hospital,alternative_provision,post_16,early_years,"
    "elsewhere,unknown\n";

class Tables : public test::TemporaryFolder {
 public:
  Tables() {
    write("ehc_plans_by_placement", placements_columns +
                                        "2024,E09,Anyshire,78,1,2,3,4,5,6,7,8,9,10,11,12\n"
                                        "2024,E92000001,England,780,1,2,3,4,5,6,7,8,9,10,11,12\n");
  }
  void write(const std::string& name, const std::string& text) const {
    test::write_text(file(name + ".csv"), text);
  }
};

ReadPanel read(const Tables& tables) {
  Sources sources;
  return read_panel(tables.path().string(), sources);
}

std::string first_fault(const Tables& tables) {
  try {
    static_cast<void>(read(tables));
  } catch (const InputError& wrong) {
    return wrong.faults().all().front().what;
  }
  return "none";
}

double of(const Panel& panel, ProvisionKind kind) {
  return panel.by_provision.at(static_cast<std::size_t>(kind)).at(0, 2024);
}

}  // namespace

TEST_CASE("plans stand by council and England, and classes by provision") {
  const Panel panel = read({}).panel;
  REQUIRE(panel.councils.size() == 1);
  CHECK(panel.councils.front().name == "Anyshire");
  CHECK(panel.plans.at(0, 2024) == 78);
  CHECK(panel.plans.at(panel.england(), 2024) == 780);
  CHECK(of(panel, ProvisionKind::Mainstream) == 1 + 10);
  CHECK(of(panel, ProvisionKind::ResourcedProvision) == 2);
  CHECK(of(panel, ProvisionKind::StateSpecial) == 4);
  CHECK(of(panel, ProvisionKind::IndependentSpecial) == 3 + 5 + 6);
  CHECK(of(panel, ProvisionKind::AlternativeProvision) == 7 + 8);
  CHECK(of(panel, ProvisionKind::Post16) == 9);
  CHECK(of(panel, ProvisionKind::Elsewhere) == 11 + 12);
}

TEST_CASE("the other tables are read as far as they are there") {
  Tables tables;
  tables.write("ehc_plans_by_age_band",
               "year,la_code,la,age_band,plans\n2024,E09,Anyshire,Under 5,20\n"
               "2024,E09,Anyshire,5 to 10,60\n");
  tables.write("population_by_age",
               "mid_year,la_code,la,age,population\n2023,E09,Anyshire,1,300\n"
               "2023,E09,Anyshire,2,400\n");
  tables.write("finance_by_authority",
               "financial_year,la_code,la,high_needs_block_after_deductions,"
               "cumulative_deficit_at_year_end\n2022-23,E09,Anyshire,5000000,-250000\n"
               "2022-23,E09,Anyshire,5000000,-250000\n");
  const Panel panel = read(tables).panel;
  CHECK(panel.under_five.at(0, 2024) == 0.25);
  CHECK(panel.people.at(0, 2023) == 700);
  CHECK(panel.block.at(0, 2023) == 5000000);
  CHECK(panel.deficit.at(0, 2023) == -250000);
  CHECK(std::isnan(panel.spending.at(0, 2023)));
}

TEST_CASE("new plans that are those of a region are left out, and said") {
  Tables tables;
  std::string stock = placements_columns;
  std::string flows = "year,la_code,la,new_plans\n";
  for (const char* const code : {"E1", "E2", "E3", "E4"}) {
    stock += "2024," + std::string(code) + ",Shire " + code + ",900,1,2,3,4,5,6,7,8,9,10,11,12\n";
    flows += "2023," + std::string(code) + ",Shire " + code + "," +
             (std::string_view(code) == "E4" ? "401" : "400") + "\n";
  }
  tables.write("ehc_plans_by_placement", stock);
  tables.write("ehc_plan_flows", flows);
  const ReadPanel found = read(tables);
  REQUIRE(found.warnings.size() == 1);
  CHECK(found.warnings.front().what.find("3 councils") != std::string::npos);
  CHECK(std::isnan(found.panel.new_plans.at(0, 2023)));
  CHECK(found.panel.new_plans.at(3, 2023) == 401);
}

TEST_CASE("a row that is there again is passed over, whatever else stands in it") {
  Tables tables;
  tables.write("population_by_age",
               "mid_year,la_code,la,age,population,source\n2023,E09,Anyshire,0-25,300,one\n"
               "2023,E09,Anyshire,0-25,300,other\n");
  CHECK(read(tables).panel.people.at(0, 2023) == 300);
  tables.write("ehc_plans_by_placement", placements_columns +
                                             "2024,E09,Anyshire,78,1,2,3,4,5,6,7,8,9,10,11,12\n" +
                                             "2024,E09,Anyshire,78,2,1,3,4,5,6,7,8,9,10,11,12\n");
  CHECK(first_fault(tables) == "Anyshire has 2024 twice, with other figures in line 2");
}

TEST_CASE("ages and bands that are none are faults, and unknown ages are passed over") {
  Tables tables;
  const std::string people = "mid_year,la_code,la,age,population\n2023,E09,Anyshire,";
  tables.write("population_by_age", people + "99,300\n");
  CHECK(first_fault(tables) == "\"99\" is not an age from 0 to 25");
  tables.write("population_by_age", people + "abc,300\n");
  CHECK(first_fault(tables) == "\"abc\" is not an age from 0 to 25");
  tables.write("population_by_age", people + "25,300\n2023,E09,Anyshire,all,999\n");
  CHECK(read(tables).panel.people.at(0, 2023) == 300);
  tables.write("population_by_age", people + "25,300\n2023,E09,Anyshire,0-25,7000\n");
  CHECK(read(tables).panel.people.at(0, 2023) == 7000);
  tables.write("ehc_plans_by_age_band",
               "year,la_code,la,age_band,plans\n2024,E09,Anyshire,Under 6,20\n");
  CHECK(first_fault(tables) == "\"Under 6\" is not an age band");
}

TEST_CASE("the table of plans is named, for what is wrong with a request") {
  Sources sources;
  const Tables tables;
  const ReadPanel found = read_panel(tables.path().string(), sources);
  CHECK(found.plans_table.file != 0);
  CHECK(sources[found.plans_table.file].name.find("ehc_plans_by_placement") != std::string::npos);
}

TEST_CASE("faults of the tables are found") {
  Tables tables;
  tables.write("ehc_plan_flows", "year,la_code,la,new_plan\n2023,E09,Anyshire,5\n");
  CHECK(first_fault(tables) == "the table ehc_plan_flows has no column new_plans");
  tables.write("ehc_plan_flows", "year,la_code,la,new_plans\n2023,E09,Anyshire,-5\n");
  CHECK(first_fault(tables) == "a count cannot be below zero, in column new_plans");
  tables.write("ehc_plan_flows", "year,la_code,la,new_plans\n2023,E09,Anyshire,many\n");
  CHECK(first_fault(tables) == "\"many\" is not a number, in column new_plans");
  tables.write("ehc_plan_flows",
               "year,la_code,la,new_plans\n2023,E09,Anyshire,5\n2023,E09,Anyshire,6\n");
  CHECK(first_fault(tables) == "Anyshire has 2023 twice, with other figures in line 2");
  tables.write("ehc_plan_flows", "year,la_code,la,new_plans\n23,E09,Anyshire,5\n");
  CHECK(first_fault(tables) == "\"23\" is not a year, in column year");
}
