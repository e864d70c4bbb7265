#include "highneeds/report/management_plan_view.hpp"
#include "report/markup_check.hpp"
#include "report/papers.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

const std::string all_sheets = "All placements";
const std::string all_plans = "Total number of EHC plans";
const std::string savings = "Less than unmitigated by";
const std::string of_difference = ": mitigated less unmitigated";

/// The balance that a financial summary comes to, from its other rows.
Figures carried_forward(const ReportTable& table) {
  return figures_of(table, "In-year net") + sum_between(table, "In-year net", "Carried forward");
}

void check_summary(const ReportTable& table, const Outlook& outlook, Case which) {
  const Figures income = figures_of(table, "Income", "Income");
  const Figures spending = figures_of(table, "Expenditure");
  check_same(sum_between(table, "Income", "Income"), income);
  check_same(sum_between(table, "Expenditure by placement", "Expenditure"), spending);
  check_same(income - spending, figures_of(table, "In-year net"));
  check_same(carried_forward(table), figures_of(table, "Carried forward"));
  check_same(spending, forecast_of(outlook, which, Section::Expenditure, "total"));
  check_same(figures_of(table, "Carried forward"),
             forecast_of(outlook, which, Section::Balance, "closing"));
}

/// That a table, and what the programme changes in it, come to the table with the programme.
void check_difference(const Report& report, const std::string& title) {
  const auto* unmitigated = table_named(report, title + ": unmitigated");
  const auto* mitigated = table_named(report, title + ": mitigated");
  const auto* difference = table_named(report, title + of_difference);
  REQUIRE((unmitigated != nullptr && mitigated != nullptr && difference != nullptr));
  for (const ReportRow& row : mitigated->rows) {
    const std::string name = name_of(row);
    if (name == savings) continue;
    check_same(figures_of(*unmitigated, name) + figures_of(*difference, name),
               figures_of(*mitigated, name));
  }
  check_same(figures_of(*mitigated, savings) + figures_of(*difference, "Expenditure"),
             Figures(mitigated->columns.size() - 1));
}

}  // namespace

TEST_CASE("management plan: the paper as Markdown") {
  check_page(write_markdown(paper(management_plan_view, scenario_of_four_workstreams()), sources()),
             "management-plan.md");
}

TEST_CASE(
    "management plan: the financial summary adds up in both cases, and so does the difference") {
  for_each_scenario(management_plan_view, [](const Outlook& outlook, const Report& report) {
    const std::string title = "Financial summary";
    const auto check = [&](const std::string& of, Case which) {
      const auto* table = table_named(report, title + of);
      REQUIRE(table != nullptr);
      check_summary(*table, outlook, which);
    };
    if (!outlook.has_programme()) return check("", Case::Mitigated);
    check(": unmitigated", Case::Unmitigated);
    check(": mitigated", Case::Mitigated);
    check_difference(report, title);
  });
}

TEST_CASE(
    "management plan: the sheets add up to all plans, and mitigated is the rest plus the "
    "difference") {
  for_each_scenario(management_plan_view, [](const Outlook& outlook, const Report& report) {
    const bool has_programme = outlook.has_programme();
    const auto* all = table_named(report, all_sheets + (has_programme ? ": mitigated" : ""));
    REQUIRE(all != nullptr);
    check_same(sum_between(*all, "", all_plans), figures_of(*all, all_plans));
    if (has_programme) check_difference(report, all_sheets);
    for (const ReportRow& row : all->rows) {
      if (name_of(row) == all_plans) continue;
      const auto* sheet = table_named(report, name_of(row));
      REQUIRE(sheet != nullptr);
      const auto* label = has_programme ? "EHC plans, mitigated" : "EHC plans";
      check_same(figures_of(*sheet, label), figures_of(*all, row));
      if (!has_programme) continue;
      check_same(figures_of(*sheet, "EHC plans, unmitigated") + figures_of(*sheet, "difference"),
                 figures_of(*sheet, label));
    }
  });
}

TEST_CASE("management plan: a sheet is by the January of the census, with its title as published") {
  Scenario scenario = small_scenario();
  scenario.provision.clear();
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    scenario.provision.push_back(provision(static_cast<ProvisionKind>(i), 10, 0, 1'000, 20));
  }
  const Report report = paper(management_plan_view, scenario);
  for (const char* title :
       {"Mainstream schools or academies placements", "Resourced provision or SEN Units placements",
        "Maintained special schools or special academies placements",
        "Non-maintained special schools or independent (NMSS or independent) placements",
        "Hospital schools or alternative provision (AP) placements",
        "Post 16 and further education (FE) placements", "Other placements or direct payments"}) {
    CAPTURE(title);
    const auto* sheet = table_named(report, title);
    REQUIRE(sheet != nullptr);
    CHECK(sheet->columns.at(1).title == "2025");
    CHECK(sheet->columns.at(5).title == "2029");
    CHECK(figures_of(*sheet, "EHC plans") == Figures(5, 10));
  }
  CHECK_FALSE(has(write_markdown(report, sources()), "Sheets without provision"));
}

TEST_CASE("management plan: what is not there is not shown, and is said") {
  const Report report = paper(management_plan_view, small_scenario());
  const std::string text = write_markdown(report, sources());
  CHECK(has(text, "- **Sheets without provision in the scenario**: Resourced provision or SEN "));
  CHECK(has(text, "the scenario states EHC plans by provision only"));
  CHECK(has(text, "each figure is rounded by itself when printed"));
  CHECK_FALSE(has(text, "## Post 16"));
  CHECK_FALSE(has(text, "mitigated"));
}

TEST_CASE("management plan: hostile words, single years and no provision") {
  Scenario scenario = small_scenario();
  scenario.lines.front().title = "<script>alert(1)</script>";
  const ForecastOptions one{.years = Horizon{{2026}, {2026}}};
  const std::string html = write_html(paper(management_plan_view, scenario, one), sources());
  CHECK_FALSE(has(html, "<script"));
  CHECK(read_markup(html).faults.empty());
  scenario.provision.clear();
  const Report bare = paper(management_plan_view, scenario);
  CHECK(table_named(bare, all_sheets) == nullptr);
  CHECK(read_markup(write_html(bare, sources())).faults.empty());
}
