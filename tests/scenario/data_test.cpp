#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "highneeds/document/file.hpp"
#include "highneeds/document/table.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"

using namespace highneeds;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::filesystem::path& path) {
  Sources sources;
  Faults faults;
  const auto file = read_source(path.string(), SourceKind::Table, {}, sources, faults);
  REQUIRE(file != 0);
  const Table table = parse_table(sources, file, faults);
  REQUIRE(faults.all().empty());
  std::vector<Row> rows;
  for (const auto& cells : table.rows) {
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      row.emplace(table.header[i].text, cells[i].text);
    }
  }
  return rows;
}

std::filesystem::path data_folder() {
  return test::root() / "data" / "norfolk";
}

std::vector<Row> norfolk(const std::string& name) {
  return rows_of(data_folder() / name);
}

double number(const Row& row, const std::string& column) {
  return std::stod(row.at(column));
}

/// Pounds of a year's places, as DfE rounds them: up to a whole pound.
double rebuilt(const Row& row) {
  const double before = row.at("calendar") == "college" ? 4 : 5;
  const double rate = row.at("rate") == "£6k" ? 6000 : 10000;
  const double months =
      number(row, "april_places") * before + number(row, "september_places") * (12 - before);
  return std::ceil(months * rate / 12 - 1e-6);
}

/// The amounts of a section 251 line of the 2021-22 outturn, by phase.
double outturn(const std::string& line, const std::string& phase) {
  for (const Row& row : norfolk("spending_section_251.csv")) {
    if (row.at("financial_year") == "2021-22" && row.at("kind") == "outturn" &&
        row.at("line") == line && row.at("phase") == phase) {
      return number(row, "amount");
    }
  }
  FAIL("no such line: " << line << ", " << phase);
  return 0;
}

double sum(const Row& row, const std::vector<std::string>& columns) {
  double total = 0;
  for (const auto& column : columns) total += number(row, column);
  return total;
}

/// The high needs block of a year, in the version that the deductions by type belong to.
const Row& block_of_deductions(const std::vector<Row>& allocations, const std::string& year) {
  const std::string version = year == "2023-24" ? "other" : "main";
  for (const Row& row : allocations) {
    if (row.at("financial_year") == year && row.at("version") == version &&
        row.at("block") == "high_needs") {
      return row;
    }
  }
  FAIL("no high needs block of " << year);
  return allocations.front();
}

Scenario scenario(const std::string& name) {
  Sources sources;
  return load({(test::root() / "scenarios" / "norfolk" / name).string(), {}, {}}, sources).scenario;
}

const std::map<std::string, std::vector<std::string>> classes = {
    {"mainstream", {"published_mainstream", "published_early_years"}},
    {"resourced_provision", {"published_sen_unit"}},
    {"state_special", {"published_state_special"}},
    {"independent_special",
     {"published_independent_special", "published_non_maintained_special",
      "published_independent_mainstream"}},
    {"alternative_provision", {"published_alternative_provision", "published_hospital"}},
    {"post_16", {"published_post_16"}},
    {"elsewhere", {"published_elsewhere", "published_unknown"}}};

}  // namespace

TEST_CASE("Norfolk's deductions rebuild from places, type by type, within a pound") {
  std::map<std::string, double> totals;
  std::map<std::string, double> published;
  for (const Row& row : norfolk("deductions_by_type.csv")) {
    const std::string& year = row.at("financial_year");
    if (row.at("type") == "total") {
      published[year] = number(row, "published_amount");
      continue;
    }
    INFO(year << " " << row.at("type"));
    CHECK(std::abs(rebuilt(row) - number(row, "published_amount")) <= 1);
    totals[year] += rebuilt(row);
  }
  CHECK(published == std::map<std::string, double>{{"2020-21", 11'950'334},
                                                   {"2021-22", 12'635'668},
                                                   {"2022-23", 14'452'503},
                                                   {"2023-24", 16'502'334}});
  REQUIRE(totals.size() == published.size());
  for (const auto& [year, total] : totals) CHECK(std::abs(total - published.at(year)) <= 1);
}

TEST_CASE("Norfolk's block after deductions is the block before, less the deductions by type") {
  const auto allocations = norfolk("dsg_allocations.csv");
  for (const Row& row : norfolk("deductions_by_type.csv")) {
    if (row.at("type") != "total") continue;
    const Row& block = block_of_deductions(allocations, row.at("financial_year"));
    const double margin = block.at("after_published_to") == "pound" ? 0 : 500;
    const double after = number(block, "before_deductions") - number(row, "published_amount");
    CAPTURE(row.at("financial_year"));
    CHECK(std::abs(after - number(block, "after_deductions")) <= margin);
  }
}

TEST_CASE("Norfolk's plans by provision are made of the published classes, and add to all plans") {
  const auto rows = norfolk("ehc_plans_by_placement.csv");
  REQUIRE(rows.size() == 17);
  for (const Row& row : rows) {
    CAPTURE(row.at("census"));
    double all = 0;
    for (const auto& [provision, parts] : classes) {
      CHECK(number(row, provision) == sum(row, parts));
      all += number(row, provision);
    }
    CHECK(all == number(row, "all_plans"));
  }
  CHECK(rows.back().at("academic_year") == "2025/26");
  CHECK(rows.back().at("all_plans") == "13777");
}

TEST_CASE("Norfolk's section 251 lines of 2021-22 add to the known total") {
  CHECK(outturn("top_up_state", "primary") + outturn("top_up_state", "secondary") +
            outturn("top_up_state", "special") + outturn("top_up_state", "alternative_provision") +
            outturn("top_up_state", "post_16") ==
        outturn("top_up_state", "all"));
  CHECK(outturn("top_up_state", "all") + outturn("top_up_independent", "all") +
            outturn("sen_support_and_inclusion", "all") +
            outturn("alternative_provision_services", "all") +
            outturn("hospital_education", "all") + outturn("therapies", "all") ==
        outturn("high_needs_lines", "all"));
  CHECK(outturn("high_needs_lines", "all") == 101'011'198);
}

TEST_CASE("each figure of Norfolk's tables names a source that is listed") {
  std::set<std::string> listed;
  for (const Row& row : norfolk("sources.csv")) CHECK(listed.insert(row.at("key")).second);
  for (const auto& path : test::files_below(data_folder(), ".csv")) {
    if (path.filename() == "sources.csv") continue;
    for (const Row& row : rows_of(path)) {
      INFO(path.filename().string() << ": " << row.at("source"));
      CHECK(listed.count(row.at("source")) == 1);
    }
  }
}

TEST_CASE("the Norfolk outlook takes the block and its deductions from the published table") {
  const Scenario outlook = scenario("outlook.yaml");
  const auto& block = outlook.funding.high_needs_block;
  int years = 0;
  for (const Row& row : norfolk("dsg_allocations.csv")) {
    if (row.at("block") != "high_needs" || row.at("version") != "main") continue;
    const FinancialYear year =
        std::get<FinancialYear>(parse<FinancialYear>(row.at("financial_year")));
    if (block.gross.by_year.count(year) == 0) continue;
    const double gross = block.gross.by_year.at(year).value.in_pounds();
    CHECK(gross == number(row, "before_deductions"));
    CHECK(gross - block.deductions->by_year.at(year).value.in_pounds() ==
          number(row, "after_deductions"));
    ++years;
  }
  CHECK(years == 3);
}

TEST_CASE("DfE's payments in the Norfolk scenarios come to £70m, the first of them £28m") {
  for (const auto* name : {"outlook.yaml", "plan-2023.yaml"}) {
    double total = 0;
    const auto payments = scenario(name).funding.safety_valve;
    for (const auto& payment : payments) total += payment.amount.value.in_pounds();
    CHECK(total == 70e6);
    CHECK(payments.front().amount.value.in_pounds() == 28e6);
  }
}
