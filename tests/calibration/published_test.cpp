// The tables of data/sen2.
#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "highneeds/calibration/estimate.hpp"
#include "highneeds/calibration/read_census.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/document/table.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::calibration;
using namespace highneeds::test;

namespace {

Census published(const std::string& authority) {
  Sources sources;
  return read_census((root() / "data/sen2").string(), authority, sources);
}

Table table(const std::filesystem::path& path, Sources& sources) {
  Faults faults;
  const auto file = read_source(path.string(), SourceKind::Table, {}, sources, faults);
  REQUIRE(file != 0);
  Table read = parse_table(sources, file, faults);
  REQUIRE(faults.empty());
  return read;
}

}  // namespace

TEST_CASE("published: every row names its source") {
  Sources sources;
  std::set<std::string_view> keys;
  const Table listed = table(root() / "data/sen2/sources.csv", sources);
  for (const auto& row : listed.rows) keys.insert(row[0].text);
  std::set<std::string_view> used;
  for (const auto& path : files_below(root() / "data/sen2", ".csv")) {
    if (path.filename() == "sources.csv") continue;
    INFO(path.filename().string());
    const Table rows = table(path, sources);
    const auto source = rows.column("source");
    const auto of_deficit = rows.column("deficit_source");
    REQUIRE(source.has_value());
    for (const auto& row : rows.rows) {
      REQUIRE(keys.contains(row[*source].text));
      used.insert(row[*source].text);
      if (of_deficit && !row[*of_deficit].text.empty()) used.insert(row[*of_deficit].text);
    }
  }
  CHECK(used == keys);
}

TEST_CASE("published: Norfolk's plans by age, by placement and by need agree") {
  const Census norfolk = published("Norfolk");
  for (const int january : {2024, 2025}) {
    CHECK(total(norfolk.plans.at(january)) == norfolk.stock.at(january).plans);
  }
  CHECK(total(norfolk.plans.at(2025)) == 12147);
  CHECK(total(norfolk.plans.at(2026)) == 13777);
  const Counts of_needs = row_sums(norfolk.needs.at(2025));
  const Counts of_settings = row_sums(norfolk.plans.at(2025));
  CHECK(of_needs == of_settings);
}

TEST_CASE("published: flows by age add to the flows") {
  for (const std::string authority : {"Norfolk", "England"}) {
    INFO(authority);
    const Census census = published(authority);
    for (const int year : {2023, 2024}) {
      INFO(year);
      CHECK(total(census.new_plans.at(year)) == census.flows.at(year).new_plans);
      const Ceased& ceased = census.ceased.at(year);
      CHECK(ceased.all == census.flows.at(year).ceased);
      double of_ages = ceased.of_unknown_age;
      for (const double leavers : ceased.by_age) of_ages += leavers;
      CHECK(of_ages == ceased.all);
      CHECK(total(ceased.by_setting) == ceased.all);
    }
  }
}

TEST_CASE("published: a leaver's age is that of the January that closes the year") {
  // Few join at 17 and 18, so that what the stock lost are those who left.
  for (const std::string authority : {"Norfolk", "England"}) {
    const Census census = published(authority);
    const Counts opening = row_sums(census.plans.at(2024));
    const Counts closing = row_sums(census.plans.at(2025));
    const Counts joined = row_sums(census.new_plans.at(2024));
    const Counts& left = census.ceased.at(2024).by_age;
    double off = 0;
    double off_without = 0;
    double off_by_half = 0;
    for (const std::size_t age : {17, 18}) {
      const double lost = opening[age] + joined[age + 1] - closing[age + 1];
      off += std::abs(lost - left[age + 1]);
      off_without += std::abs(lost - left[age]);
      off_by_half += std::abs(lost - (left[age] + left[age + 1]) / 2);
    }
    INFO(authority);
    CHECK(off < 0.5 * off_by_half);
    CHECK(off < 0.25 * off_without);
  }
}
