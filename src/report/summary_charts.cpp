#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/programme_words.hpp"
#include "report/summary_blocks.hpp"

namespace highneeds {

namespace {

constexpr std::size_t most_series = 8;  ///< colours that can be told apart

double value_of(const Cell& cell) {
  const auto* number = std::get_if<double>(&cell.content);
  return number == nullptr ? 0 : *number;
}

/// A chart over the years shown.
Chart over_years(const Page& page, std::string title, ChartKind kind) {
  Chart chart{.title = std::move(title), .kind = kind};
  for (const auto position : page.positions()) {
    chart.categories.push_back(page.year(position).name());
    chart.marks.emplace_back(page.is_actual(page.year(position)) ? "actual" : "forecast");
  }
  return chart;
}

ChartSeries series_of(const Page& page, std::size_t row, std::string name,
                      std::optional<Shown> shown = {}) {
  ChartSeries series{.name = std::move(name), .unit = page.rows()[row].unit};
  for (const auto position : page.positions()) {
    const Cell cell = page.cell(row, position, {.shown = shown});
    series.values.push_back(value_of(cell));
    series.known.push_back(cell.known);
  }
  return series;
}

Chart balances(const Page& page, std::string title, std::string_view line, ChartKind kind) {
  Chart chart = over_years(page, std::move(title), kind);
  const auto row = page.find(Section::Balance, line).value();
  if (page.is_of_both()) {
    chart.series.push_back(series_of(page, row, "unmitigated", Shown::Unmitigated));
    chart.series.push_back(series_of(page, row, "mitigated", Shown::Mitigated));
  } else {
    chart.series.push_back(series_of(page, row, "balance"));
  }
  return chart;
}

double size_of(const ChartSeries& series) {
  return std::accumulate(series.values.begin(), series.values.end(), 0.0,
                         [](double sum, double value) { return sum + std::abs(value); });
}

void add_to(ChartSeries& sum, const ChartSeries& part) {
  for (std::size_t i = 0; i < sum.values.size(); ++i) {
    sum.values[i] += part.values[i];
    sum.known[i] = std::max(sum.known[i], part.known[i]);
  }
}

/// The largest of the series in their order, and the others in sum where there are too many.
std::vector<ChartSeries> largest(std::vector<ChartSeries> all) {
  if (all.size() <= most_series) return all;
  std::vector<double> sizes;
  std::ranges::transform(all, std::back_inserter(sizes), size_of);
  std::ranges::nth_element(sizes, sizes.begin() + most_series - 1, std::greater{});
  const double least = sizes[most_series - 1];
  ChartSeries rest{.name = "Other lines",
                   .values = std::vector<double>(all.front().values.size()),
                   .known = std::vector<Known>(all.front().known.size())};
  std::vector<ChartSeries> kept;
  for (ChartSeries& series : all) {
    const bool is_large = size_of(series) > least && kept.size() + 1 < most_series;
    is_large ? kept.push_back(std::move(series)) : add_to(rest, series);
  }
  kept.push_back(std::move(rest));
  return kept;
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
  Chart chart = over_years(page, "What the block is spent on", ChartKind::Stacked);
  std::vector<ChartSeries> all;
  for (std::size_t row = 0; row < page.rows().size(); ++row) {
    const Row& is = page.rows()[row];
    if (is.section != Section::Expenditure || is.measure != Measure::Amount || is.line == "total")
      continue;
    ChartSeries series = series_of(page, row, page.title(row));
    if (size_of(series) > 0) all.push_back(std::move(series));
  }
  if (all.empty()) return {};
  chart.series = largest(std::move(all));
  return {std::move(chart)};
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
  return {std::move(chart)};
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
  return {std::move(table)};
}

}  // namespace highneeds
