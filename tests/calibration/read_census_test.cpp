#include "highneeds/calibration/read_census.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "highneeds/document/render.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

namespace fs = std::filesystem;

const std::string setting_columns =
    "mainstream,sen_unit,independent_mainstream,state_special,independent_special,"
    "non_maintained_special,alternative_provision,post_16,early_years,elsewhere,unknown";

/// The tables of Anyshire, with a few rows, in a folder of their own.
class Tables : public TemporaryFolder {
 public:
  Tables() {
    const std::string needs_columns = "ASD,HI,MLD,MSI,OTH,PD,PMLD,SEMH,SLCN,SLD,SPLD,VI,unknown";
    const std::string any = ",E09,Anyshire,";
    write("ehc_plans_by_age_and_placement",
          "january,la_code,la,age,plans," + setting_columns + "\n2025" + any +
              "0-2,3,1,0,0,0,0,0,0,0,2,0,0\n2025" + any + "7,9,5,0,1,2,0,0,0,0,0,0,0\n2025,E08," +
              "Otherton,7,many,,,,,,,,,,,\n");
    write("new_plans_by_age_and_placement", "year,la_code,la,age," + setting_columns + "\n2024" +
                                                any + "20+,0,0,0,0,0,0,0,4,0,0,0\n");
    write("ceased_plans",
          "year,la_code,la,by,value,ceased,maximum_age,needs_met,higher_education,employment,"
          "transferred_out,no_engagement,left_england,deceased,other\n2024" +
              any + "all,all,6,0,0,0,0,6,0,0,0,0\n2024" + any + "age,9,5,0,1,0,0,4,0,0,0,0\n2024" +
              any + "age,Age unknown,1,0,0,0,0,1,0,0,0,0\n2024" + any +
              "placement,FE - total,6,0,0,0,0,6,0,0,0,0\n2024" + any +
              "placement,FE - specialist post-16 institutions,6,0,0,0,0,6,0,0,0,0\n");
    write("ehc_plans_by_age_and_need", "january,la_code,la,age," + needs_columns + "\n2025" + any +
                                           "7,9,0,0,0,0,0,0,0,0,0,0,0,0\n");
    write("population_by_age", "mid_year,la_code,la,age,population\n2023" + any + "7,1000\n");
  }
  void write(const std::string& name, const std::string& text) const {
    write_text(file(name + ".csv"), text);
  }
  void change(const std::string& name, const std::string& from, const std::string& to) const {
    change_text(file(name + ".csv"), from, to);
  }
  [[nodiscard]] Census read(const std::string& authority = "Anyshire") const {
    Sources sources;
    return read_census(path().string(), authority, sources);
  }
  /// What is wrong with them, in words.
  [[nodiscard]] std::string complaints(const std::string& authority = "Anyshire") const {
    Sources sources;
    try {
      static_cast<void>(read_census(path().string(), authority, sources));
    } catch (const InputError& error) {
      return render(error.faults(), sources);
    }
    return {};
  }
  [[nodiscard]] bool says(const std::string& words) const {
    return complaints().find(words) != std::string::npos;
  }
};

const std::string plans = "ehc_plans_by_age_and_placement";

}  // namespace

TEST_CASE("census: an authority's rows are read, by age and setting") {
  const Census census = Tables().read();
  CHECK(census.name == "Anyshire");
  CHECK(total(census.plans.at(2025)) == 12);
  CHECK(census.plans.at(2025)[2][1] == 2);  // early years, of ages 0 to 2
  CHECK(census.plans.at(2025)[7][6] == 1);  // independent mainstream
  CHECK(census.new_plans.at(2024)[20][8] == 4);
  CHECK(census.needs.at(2025)[7][0] == 9);
  CHECK(census.people.at(2023)[7] == 1000);
  CHECK(census.flows.empty());
}

TEST_CASE("census: plans without a setting are unknown") {
  const Census census = Tables().read();
  CHECK(census.plans.at(2025)[7].back() == 1);  // 9 plans, 8 of them in a setting
  CHECK(census.unplaced.at(2025) == 1);
}

TEST_CASE("census: ceased plans are margins, and totals of placements are not counted twice") {
  const Ceased ceased = Tables().read().ceased.at(2024);
  CHECK(ceased.all == 6);
  CHECK(ceased.by_age[9] == 5);
  CHECK(ceased.of_unknown_age == 1);
  CHECK(ceased.by_reason[9][4] == 4);
  CHECK(total(ceased.by_setting) == 6);
  CHECK(ceased.by_setting[8] == 6);
}

TEST_CASE("census: an authority is found by its name or its code, in any capitals") {
  const Tables tables;
  CHECK(tables.read("anyshire").code == "E09");
  CHECK(tables.read("e09").name == "Anyshire");
}

TEST_CASE("census: an authority that is not there, with the nearest name") {
  const Tables tables;
  CHECK(tables.complaints("Anyshir").find("did you mean \"Anyshire\"?") != std::string::npos);
  CHECK(tables.complaints("ton").find("did you mean \"Otherton\"?") != std::string::npos);
  CHECK(tables.complaints("Kent").find("there is no authority \"Kent\"") != std::string::npos);
}

TEST_CASE("census: other authorities' rows may hold anything") {
  CHECK(Tables().complaints().empty());
  CHECK_FALSE(Tables().complaints("Otherton").empty());
}

TEST_CASE("census: a bad cell is named with its row and column") {
  const Tables tables;
  tables.change(plans, "7,9,5", "7,9,-5");
  CHECK(tables.says(".csv:3:23: error: a count cannot be below zero, in column mainstream"));
  tables.change(plans, "7,9,-5", "7,9,5.5");
  CHECK(tables.says("5.5 is not a count, in column mainstream"));
  tables.change(plans, "7,9,5.5", "7,9,c");
  CHECK(tables.says("\"c\" is not a count, in column mainstream"));
  tables.change(plans, "2025,E09,Anyshire,7,9,c", "25,E09,Anyshire,26,9,5");
  CHECK(tables.says("\"25\" is not a calendar year, in column january"));
  CHECK(tables.says("\"26\" is not an age from 0 to 25"));
}

TEST_CASE("census: a table that is not there is left out; a column is a fault") {
  const Tables tables;
  fs::remove(tables.file("ceased_plans.csv"));
  CHECK(tables.read().ceased.empty());
  tables.change(plans, "sen_unit", "sen_units");
  const std::string said = tables.complaints();
  CHECK(said.find("has no column sen_unit") != std::string::npos);
  CHECK(said.find("rename the column sen_units, if it is this one") != std::string::npos);
}

TEST_CASE("census: a folder without any of the tables") {
  const TemporaryFolder folder;
  Sources sources;
  CHECK_THROWS_AS(static_cast<void>(read_census(folder.path().string(), "Kent", sources)),
                  InputError);
}

TEST_CASE("census: England and the other authorities are read beside it") {
  const Tables tables;
  const std::string england = "2025,E92000001,England,7,90,80,0,0,10,0,0,0,0,0,0,0\n";
  tables.write(plans, read_text(tables.file(plans + ".csv")) + england);
  const Census census = tables.read();
  REQUIRE(census.nation != nullptr);
  CHECK(total(census.nation->england.plans.at(2025)) == 90);
  REQUIRE(census.nation->others.size() == 1);
  CHECK(census.nation->others[0].code == "E08");
  CHECK(total(census.nation->others[0].plans.at(2025)) == 0);  // its cells are no counts
  CHECK(tables.read("England").nation == nullptr);
}

TEST_CASE("census: England's rows are read as strictly") {
  const Tables tables;
  const std::string england = "2025,E92000001,England,7,90,-80,0,0,10,0,0,0,0,0,0,0\n";
  tables.write(plans, read_text(tables.file(plans + ".csv")) + england);
  CHECK(tables.says(".csv:5:29: error: a count cannot be below zero"));
}

TEST_CASE("census: bands of ages") {
  const Tables tables;
  tables.write("ehc_plans_by_age_band",
               "year,la_code,la,age_band,plans\n2023,E09,Anyshire,5 to 10,40\n");
  CHECK(tables.read().plans_by_band.at(2023)[1] == 40);
  tables.write("ehc_plans_by_age_band",
               "year,la_code,la,age_band,plans\n2023,E09,Anyshire,5 to 9,40\n");
  CHECK(tables.says("\"5 to 9\" is not an age band"));
}

TEST_CASE("census: names with commas, and the code of the latest year") {
  const Tables tables;
  tables.write("ehc_plans_by_placement",
               "january,la_code,la,plans," + setting_columns +
                   "\n2015,E10,\"Elsewhere, City of\",5,5,0,0,0,0,0,0,0,0,0,0" +
                   "\n2020,E06,\"Elsewhere, City of\",7,7,0,0,0,0,0,0,0,0,0,0\n");
  const Census census = tables.read("elsewhere, city of");
  CHECK(census.code == "E06");
  CHECK(census.stock.at(2020).plans == 7);
}

TEST_CASE("census: a row that is there again, word for word, is passed over") {
  const Tables tables;
  const auto twice = [&](const std::string& table, const std::string& row) {
    tables.change(table, row, row + row);
  };
  const std::string others =
      "2025,E92000001,England,7,90,80,0,0,10,0,0,0,0,0,0,0\n"
      "2025,E08,Otherton,8,5,5,0,0,0,0,0,0,0,0,0,0\n";
  tables.change(plans, "2025,E08,Otherton", others + "2025,E08,Otherton");
  twice(plans, "2025,E09,Anyshire,7,9,5,0,1,2,0,0,0,0,0,0,0\n");
  twice(plans, "2025,E08,Otherton,8,5,5,0,0,0,0,0,0,0,0,0,0\n");
  twice("population_by_age", "2023,E09,Anyshire,7,1000\n");
  const Census census = tables.read();
  CHECK(total(census.plans.at(2025)[7]) == 9);
  CHECK(census.people.at(2023)[7] == 1000);
  REQUIRE(census.nation->others.size() == 1);
  CHECK(total(census.nation->others[0].plans.at(2025)) == 5);
}

TEST_CASE("census: England is known from any of its tables") {
  const Tables tables;
  CHECK(tables.read().nation == nullptr);
  tables.write("ehc_plan_flows",
               "year,la_code,la,requests,new_plans,ceased\n2024,E92000001,England,,97747,\n");
  const Census census = tables.read();
  REQUIRE(census.nation != nullptr);
  CHECK(census.nation->england.flows.at(2024).new_plans == 97747);
  CHECK(census.nation->england.plans.empty());
}

TEST_CASE("census: a row that is there twice, and a kind of row that is not known") {
  const Tables tables;
  tables.change(plans, "0-2,3", "7,3");
  CHECK(tables.says("is there twice with other figures: line 2 has the same january, age"));
  tables.change("ceased_plans", "age,9", "need,9");
  CHECK(tables.says("\"need\" is not one of all, age, placement"));
}

TEST_CASE("census: a folder that is not there") {
  Sources sources;
  CHECK_THROWS_AS(static_cast<void>(read_census("nowhere", "Kent", sources)), InputError);
}
