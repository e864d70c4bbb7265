#include <cmath>
#include <numeric>

#include "highneeds/report/management_plan_view.hpp"
#include "highneeds/report/population_view.hpp"
#include "highneeds/report/summary_view.hpp"
#include "report/markup_check.hpp"
#include "report/papers.hpp"
#include "support/norfolk_population.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

const std::string post_16 = "Post 16 and further education (FE) placements";
const std::string by_age = ": number of EHCPs by age group";
const std::string by_need = ": number of EHCPs by primary need";
const std::string total_by_age = "Total number by Age Group";
const std::string total_by_need = "Total number of EHCPs by primary need";
/// The columns of January 2022 to 2024, before the population begins.
constexpr std::size_t before_population = 3;

const Report& management_plan() {
  static const Report made = paper(management_plan_view, norfolk_population());
  return made;
}

Figures from_population(Figures figures) {
  std::fill_n(figures.begin(), before_population, 0);
  return figures;
}

/// The labels of the rows under a heading, to its total.
std::vector<std::string> labels_under(const ReportTable& table, const std::string& heading) {
  std::vector<std::string> labels;
  bool is_under = false;
  for (const ReportRow& row : table.rows) {
    if (row.kind == RowKind::Total) is_under = false;
    if (is_under) labels.push_back(name_of(row));
    if (name_of(row) == heading) is_under = true;
  }
  return labels;
}

void check_sheet(const ReportTable& sheet, const ReportTable& parts, const std::string& total) {
  CAPTURE(parts.title);
  for (const auto& [heading, row] : {std::pair{"Unmitigated", "EHC plans, unmitigated"},
                                     {"Mitigated", "EHC plans, mitigated"}}) {
    const Figures whole = from_population(figures_of(sheet, row));
    check_same(sum_between(parts, heading, total), whole);
    check_same(figures_of(parts, total, heading), whole);
  }
}

Report page_of(const Scenario& scenario, std::optional<PlansBy> by = {}) {
  Outlook outlook = look_ahead(scenario, {});
  outlook.warnings.clear();  // their places would be those of this machine
  const auto population = look_at_population(outlook, AgeOn::January).value();
  return population_view({.outlook = outlook, .population = population, .by = by}, stamp);
}

const Chart& chart_named(const Report& report, const std::string& title) {
  for (const PageBlock& block : report.blocks) {
    const auto* chart = std::get_if<Chart>(&block);
    if (chart != nullptr && chart->title == title) return *chart;
  }
  FAIL("no chart " << title);
  throw std::logic_error(title);
}

}  // namespace

TEST_CASE("population: the placement sheets by age and by need come to the plans of the sheet") {
  const Report& report = management_plan();
  std::size_t sheets = 0;
  for (const PageBlock& block : report.blocks) {
    const auto* sheet = std::get_if<ReportTable>(&block);
    if (sheet == nullptr) continue;
    const auto* ages = table_named(report, sheet->title + by_age);
    if (ages == nullptr) continue;
    ++sheets;
    check_sheet(*sheet, *ages, total_by_age);
    const auto* needs = table_named(report, sheet->title + by_need);
    REQUIRE(needs != nullptr);
    check_sheet(*sheet, *needs, total_by_need);
  }
  CHECK(sheets == provision_kinds);
}

TEST_CASE("population: bands and needs of a sheet are in the order of the template") {
  const auto* mainstream =
      table_named(management_plan(), "Mainstream schools or academies placements" + by_age);
  REQUIRE(mainstream != nullptr);
  CHECK(labels_under(*mainstream, "Mitigated") ==
        std::vector<std::string>{"Under 5", "Age 5 to 10", "Age 11 to 15", "Age 16 to 19",
                                 "Age 20 to 25"});
  const auto* needs = table_named(management_plan(), post_16 + by_need);
  REQUIRE(needs != nullptr);
  CHECK(labels_under(*needs, "Unmitigated") ==
        std::vector<std::string>{"ASD", "HI", "MLD", "MSI", "PD", "PMLD", "SEMH", "SLCN", "SLD",
                                 "SPLD", "VI", "OTH",
                                 "SEN support but no specialist assessment of type of need"});
}

TEST_CASE("population: the sheet of post-16 has its two bands, and says who is younger") {
  const auto* ages = table_named(management_plan(), post_16 + by_age);
  REQUIRE(ages != nullptr);
  CHECK(labels_under(*ages, "Mitigated") ==
        std::vector<std::string>{"Age 16 to 19", "Age 20 to 25"});
  REQUIRE(ages->notes.size() == 1);
  CHECK(ages->notes.front().starts_with("This sheet has no bands below 16."));
}

TEST_CASE("population: years before it are blank, and what the sheets hold is said") {
  const auto* ages = table_named(management_plan(), post_16 + by_age);
  REQUIRE(ages != nullptr);
  const ReportRow& row = ages->rows.at(1);
  CHECK(std::holds_alternative<std::monostate>(row.cells.at(before_population).content));
  CHECK(std::holds_alternative<double>(row.cells.at(before_population + 1).content));
  CHECK(row.cells.at(before_population + 1).known == Known::Assumed);
  const std::string text = write_markdown(management_plan(), norfolk_sources());
  CHECK(has(text, "Ages on 31 August before the academic year."));
  CHECK(has(text, "independent mainstream schools are on the sheet of independent schools"));
  CHECK(has(text, "each figure is rounded by itself when printed"));
  CHECK_FALSE(has(text, "the scenario states EHC plans by provision only"));
  CHECK(read_markup(write_html(management_plan(), norfolk_sources())).faults.empty());
}

TEST_CASE("population: without needs the sheets are by age alone, and without a programme once") {
  const Report needless = paper(management_plan_view, population_without_needs());
  CHECK(table_named(needless, post_16 + by_need) == nullptr);
  CHECK(has(write_markdown(needless, norfolk_sources()), "the scenario's population has no needs"));
  const Report plain = paper(management_plan_view, population_without_programme());
  const auto* ages = table_named(plain, post_16 + by_age);
  REQUIRE(ages != nullptr);
  CHECK(ages->rows.size() == 3);
  check_same(figures_of(*ages, total_by_age),
             from_population(figures_of(*table_named(plain, post_16), "EHC plans")));
}

TEST_CASE("population: the summary draws plans by age, and by provision upon one another") {
  const Outlook outlook = look_ahead(norfolk_population(), {});
  const auto population = look_at_population(outlook, AgeOn::January).value();
  const Report report = paper(summary_view, norfolk_population());
  const Chart& pyramid = chart_named(report, "EHC plans by age");
  REQUIRE(pyramid.series.size() == 2);
  const auto in_all = [](const ChartSeries& series) {
    return std::accumulate(series.values.begin(), series.values.end(), 0.0);
  };
  const auto closing = [&](std::size_t census) {
    return population.mitigated.at(census).all()[PlansMeasure::Closing];
  };
  CHECK(pyramid.series[0].name == "January 2025");
  CHECK(pyramid.series[1].name == "January 2029");
  CHECK(in_all(pyramid.series[0]) == doctest::Approx(closing(0)));
  CHECK(in_all(pyramid.series[1]) == doctest::Approx(closing(4)));
  const Chart& areas = chart_named(report, "EHC plans by provision");
  CHECK(areas.categories.back() == "2029");
  CHECK(areas.marks.at(4) == "actual");
  CHECK(areas.marks.at(5) == "forecast");
  double last = 0;
  for (const ChartSeries& series : areas.series) last += series.values.back();
  CHECK(last == doctest::Approx(closing(4)));
  CHECK(read_markup(write_html(report, norfolk_sources())).faults.empty());
}

TEST_CASE("population: a summary without one, or of one year, has no pyramid") {
  const auto has_pyramid = [](const Report& report) {
    const auto titles = charts_of(report);
    return std::ranges::find(titles, "EHC plans by age") != titles.end();
  };
  CHECK_FALSE(has_pyramid(paper(summary_view, small_scenario())));
  const ForecastOptions one{.years = Horizon{{2026}, {2026}}};
  CHECK_FALSE(has_pyramid(paper(summary_view, norfolk_population(), one)));
}

TEST_CASE("population: the page as text") {
  check_page(write_text(page_of(norfolk_population()), norfolk_sources(), {}), "population.txt");
}

TEST_CASE("population: without needs or a programme there is no word of either") {
  const std::string plain =
      write_text(page_of(population_without_programme()), norfolk_sources(), {});
  CHECK_FALSE(has(plain, "itigated"));
  CHECK_FALSE(has(plain, "programme"));
  const Report needless = page_of(population_without_needs(), PlansBy::Need);
  CHECK(has(write_text(needless, norfolk_sources(), {}), "There are no plans by need"));
}
