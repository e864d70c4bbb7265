#include <fmt/format.h>

#include "report/monitor_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

bool is_over(const MonitorInput& of) {
  return of.made.quarter.quarter == quarters_of_year;
}

std::string what_it_comes_to(const MonitorInput& of) {
  return is_over(of) ? "Outturn" : "Forecast";
}

/// One step from the plan to what it comes to.
struct Step {
  std::string name;
  std::string meaning;
  double value;
  Known known = Known::Constant;
};

std::vector<Step> steps_of(const Bridge& bridge) {
  const Known split = bridge.known == Known::Assumed ? Known::Assumed : Known::Constant;
  std::vector<Step> steps;
  if (bridge.volume)
    steps.push_back({"Volume", "more or fewer pupils than planned, at the planned unit cost",
                     *bridge.volume, split});
  if (bridge.price)
    steps.push_back({"Price", "what a pupil costs above or below plan", *bridge.price, split});
  if (bridge.funding)
    steps.push_back({"Funding", "block, transfer and national help against plan", *bridge.funding});
  steps.push_back({"The rest",
                   bridge.volume
                       ? "spending that is not split into price and volume"
                       : "what is not split: of no provision both pupils and spending are given",
                   bridge.rest, split});
  return steps;
}

Chart chart_of(const MonitorInput& of, const Bridge& bridge) {
  const std::string year = of.made.quarter.year.name();
  Chart chart{.title = is_over(of) ? "From the planned in-year balance to the outturn"
                                   : "From the planned in-year balance to the forecast",
              .kind = ChartKind::Waterfall};
  ChartSeries series{.name = "in-year balance"};
  const auto add = [&](const std::string& name, double value, Known known) {
    chart.categories.push_back(name);
    series.values.push_back(value);
    series.known.push_back(known);
  };
  add("Plan " + year, bridge.planned, bridge.known);
  for (const Step& step : steps_of(bridge)) add(step.name, step.value, step.known);
  chart.totals = {0, chart.categories.size()};
  add(what_it_comes_to(of) + " " + year, bridge.forecast,
      is_over(of) ? Known::Constant : Known::Forecast);
  chart.series.push_back(std::move(series));
  chart.notes.emplace_back("Below zero is a deficit; a step down makes it larger.");
  return chart;
}

ReportTable table_of(const MonitorInput& of, const Bridge& bridge) {
  const std::string year = of.made.quarter.year.name();
  ReportTable table{.title = "What the variance of the in-year balance is made of",
                    .unit = Unit::Pounds,
                    .columns = {{}, {.title = year, .is_number = true}, {.title = "what it is"}}};
  const auto add = [&](const std::string& name, double value, Known known,
                       const std::string& meaning, RowKind kind = RowKind::Body) {
    table.rows.push_back(
        {.kind = kind, .cells = {words(name), {.content = value, .known = known}, words(meaning)}});
  };
  const Known planned = bridge.known == Known::Assumed ? Known::Assumed : Known::Constant;
  add("Planned", bridge.planned, planned, "in-year balance of the plan");
  for (const Step& step : steps_of(bridge))
    add("  " + step.name, step.value, step.known, step.meaning);
  add("Variance", bridge.forecast - bridge.planned, Known::Constant, "all steps",
      RowKind::Subtotal);
  add(what_it_comes_to(of), bridge.forecast, Known::Constant,
      is_over(of) ? "in-year balance as it turned out" : "in-year balance as now forecast",
      RowKind::Total);
  if (!bridge.volume)
    table.notes.emplace_back(
        "No provision has both its pupils and its spending among the actuals, so nothing is split "
        "into price and volume.");
  if (!bridge.funding)
    table.notes.emplace_back("No actual of the funding is given: it is part of the rest.");
  table.notes.emplace_back("The steps sum exactly to the variance (model 10.5).");
  return table;
}

}  // namespace

Blocks monitor_bridge(const MonitorInput& of) {
  if (!of.made.bridge) return {};
  return {chart_of(of, *of.made.bridge), table_of(of, *of.made.bridge)};
}

Blocks monitor_price_and_volume(const MonitorInput& of) {
  ReportTable table{.title = "Price and volume: variance of the year's spending",
                    .unit = Unit::Pounds,
                    .columns = {{},
                                {.title = "variance", .is_number = true},
                                {.title = "volume", .is_number = true},
                                {.title = "price", .is_number = true},
                                {.title = "the rest", .is_number = true}}};
  SplitVariance all{.title = "All that is split"};
  const auto add = [&](const SplitVariance& one, RowKind kind) {
    const Known known = one.known == Known::Assumed ? Known::Assumed : Known::Constant;
    ReportRow row{.kind = kind, .cells = {words(with_capitals(one.title))}};
    for (const double value : {one.variance, one.parts.volume, one.parts.price, one.parts.rest}) {
      row.cells.push_back({.content = value, .known = known});
    }
    table.rows.push_back(std::move(row));
  };
  for (const SplitVariance& one : of.made.splits) {
    add(one, RowKind::Body);
    all.variance += one.variance;
    all.parts.volume += one.parts.volume;
    all.parts.price += one.parts.price;
    all.parts.rest += one.parts.rest;
    all.known = std::max(all.known, one.known);
  }
  if (table.rows.empty()) return {};
  add(all, RowKind::Total);
  table.notes.emplace_back(
      "Above zero is more spending than planned. Volume is pupils above plan at the planned unit "
      "cost; price is the unit cost above plan for the pupils there are (model 10.4). Where no "
      "actual unit cost is given, places are taken to cost what was planned.");
  table.notes.emplace_back("A provision without actual pupils and spending is not split.");
  return only(std::move(table));
}

}  // namespace highneeds
