#include "highneeds/report/section_251_view.hpp"
#include "report/markup_check.hpp"
#include "report/papers.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

const std::string total = "Total spending";

/// What is said of a name in the facts that the paper begins with.
std::string said_of(const Report& report, const std::string& name) {
  for (const auto& [is, what] : std::get<Facts>(report.blocks.front()).items) {
    if (is == name) return what;
  }
  return "nothing";
}

Section251 shares(const std::string& code) {
  Section251 all(1);
  all[0].name = code;
  all[0].content.value = Rate::ratio(1);
  return all;
}

/// The scenario of four workstreams with titles, places of the council's own, deductions by type,
/// transport, and a line for all but one of its provisions.
Scenario scenario_by_line() {
  Scenario scenario = scenario_of_four_workstreams();
  scenario.policy.section_251_lines = {{"1.0.2", "High needs place funding"},
                                       {"1.2.1", "Top-up funding: maintained schools"},
                                       {"1.2.3", "Top-up and other funding: independent"},
                                       {"1.2.5", "SEN support services"},
                                       {"1.2.10", "PFI costs"}};
  auto& provisions = scenario.provision;
  provisions.at(1).places = steady<Places, AcademicYear>(Places::count(90));
  provisions.at(1).section_251 = shares("1.2.1");
  provisions.at(2).section_251 = shares("1.2.3");
  scenario.lines.front().section_251 = shares("1.2.5");
  auto& block = scenario.funding.high_needs_block;
  block.deductions.reset();
  for (const char* name : {"special_academies", "colleges"}) {
    DeductionType type;
    type.name = name;
    type.places = steady<Places, AcademicYear>(Places::count(50));
    type.rate = steady(UnitCost::pounds(10'000));
    block.deduction_types.push_back(std::move(type));
  }
  scenario.memorandum.transport[{2024}] = {.value = million(2)};
  return scenario;
}

}  // namespace

TEST_CASE("section 251: the paper as Markdown") {
  check_page(write_markdown(paper(section_251_view, scenario_by_line()), sources()),
             "section-251.md");
}

TEST_CASE("section 251: lines add up to spending, and the difference to what the programme makes") {
  for_each_scenario(section_251_view, [](const Outlook& outlook, const Report& report) {
    const std::string title = "Spending by section 251 line";
    const auto check = [&](const std::string& of, Case which) {
      const auto* table = table_named(report, title + of);
      REQUIRE(table != nullptr);
      check_same(sum_between(*table, "", total), figures_of(*table, total));
      check_same(figures_of(*table, total),
                 forecast_of(outlook, which, Section::Expenditure, "total"));
      return table;
    };
    if (!outlook.has_programme()) {
      check("", Case::Mitigated);
      return;
    }
    const auto* unmitigated = check(": unmitigated", Case::Unmitigated);
    const auto* mitigated = check(": mitigated", Case::Mitigated);
    const auto* difference = table_named(report, title + ": mitigated less unmitigated");
    REQUIRE(difference != nullptr);
    for (const ReportRow& row : mitigated->rows) {
      const std::string name = name_of(row);
      check_same(figures_of(*unmitigated, name) + figures_of(*difference, name),
                 figures_of(*mitigated, name));
    }
  });
}

TEST_CASE("section 251: the bridge goes from spending to spending and deductions") {
  for_each_scenario(section_251_view, [](const Outlook& outlook, const Report& report) {
    const auto check = [&](const std::string& of, Case which) {
      const auto* table = table_named(report, "From outturn to budget" + of);
      REQUIRE(table != nullptr);
      const Figures outturn = figures_of(*table, "What an outturn covers");
      const Figures budget = figures_of(*table, "What a budget covers");
      check_same(outturn, forecast_of(outlook, which, Section::Expenditure, "total"));
      check_same(sum_between(*table, "What an outturn covers", "What a budget covers"),
                 budget - outturn);
      check_same(budget - outturn, forecast_of(outlook, which, Section::Funding, "deductions"));
      const Figures parts = sum_between(*table, "", "What an outturn covers");
      if (parts != Figures(parts.size())) check_same(parts, outturn);
    };
    if (outlook.scenario.basis == Basis::Gross) return;
    if (!outlook.has_programme()) return check("", Case::Mitigated);
    check(": unmitigated", Case::Unmitigated);
    check(": mitigated", Case::Mitigated);
  });
}

TEST_CASE(
    "section 251: every line of the return stands in its order, blank if nothing is allotted") {
  const Report report = paper(section_251_view, scenario_by_line());
  const auto* table = table_named(report, "Spending by section 251 line: mitigated");
  REQUIRE(table != nullptr);
  std::vector<std::string> names;
  for (const ReportRow& row : table->rows) names.push_back(name_of(row));
  CHECK(names == std::vector<std::string>{
                     "1.0.2 High needs place funding", "1.2.1 Top-up funding: maintained schools",
                     "1.2.3 Top-up and other funding: independent", "1.2.5 SEN support services",
                     "1.2.10 PFI costs", "Without a line in the scenario", total});
  CHECK(std::holds_alternative<std::monostate>(table->rows.at(4).cells.at(1).content));
}

TEST_CASE("section 251: the types of deduction are the steps of the bridge") {
  const Report report = paper(section_251_view, scenario_by_line());
  const auto* table = table_named(report, "From outturn to budget: unmitigated");
  REQUIRE(table != nullptr);
  CHECK(figures_of(*table, "Special academies") == Figures(5, 500'000));
  CHECK(figures_of(*table, "Colleges") == Figures(5, 500'000));
  CHECK(figures_of(*table, "of which line 1.0.2, as a budget has it") == Figures(5, 1'900'000));
}

TEST_CASE("section 251: without shares nothing is lost, and the paper says so") {
  const Report report = paper(section_251_view, small_scenario());
  CHECK(said_of(report, "Without a line").starts_with("all spending: the scenario states no "));
  const auto* table = table_named(report, "Spending by section 251 line");
  REQUIRE(table != nullptr);
  REQUIRE(table->rows.size() == 2);
  CHECK(figures_of(*table, "Without a line in the scenario") == figures_of(*table, total));
  CHECK(charts_of(report) ==
        std::vector<std::string>{"What a budget covers and an outturn does not"});
}

TEST_CASE("section 251: on the gross basis there is no bridge, and why") {
  Scenario scenario = small_scenario();
  scenario.basis = Basis::Gross;
  scenario.funding.high_needs_block.deductions.reset();
  const Report report = paper(section_251_view, scenario);
  CHECK(said_of(report, "Basis").starts_with("gross: "));
  CHECK(has(said_of(report, "So"), "What an outturn would cover is not known"));
  CHECK(table_named(report, "From outturn to budget") == nullptr);
}

TEST_CASE("section 251: hostile words and single years") {
  Scenario scenario = scenario_by_line();
  scenario.policy.section_251_lines["1.2.3"] = "<script>alert(1)</script>";
  const std::string html =
      write_html(paper(section_251_view, scenario, {.years = Horizon{{2026}, {2026}}}), sources());
  CHECK_FALSE(has(html, "<script"));
  CHECK(has(html, "1.2.3 &lt;script&gt;"));
  CHECK(read_markup(html).faults.empty());
}
