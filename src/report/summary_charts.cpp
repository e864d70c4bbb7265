#include "report/page_charts.hpp"
#include "report/programme_words.hpp"
#include "report/summary_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

Chart balances(const Page& page, std::string title, std::string_view line, ChartKind kind) {
  Chart chart = chart_over_years(page, std::move(title), kind);
  const auto row = page.find(Section::Balance, line).value();
  if (page.is_of_both()) {
    chart.series.push_back(series_of(page, row, "unmitigated", Shown::Unmitigated));
    chart.series.push_back(series_of(page, row, "mitigated", Shown::Mitigated));
  } else {
    chart.series.push_back(series_of(page, row, "balance"));
  }
  return chart;
}

/// How the difference that the programme makes in a year is known.
Known known_difference(const ProgrammePage& of, std::size_t position) {
  const auto row = of.page.find(Section::Balance, "in_year").value();
  return of.page.cell(row, position, {.shown = Shown::Difference}).known;
}

Cell share(double part, double whole) {
  return whole == 0 ? Cell{} : Cell{.content = part / whole, .unit = Unit::Ratio};
}

}  // namespace

Blocks balance_charts(const Page& page) {
  Chart closing = balances(page, "Balance at the end of each year", "closing", ChartKind::Lines);
  Chart in_year = balances(page, "Balance in the year alone", "in_year", ChartKind::Bars);
  return {std::move(closing), std::move(in_year)};
}

Blocks spending_chart(const Page& page) {
  return stacked_rows(page, "What the block is spent on", spending_rows(page, Measure::Amount));
}

Blocks plans_chart(const Page& page) {
  return stacked_rows(page, "EHC plans in the January of the year",
                      spending_rows(page, Measure::Plans));
}

Blocks shares_chart(const ProgrammePage& of) {
  const auto last = of.page.positions().back();
  const auto& attribution = of.programme.attribution;
  Chart chart{.title = "Who closes the gap in " + of.page.year(last).name(),
              .kind = ChartKind::Waterfall};
  ChartSeries series{.name = "share"};
  const auto& workstreams = of.written().workstreams;
  for (std::size_t i = 0; i < workstreams.size(); ++i) {
    chart.categories.push_back(called(workstreams[i].title, workstreams[i].name));
    series.values.push_back(attribution.workstreams.at(i).at(last));
  }
  chart.totals.push_back(chart.categories.size());
  chart.categories.emplace_back("The programme");
  series.values.push_back(attribution.difference.at(last));
  series.known.assign(series.values.size(), known_difference(of, last));
  chart.series.push_back(std::move(series));
  chart.notes.emplace_back(
      "Above zero makes the deficit of the year smaller, below zero larger, after what a "
      "workstream "
      "costs the block.");
  return only(std::move(chart));
}

Blocks shares_table(const ProgrammePage& of) {
  const auto last = of.page.positions().back();
  const auto& attribution = of.programme.attribution;
  ReportTable table{.title = "Who closes the gap",
                    .unit = Unit::Pounds,
                    .columns = {{.title = "workstream"},
                                {.title = of.page.year(last).name(), .is_number = true},
                                {.title = "in sum", .is_number = true},
                                {.title = "% of it", .is_number = true}}};
  const double whole = in_sum(attribution.difference);
  const Known known = known_difference(of, last);
  const auto pounds = [&](double amount) { return Cell{.content = amount, .known = known}; };
  const auto add = [&](const std::string& name, const Yearly& yearly, RowKind kind) {
    const double sum = in_sum(yearly);
    table.rows.push_back(
        {.kind = kind,
         .cells = {words(name), pounds(yearly.at(last)), pounds(sum), share(sum, whole)}});
  };
  const auto& workstreams = of.written().workstreams;
  for (std::size_t i = 0; i < workstreams.size(); ++i) {
    add(called(workstreams[i].title, workstreams[i].name), attribution.workstreams.at(i),
        RowKind::Body);
  }
  add("The programme", attribution.difference, RowKind::Total);
  table.notes.push_back("Sums are over all years of the forecast, " +
                        range(of.page.scenario().years.first, of.page.scenario().years.last) + ".");
  return only(std::move(table));
}

}  // namespace highneeds
