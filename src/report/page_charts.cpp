#include "report/page_charts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/view_blocks.hpp"

namespace highneeds {

namespace {

constexpr std::size_t most_series = 8;  ///< colours that can be told apart

double value_of(const Cell& cell) {
  const auto* number = std::get_if<double>(&cell.content);
  return number == nullptr ? 0 : *number;
}

double size_of(const ChartSeries& series) {
  return std::accumulate(series.values.begin(), series.values.end(), 0.0,
                         [](double sum, double value) { return sum + std::abs(value); });
}

void add_to(ChartSeries& sum, const ChartSeries& part) {
  for (std::size_t i = 0; i < sum.values.size(); ++i) {
    sum.values[i] += part.values[i];
    sum.known[i] = std::max(sum.known[i], part.known[i]);
    std::ranges::copy(part.steps[i], std::back_inserter(sum.steps[i]));
  }
}

}  // namespace

Chart chart_over_years(const Page& page, std::string title, ChartKind kind) {
  Chart chart{.title = std::move(title), .kind = kind};
  for (const auto position : page.positions()) {
    chart.categories.push_back(page.year(position).name());
    chart.marks.emplace_back(page.is_actual(page.year(position)) ? "actual" : "forecast");
  }
  return chart;
}

ChartSeries series_of(const Page& page, std::size_t row, std::string name,
                      std::optional<Shown> shown) {
  ChartSeries series{.name = std::move(name), .unit = page.rows()[row].unit};
  for (const auto position : page.positions()) {
    Cell cell = page.cell(row, position, {.shown = shown});
    series.values.push_back(value_of(cell));
    series.known.push_back(cell.known);
    series.steps.push_back(std::move(cell.steps));
  }
  return series;
}

std::vector<ChartSeries> largest(std::vector<ChartSeries> all) {
  std::erase_if(all, [](const ChartSeries& series) { return size_of(series) == 0; });
  if (all.size() <= most_series) return all;
  std::vector<double> sizes;
  std::ranges::transform(all, std::back_inserter(sizes), size_of);
  std::ranges::nth_element(sizes, sizes.begin() + most_series - 1, std::greater{});
  const double least = sizes[most_series - 1];
  ChartSeries rest{.name = "Other lines",
                   .values = std::vector<double>(all.front().values.size()),
                   .unit = all.front().unit,
                   .known = std::vector<Known>(all.front().known.size()),
                   .steps = std::vector<std::vector<CellStep>>(all.front().steps.size())};
  std::vector<ChartSeries> kept;
  for (ChartSeries& series : all) {
    const bool is_large = size_of(series) > least && kept.size() + 1 < most_series;
    is_large ? kept.push_back(std::move(series)) : add_to(rest, series);
  }
  kept.push_back(std::move(rest));
  return kept;
}

std::vector<PageBlock> stacked_rows(const Page& page, std::string title,
                                    const std::vector<std::size_t>& rows) {
  Chart chart = chart_over_years(page, std::move(title), ChartKind::Stacked);
  std::vector<ChartSeries> all;
  for (const auto row : rows) all.push_back(series_of(page, row, page.title(row)));
  chart.series = largest(std::move(all));
  if (chart.series.empty()) return {};
  return only(std::move(chart));
}

std::vector<std::size_t> spending_rows(const Page& page, Measure measure) {
  std::vector<std::size_t> found;
  for (std::size_t row = 0; row < page.rows().size(); ++row) {
    const Row& is = page.rows()[row];
    if (is.section == Section::Expenditure && is.measure == measure && is.line != "total") {
      found.push_back(row);
    }
  }
  return found;
}

}  // namespace highneeds
