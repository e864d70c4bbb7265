#include "report/summary_pages.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

TEST_CASE("the summary as HTML, Markdown and CSV") {
  const Report report = summary_of(scenario_of_four_workstreams());
  check_page(write_html(report, sources()), "summary.html");
  check_page(write_markdown(report, sources()), "summary.md");
  check_page(write_csv(report, sources()), "summary.csv");
}

TEST_CASE("without a programme the summary leaves out what belongs to one") {
  const Report with = summary_of(scenario_of_four_workstreams());
  const Report without = summary_of(small_scenario());
  CHECK(charts_of(with) ==
        std::vector<std::string>{"Balance at the end of each year", "Balance in the year alone",
                                 "Who closes the gap in 2028-29", "What the block is spent on"});
  CHECK(charts_of(without).size() == 3);
  CHECK(
      answer(with, "What we do").starts_with("Example programme: 4 workstreams with 6 projects."));
  CHECK(answer(without, "What we do") == "nothing");
  CHECK_FALSE(has(write_html(without, sources()), "mitigated"));
}

TEST_CASE("the summary begins with the last actual year and ends with the last shown") {
  const Report whole = summary_of(small_scenario());
  CHECK(answer(whole, "Where we are").starts_with("2024-25 closed with a deficit of £4.5m."));
  CHECK(answer(whole, "Where we are going").starts_with("2028-29 is forecast to close with "));
  const Report two = summary_of(small_scenario(), {.years = Horizon{{2025}, {2026}}});
  CHECK(answer(two, "Where we are").starts_with("2025-26 is forecast to close with "));
  CHECK(answer(two, "What drives it").starts_with("From 2025-26 to 2026-27 spending changes by "));
  const Report one = summary_of(small_scenario(), {.years = Horizon{{2025}, {2025}}});
  CHECK(answer(one, "What drives it").starts_with("From 2024-25 to 2025-26 spending changes by "));
  const Report first = summary_of(small_scenario(), {.years = Horizon{{2024}, {2024}}});
  CHECK(answer(first, "What drives it") == "nothing");
}

TEST_CASE("the summary says how much rests on assumptions") {
  Scenario scenario = small_scenario();
  CHECK(answer(summary_of(scenario), "How sure it is").starts_with("None of the "));
  Provenance guess;
  guess.known = Known::Assumed;
  scenario.lines.front().amount.always->provenance = std::make_shared<const Provenance>(guess);
  const std::string sure = answer(summary_of(scenario), "How sure it is");
  CHECK(has(sure, ", 1 are marked as assumed. In 2028-29, £1.0m of "));
}

TEST_CASE("the waterfall of the shares ends at what the programme changes") {
  const Report report = summary_of(scenario_of_four_workstreams());
  const Outlook outlook = look_ahead(scenario_of_four_workstreams(), {});
  const auto difference = look_at_programme(outlook)->attribution.difference.back();
  for (const PageBlock& block : report.blocks) {
    const auto* chart = std::get_if<Chart>(&block);
    if (chart == nullptr || chart->kind != ChartKind::Waterfall) continue;
    const auto& values = chart->series.front().values;
    double sum = 0;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) sum += values[i];
    CHECK(values.back() == difference);
    CHECK(sum == doctest::Approx(difference));
    CHECK(chart->totals == std::vector<std::size_t>{values.size() - 1});
    return;
  }
  FAIL("there is no waterfall");
}

TEST_CASE("lines beyond the colours that can be told apart are one, and none is lost") {
  Scenario scenario = small_scenario();
  for (int i = 1; i <= 9; ++i) {
    Line line;
    line.name = "line_" + std::to_string(i);
    line.amount = steady(million(i));
    scenario.lines.push_back(std::move(line));
  }
  const Outlook outlook = look_ahead(scenario, {});
  const auto total = find_row(outlook.prepared.shape, Section::Expenditure, "total").value();
  for (const PageBlock& block : summary_of(scenario).blocks) {
    const auto* chart = std::get_if<Chart>(&block);
    if (chart == nullptr || chart->kind != ChartKind::Stacked) continue;
    double sum = 0;
    for (const auto& series : chart->series) sum += series.values.back();
    CHECK(chart->series.size() == 8);
    CHECK(chart->series.back().name == "Other lines");
    CHECK(sum == doctest::Approx(outlook.mitigated.forecast.row(total).back()));
    return;
  }
  FAIL("there is no stack");
}
