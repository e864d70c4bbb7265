#include <doctest/doctest.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "highneeds/report/writers.hpp"
#include "support/files.hpp"
#include "support/small_scenario.hpp"

using namespace highneeds;
using namespace highneeds::test;
using Json = nlohmann::json;

namespace {

Outlook outlook() {
  return look_ahead(small_scenario(), {{at_line(0, 7).at, "look at this", "a rule"}});
}

Sources sources() {
  Sources sources;
  sources.add({.name = "small.yaml", .text = "title: small\n"});
  return sources;
}

const Stamp stamp{.version = "1.2.3",
                  .inputs = {{"small.yaml", "scenario", "0123abcd"}},
                  .settings = {"unit millions"}};

Json json(const Outlook& of, const std::optional<Horizon>& years = {}) {
  return Json::parse(forecast_json(of, forecast_view(of, stamp, {}), sources(), years));
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> all;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ',');) all.push_back(field);
  return all;
}

double number(const std::string& text) {
  double value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  REQUIRE(end.ptr == text.data() + text.size());
  return value;
}

}  // namespace

TEST_CASE("the tidy figures have the header that scripts rely on") {
  const auto lines = lines_of(write_csv(tidy_figures(outlook(), {})));
  CHECK(lines.front() == "case,year,section,line,measure,unit,value,status");
}

TEST_CASE("JSON names the last actual year, or none where no year is actual") {
  CHECK(json(outlook())["actual_to"] == "2024-25");
  auto scenario = small_scenario();
  scenario.actual_to = {2023};
  scenario.known_closing.clear();
  CHECK(json(look_ahead(std::move(scenario), {}))["actual_to"].is_null());
}

TEST_CASE("every tidy figure is named once, in words of the contract") {
  const std::set<std::string> measures{"amount", "pupils", "plans", "places", "unit_cost", "rate"};
  const std::set<std::string> units{"GBP", "pupils", "places", "GBP per pupil", "ratio"};
  const std::set<std::string> statuses{"actual", "forecast", "assumed"};
  std::set<std::string> names;
  const auto lines = lines_of(write_csv(tidy_figures(outlook(), {})));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto is = fields(lines[i]);
    REQUIRE(is.size() == 8);
    CHECK((is[0] == "unmitigated" || is[0] == "mitigated"));
    CHECK(measures.contains(is[4]));
    CHECK(units.contains(is[5]));
    CHECK(statuses.contains(is[7]));
    CHECK(names.insert(is[0] + is[1] + is[2] + is[3] + is[4]).second);
  }
}

TEST_CASE("the tidy figures read back to the forecast to the last digit") {
  const auto of = outlook();
  std::size_t found = 0;
  for (const auto& line : lines_of(write_csv(tidy_figures(of, {})))) {
    const auto is = fields(line);
    if (is[0] != "mitigated" || is[3] != "closing") continue;
    CHECK(number(is[6]) == of.mitigated.summary.closing.at(found));
    CHECK(is[1] == FinancialYear{2024 + static_cast<int>(found)}.name());
    ++found;
  }
  CHECK(found == 5);
}

TEST_CASE("a cell that is not there is no tidy figure, and years can be chosen") {
  const auto of = outlook();
  const auto all = write_csv(tidy_figures(of, {}));
  CHECK(all.find("mitigated,2024-25,balance,closing_legacy") == std::string::npos);
  CHECK(all.find("mitigated,2025-26,balance,closing_legacy") != std::string::npos);
  const auto some = write_csv(tidy_figures(of, Horizon{{2026}, {2026}}));
  CHECK(some.find(",2026-27,") != std::string::npos);
  CHECK(some.find(",2025-26,") == std::string::npos);
}

TEST_CASE("JSON and CSV carry the same figures") {
  const auto of = outlook();
  const auto page = json(of);
  std::size_t figures = 0;
  const auto lines = lines_of(write_csv(tidy_figures(of, {})));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto is = fields(lines[i]);
    const auto& item = page.at("figures").at(is[0]).at(is[2]).at(is[3]).at(is[4]);
    CHECK(item.at("unit") == is[5]);
    CHECK(item.at("value").at(is[1]).get<double>() == number(is[6]));
    CHECK(item.at("status").at(is[1]) == is[7]);
    ++figures;
  }
  std::size_t in_json = 0;
  for (const auto& one_case : page.at("figures"))
    for (const auto& section : one_case)
      for (const auto& line : section)
        for (const auto& measure : line) in_json += measure.at("value").size();
  CHECK(in_json == figures);
}

TEST_CASE("JSON says what the figures are of, from what, and with which warnings") {
  const auto of = outlook();
  const auto page = json(of);
  CHECK(page.at("title") == "Exampleshire, a small example");
  CHECK(page.at("authority").at("code") == "E99999999");
  CHECK(page.at("correct_to") == "2026-11-20");
  CHECK(page.at("stamp").at("version") == "1.2.3");
  CHECK(page.at("stamp").at("inputs").at(0).at("sha256") == "0123abcd");
  CHECK(page.at("regimes").at("2028-29").size() >= 1);
  const auto& warning = page.at("warnings").at(0);
  CHECK(warning.at("what") == "look at this");
  CHECK(warning.at("file") == "small.yaml");
  CHECK(warning.at("line") == 7);
  CHECK(page.at("summary").at("closing").at("2024-25") == -4.5e6);
  CHECK(page.at("summary").at("cleared").is_null());
  CHECK(page.at("summary").at("in_year_share_of_total_dsg").at("2025-26").is_null());
}

TEST_CASE("JSON carries every lever with its provenance") {
  const auto of = outlook();
  const auto page = json(of);
  REQUIRE(page.at("provenance").size() == of.prepared.levers.size());
  for (std::size_t i = 0; i < of.prepared.levers.size(); ++i) {
    const auto& item = page.at("provenance").at(i);
    CHECK(item.at("address") == of.prepared.levers[i].address);
    CHECK(item.at("value").get<double>() == of.prepared.levers[i].written);
  }
}

TEST_CASE("a figure that is not finite is null in JSON") {
  auto of = outlook();
  const auto row = find_row(of.prepared.shape, Section::Balance, "closing").value();
  of.mitigated.forecast.at(row, 1) = std::numeric_limits<double>::infinity();
  const Json closing = json(of).at("figures").at("mitigated").at("balance").at("closing");
  CHECK(closing.at("amount").at("value").at("2025-26").is_null());
}
