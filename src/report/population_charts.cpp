#include "report/population_charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/page_charts.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

/// The census of a January is in the financial year that ends after it (1.2).
FinancialYear year_of(const PopulationCensus& census) {
  return {census.january - 1};
}

ChartSeries ages_of(const PopulationCensus& census) {
  ChartSeries series{.name = fmt::format("January {}", census.january), .unit = Unit::Pupils};
  for (const auto& settings : census.by_age) {
    series.values.push_back(std::accumulate(settings.begin(), settings.end(), 0.0));
    series.known.push_back(census.known);
  }
  return series;
}

/// A January is actual where all plans of it are known, whatever its financial year is.
void mark_recorded(Chart& chart) {
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const bool is_actual = std::ranges::all_of(
        chart.series, [i](const ChartSeries& series) { return series.known[i] <= Known::Actual; });
    chart.marks[i] = is_actual ? "actual" : "forecast";
  }
}

std::string with_programme(const Page& page) {
  return page.is_of_both() ? " Mitigated: with the programme." : "";
}

}  // namespace

Blocks population_pyramid(const Page& page) {
  const auto population = look_at_population(page.outlook(), AgeOn::January);
  if (!population) return {};
  std::vector<const PopulationCensus*> shown;
  for (const PopulationCensus& census : population->mitigated) {
    if (page.years().contains(year_of(census))) shown.push_back(&census);
  }
  if (shown.size() < 2) return {};
  Chart chart{.title = "EHC plans by age", .kind = ChartKind::Pyramid};
  for (std::size_t age = 0; age < age_count; ++age) {
    chart.categories.push_back(fmt::format("age {}", age));
  }
  chart.series = {ages_of(*shown.front()), ages_of(*shown.back())};
  chart.notes.push_back("Ages are completed years in January." + with_programme(page));
  return only(std::move(chart));
}

Blocks plans_areas(const Page& page) {
  if (!page.scenario().population) return {};
  Chart chart = chart_over_years(page, "EHC plans by provision", ChartKind::Areas);
  for (std::size_t i = 0; i < page.positions().size(); ++i) {
    chart.categories.at(i) = std::to_string(page.year(page.positions()[i]).first + 1);
  }
  std::vector<ChartSeries> all;
  for (const auto row : spending_rows(page, Measure::Plans)) {
    all.push_back(series_of(page, row, page.title(row)));
  }
  chart.series = largest(std::move(all));
  mark_recorded(chart);
  chart.notes.push_back("At the January census of each year." + with_programme(page));
  if (chart.series.empty()) return {};
  return only(std::move(chart));
}

}  // namespace highneeds
