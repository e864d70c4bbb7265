#include <doctest/doctest.h>

#include <map>

#include "highneeds/calibration/calibrate.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/report/calibration_view.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

std::map<std::string, std::vector<std::string>> tables_of(const Rates& rates) {
  std::map<std::string, std::vector<std::string>> tables;
  for (const RateTable& table : rate_tables(rates)) tables[table.name] = lines_of(table.text);
  return tables;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char letter : line) {
    if (letter == ',') {
      cells.emplace_back();
    } else {
      cells.back() += letter;
    }
  }
  return cells;
}

double ratio(const std::string& text) {
  const auto parsed = parse<Rate>(text);
  REQUIRE(std::holds_alternative<Rate>(parsed));
  return std::get<Rate>(parsed).as_ratio();
}

}  // namespace

TEST_CASE("calibration tables: a row for each age, and the settings by name") {
  Rates rates{.january = 2025, .people_year = 2023};
  rates.plans[7][3] = 148;
  rates.people[7] = 9884;
  const auto tables = tables_of(rates);
  CHECK(tables.size() == 6);
  CHECK(tables.at("plans.csv")[0] ==
        "age,mainstream,early_years,sen_unit,state_special,independent_special,"
        "non_maintained_special,independent_mainstream,alternative_provision,post_16,elsewhere,"
        "unknown");
  CHECK(tables.at("plans.csv")[8] == "7,0,0,0,148,0,0,0,0,0,0,0");
  CHECK(tables.at("plans.csv").size() == ages + 1);
  CHECK(tables.at("people.csv")[0] == "age,2023");
  CHECK(tables.at("people.csv")[8] == "7,9884");
}

TEST_CASE("calibration tables: reasons and needs are written where any are known") {
  Rates rates;
  CHECK_FALSE(tables_of(rates).contains("needs.csv"));
  rates.needs_of_age[7][0] = 1;
  CHECK(tables_of(rates).at("needs.csv")[8].starts_with("7,100%,0%,"));
  CHECK_FALSE(tables_of(rates).contains("leave_reasons.csv"));
  rates.leave_reasons[7][0] = 1;
  CHECK(tables_of(rates).contains("leave_reasons.csv"));
}

TEST_CASE("calibration tables: rates have four digits, and a scenario can read them") {
  Rates rates;
  rates.join = {0.5, 1, 0.07, 0.0012345678, 1.0 / 3, 1e-9};
  const auto join = tables_of(rates).at("join.csv");
  CHECK(join[1] == "0,50%");
  CHECK(join[2] == "1,100%");
  CHECK(join[3] == "2,7%");
  CHECK(join[4] == "3,0.1235%");
  CHECK(join[5] == "4,33.33%");
  CHECK(join[6] == "5,0%");
  CHECK(ratio(cells_of(join[4])[1]) == doctest::Approx(0.001235));
}

TEST_CASE("calibration tables: shares of a row add to all of it as they are written") {
  Rates rates;
  for (std::size_t age = 0; age < ages; ++age) {
    const auto parts = static_cast<double>(3 + age % 8);
    for (std::size_t s = 0; s < 3 + age % 8; ++s) rates.first_setting[age][s] = 1 / parts;
  }
  const auto table = tables_of(rates).at("first_setting.csv");
  CHECK(table[1] == "0,33.34%,33.33%,33.33%,0%,0%,0%,0%,0%,0%,0%,0%");
  for (std::size_t age = 0; age < ages; ++age) {
    double hundredths = 0;
    const auto cells = cells_of(table[age + 1]);
    for (std::size_t i = 1; i < cells.size(); ++i) hundredths += ratio(cells[i]) * 10000;
    CHECK(hundredths == doctest::Approx(10000).epsilon(1e-12));
  }
}

TEST_CASE("calibration tables: moves are listed where there are any, and never add to more") {
  Rates rates;
  rates.move[10][0] = {0, 0, 0, 2.0 / 3, 1.0 / 3};
  rates.move[15][0][8] = 0.7;
  const auto move = tables_of(rates).at("move.csv");
  REQUIRE(move.size() == 4);
  CHECK(move[0] == "age,from,to,rate");
  CHECK(move[1] == "10,mainstream,state_special,66.66%");
  CHECK(move[2] == "10,mainstream,independent_special,33.33%");
  CHECK(move[3] == "15,mainstream,post_16,70%");
}

namespace {

/// The lines under "Taken", of one name.
std::string taken(const Calibration& done, const std::string& name) {
  const Report report = calibration_view({.name = "Anyshire"}, done);
  for (const auto& [key, words] : std::get<Facts>(report.blocks[1]).items) {
    if (key == name) return words;
  }
  return {};
}

std::string block(const Calibration& done) {
  return population_block(done).text;
}

}  // namespace

TEST_CASE("calibration page: what stands in for tables that are not there is said") {
  Calibration done{.first_flow = 2024, .last_flow = 2024, .opening = 2024};
  CHECK(taken(done, "leaving") == "ceased plans of 2024, plans of January 2024");
  CHECK(taken(done, "needs") == "in no table: the block has none");
  CHECK(taken(done, "reasons") == "in no table: the block has none");
  CHECK(taken(done, "growth").starts_with("no flows are known"));
  done.leavers_from = LeaversFrom::Stock;
  CHECK(taken(done, "leaving")
            .ends_with("since there are no ceased plans: net of those who moved in"));
  done.leavers_from = LeaversFrom::EnglandStock;
  CHECK(taken(done, "leaving").starts_with("as in England: its plans of January 2024"));
  done.leavers_from = LeaversFrom::CeasedAges;
  CHECK(taken(done, "leaving").find("all settings alike") != std::string::npos);
  done.joiners_from = JoinersFrom::Flows;
  CHECK(taken(done, "joining").starts_with("new plans of 2024 in all, at the ages and settings"));
  done.joiners_from = JoinersFrom::England;
  CHECK(taken(done, "joining").starts_with("as in the other authorities together in 2024"));
}

TEST_CASE("calibration block: it names only the tables that there are, and where they are from") {
  Calibration done{.first_flow = 2024, .last_flow = 2024, .opening = 2024, .needs_january = 2025};
  done.leavers_from = LeaversFrom::Stock;
  CHECK(block(done).find("needs.csv") == std::string::npos);
  CHECK(block(done).find("leave_reasons.csv") == std::string::npos);
  CHECK(block(done).find("as in 2024; no ceased plans: as plans of two Januaries") !=
        std::string::npos);
  done.rates.needs_of_age[7][0] = 1;
  CHECK(block(done).find("needs.csv, source: ehc-plans, known: assumed") != std::string::npos);
  CHECK(block(done).find("note: \"as in January 2025") != std::string::npos);
}

TEST_CASE("calibration page: what does not close stands by age and by setting, and adds up") {
  Census census{.name = "Anyshire"};
  Calibration done;
  done.account.opening_january = 2024;
  done.account.opening[5][0] = 100;
  done.account.leavers[5][0] = 10;
  done.account.balancing[5][0] = 7;
  done.account.closing[5][0] = 97;
  done.account.aged_out = 2;
  const Report report = calibration_view(census, done);
  REQUIRE(report.blocks.size() == 4);
  const auto& by_age = std::get<ReportTable>(report.blocks[2]);
  const auto& by_setting = std::get<ReportTable>(report.blocks[3]);
  for (const ReportTable* const table : {&by_age, &by_setting}) {
    const auto& total = table->rows.back().cells;
    CHECK(std::get<double>(total[1].content) == 100);
    CHECK(std::get<double>(total[2].content) == -10);
    CHECK(std::get<double>(total[5].content) == 7);
    CHECK(std::get<double>(total[6].content) == 97);
  }
  CHECK(by_age.notes.size() == 2);  // with those of 25, who are in no line
}

TEST_CASE("calibration tables: how sure a rate is, with the weight of England") {
  Calibration done;
  done.rates.join[5] = 0.02;
  done.uncertainty.join[5] = 40;
  done.uncertainty.join_england.level[5] = 0.25;
  done.uncertainty.join_england.shape[5] = 0.5;
  done.rates.leave[9][3] = 0.1;
  done.uncertainty.leave[9][3] = 200;
  const auto lines = lines_of(uncertainty_table(done).text);
  REQUIRE(lines.size() == 3);
  const auto join = cells_of(lines[1]);
  CHECK(lines[1].starts_with("join,5,,,Gamma,40,2000,2%,"));
  CHECK(ratio(join[8]) < 0.02);
  CHECK(ratio(join[9]) > 0.02);
  CHECK(lines[1].ends_with(",25%,50%"));
  CHECK(lines[2].starts_with("leave,9,state_special,,Beta,20,180,10%,"));
}

TEST_CASE("calibration block: tables by name, and a trend that slows") {
  Calibration done{.first_flow = 2024, .last_flow = 2024, .needs_january = 2025};
  done.rates.january = 2025;
  done.rates.people_year = 2023;
  CHECK(population_block(done).text.find("2025/26: {value: 100%") != std::string::npos);
  done.trend = Trend{.pooled = {.rate = 0.1, .low = 0.05, .high = 0.15}};
  const std::string text = population_block(done).text;
  CHECK(text.find("from: January 2025") != std::string::npos);
  CHECK(text.find("join:          {table: join.csv, source: ehc-plans, known: assumed") !=
        std::string::npos);
  CHECK(text.find("2025/26: {value: 110.0%") != std::string::npos);
  CHECK(text.find("2026/27: {value: 115.5%") != std::string::npos);
  CHECK(text.find("2027/28: {value: 118.4%") != std::string::npos);
  CHECK(text.find("then: {value: hold") != std::string::npos);
}
