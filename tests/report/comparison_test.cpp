#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "highneeds/report/comparison_view.hpp"
#include "report/pages.hpp"

using namespace highneeds;
using namespace highneeds::test;
using Json = nlohmann::json;

namespace {

const std::vector<Case> both = {Case::Unmitigated, Case::Mitigated};

/// The small scenario, one with a programme and one without its line, side by side.
SideBySide three() {
  Scenario bare = small_scenario();
  bare.title = "Exampleshire, without a line";
  bare.lines.clear();
  Scenario programme = small_scenario_with_programme();
  programme.title = "Exampleshire, with a programme";
  std::vector<Side> sides;
  sides.push_back({"small.yaml", look_ahead(small_scenario(), {})});
  sides.push_back({"programme.yaml", look_ahead(std::move(programme), {})});
  sides.push_back({"bare.yaml", look_ahead(std::move(bare), {})});
  return side_by_side(std::move(sides), both, {{2024}, {2028}});
}

SideBySide beside_small(Scenario other) {
  std::vector<Side> sides;
  sides.push_back({"small.yaml", look_ahead(small_scenario(), {})});
  sides.push_back({"other.yaml", look_ahead(std::move(other), {})});
  return side_by_side(std::move(sides), both, {{2024}, {2028}});
}

std::string page_of(const SideBySide& all, const ComparisonOptions& options = {}) {
  return write_text(comparison_view(all, stamp, options), {}, {.picture = false});
}

std::vector<std::string> rows_of(const std::string& begin) {
  std::vector<std::string> found;
  for (const auto& line : lines_of(write_csv(comparison_table(three())))) {
    if (line.starts_with(begin)) found.push_back(line);
  }
  return found;
}

}  // namespace

TEST_CASE("comparison: the page of three scenarios") {
  check_page(page_of(three()), "comparison.txt");
}

TEST_CASE("comparison: the lines beyond those asked for are counted, with the largest of them") {
  const auto text = on_one_line(page_of(three(), {.scale = MoneyScale::Pounds, .most_lines = 1}));
  CHECK(has(text, "C against A, mitigated: funding and spending, largest difference first"));
  CHECK(has(text, "1 more line that differs, by £1,000,000 in a year at most; --top shows more."));
}

TEST_CASE("comparison: scenarios that are the same are said to be") {
  const auto text = on_one_line(page_of(beside_small(small_scenario())));
  CHECK(has(text,
            "B against A: no line of the balance, of funding, of spending, of pupils or of "
            "plans differs."));
}

TEST_CASE("comparison: another basis is said on the page") {
  Scenario gross = small_scenario();
  gross.basis = Basis::Gross;
  gross.funding.high_needs_block.deductions.reset();
  CHECK(comparison_caveats(beside_small(small_scenario())).empty());
  const auto all = beside_small(std::move(gross));
  REQUIRE(comparison_caveats(all).size() == 1);
  CHECK(
      comparison_caveats(all).front().starts_with("other.yaml is on a gross basis and small.yaml "
                                                  "on a net one: "));
  CHECK(has(on_one_line(page_of(all)), "other.yaml is on a gross basis"));
}

TEST_CASE("comparison: forecasts that end in different years say so, each with its end") {
  Scenario shorter = small_scenario();
  shorter.years.last = {2026};
  std::vector<Side> sides;
  sides.push_back({"small.yaml", look_ahead(small_scenario(), {})});
  sides.push_back({"shorter.yaml", look_ahead(std::move(shorter), {})});
  const SideBySide all = side_by_side(std::move(sides), both, {{2024}, {2026}});
  const std::string caveat =
      "shorter.yaml is a forecast of 2024-25 to 2026-27 and small.yaml of 2024-25 to 2028-29: "
      "figures are compared in years that all have, and when balance is reached is told of each "
      "forecast to its own end";
  CHECK(comparison_caveats(all) == std::vector<std::string>{caveat});
  const std::string text = on_one_line(page_of(all));
  CHECK(has(text, "A in-year balance not by 2028-29, where its forecast ends"));
  CHECK(has(text, "B in-year balance not by 2026-27, where its forecast ends"));
  CHECK_FALSE(has(text, "not within the horizon"));
  CHECK(comparison_caveats(beside_small(small_scenario())).empty());
}

TEST_CASE("comparison: the tidy table has the agreed header, and no difference for the first") {
  const auto lines = lines_of(write_csv(comparison_table(three())));
  CHECK(lines.front() == "case,year,section,line,measure,unit,scenario,value,difference");
  const auto rows = rows_of("mitigated,2026-27,expenditure,sen_support_services,amount,GBP,");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].ends_with(",small.yaml,1000000,"));
  CHECK(rows[1].ends_with(",programme.yaml,1000000,0"));
  CHECK(rows[2].ends_with(",bare.yaml,,-1000000"));
}

TEST_CASE("comparison: a line that only a later scenario has stands beside nothing") {
  const auto rows = rows_of("mitigated,2026-27,expenditure,programme_cost,amount,GBP,");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].ends_with(",programme.yaml,100000,100000"));
  const auto without = rows_of("unmitigated,2026-27,expenditure,programme_cost,amount,GBP,");
  REQUIRE(without.size() == 1);
  CHECK(without[0].ends_with(",programme.yaml,0,0"));
}

TEST_CASE("comparison: JSON carries what the tidy table does, by name") {
  const auto all = three();
  const auto page = Json::parse(comparison_json(all, stamp));
  CHECK(page.at("figures").size() == 2);
  CHECK(page.at("scenarios").size() == 3);
  CHECK(page.at("scenarios").at(1).at("name") == "programme.yaml");
  CHECK(page.at("scenarios").at(1).at("summary").at("closing").at("2028-29") ==
        all.sides[1].outlook.mitigated.summary.closing[4]);
  CHECK(page.at("scenarios").at(1).at("summary_unmitigated").at("closing").at("2028-29") ==
        all.sides[1].outlook.unmitigated.summary.closing[4]);
  CHECK_FALSE(page.at("scenarios").at(0).contains("summary_unmitigated"));
  const auto& line =
      page.at("figures").at("mitigated").at("expenditure").at("sen_support_services").at("amount");
  CHECK(line.at("value").at("small.yaml").at("2026-27") == 1e6);
  CHECK(line.at("value").at("bare.yaml").at("2026-27").is_null());
  CHECK(line.at("difference").at("bare.yaml").at("2026-27") == -1e6);
  CHECK_FALSE(line.at("difference").contains("small.yaml"));
  CHECK(page.at("stamp").at("version") == "1.2.3");
}
