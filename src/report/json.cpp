#include <string>

#include "highneeds/report/forecast_view.hpp"
#include "highneeds/scenario/last_actual.hpp"
#include "report/figures.hpp"
#include "report/json_parts.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

Json regimes(const Scenario& scenario) {
  Json years = Json::object();
  for (FinancialYear y = scenario.years.first; y <= scenario.years.last; ++y.first) {
    Json clauses = Json::array();
    for (const auto& clause : regime(scenario, y)) {
      clauses.push_back({{"text", clause.text}, {"reference", json_words(clause.reference)}});
    }
    years[y.name()] = clauses;
  }
  return years;
}

void add_figures(const Outlook& outlook, const std::optional<Horizon>& years, Shown shown,
                 Json& all) {
  for (const auto& figure : named_figures(outlook, years, shown)) {
    const Row& row = *figure.row;
    Json& item = all[std::string(figure.forecast_case)][std::string(name(row.section))][row.line]
                    [std::string(name(row.measure))];
    item["unit"] = name(row.unit);
    item["value"][figure.year.name()] = number(figure.value);
    item["status"][figure.year.name()] = status(figure.known);
  }
}

/// CASE.SECTION.LINE.MEASURE: its unit, and value and status by year.
Json figures(const Outlook& outlook, const std::optional<Horizon>& years, Shown shown) {
  Json all = Json::object();
  add_figures(outlook, years, shown, all);
  if (shown == Shown::Both && outlook.has_programme()) {
    add_figures(outlook, years, Shown::Difference, all);
  }
  return all;
}

Json levers(const Outlook& outlook, const Sources& sources) {
  Json all = Json::array();
  for (const auto& one : outlook.prepared.levers) all.push_back(lever(one, sources));
  return all;
}

Json figure_sources(const Scenario& scenario) {
  Json all = Json::object();
  for (const auto& [key, source] : scenario.sources) {
    all[key] = {{"title", source.title},
                {"publisher", json_words(source.publisher)},
                {"date", json_words(source.date)},
                {"address", json_words(source.address)},
                {"licence", json_words(source.licence)}};
  }
  return all;
}

}  // namespace

std::string forecast_json(const Outlook& outlook, const Report& report, const Sources& sources,
                          const std::optional<Horizon>& years, Shown shown) {
  const Scenario& scenario = outlook.scenario;
  const FinancialYear first = scenario.years.first;
  Json page{
      {"title", scenario.title},
      {"authority",
       {{"name", scenario.authority.name}, {"code", json_words(scenario.authority.code)}}},
      {"years", {{"first", first.name()}, {"last", scenario.years.last.name()}}},
      {"actual_to", has_actual_years(scenario) ? Json(scenario.actual_to.name()) : Json(nullptr)},
      {"basis", scenario.basis == Basis::Net ? "net" : "gross"},
      {"correct_to", scenario.correct_to ? Json(name(*scenario.correct_to)) : Json(nullptr)},
      {"sign", "a balance is positive in surplus and negative in deficit; money is in pounds"},
      {"stamp", stamp(report.stamp)},
      {"regimes", regimes(scenario)},
      {"warnings", warnings(outlook.warnings, sources)},
      {"summary", summary(outlook.mitigated.summary, first)},
      {"figures", figures(outlook, years, shown)},
      {"provenance", levers(outlook, sources)},
      {"sources", figure_sources(scenario)}};
  if (outlook.has_programme()) {
    page["summary_unmitigated"] = summary(outlook.unmitigated.summary, first);
  }
  return written(page);
}

}  // namespace highneeds
