#include <cmath>
#include <string>

#include "highneeds/report/forecast_view.hpp"
#include "report/figures.hpp"
#include "report/json_parts.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

Json number(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

Json year(const std::optional<FinancialYear>& when) {
  return when ? Json(when->name()) : Json(nullptr);
}

template <class Numbers>
Json by_year(FinancialYear first, const Numbers& numbers) {
  Json years = Json::object();
  for (const auto& value : numbers) {
    years[first.name()] = number(value);
    ++first.first;
  }
  return years;
}

Json stamp(const Stamp& stamp) {
  Json inputs = Json::array();
  for (const auto& input : stamp.inputs) {
    inputs.push_back({{"name", input.name}, {"kind", input.kind}, {"sha256", input.sha256}});
  }
  return {{"version", stamp.version}, {"inputs", inputs}, {"settings", stamp.settings}};
}

Json regimes(const Scenario& scenario) {
  Json years = Json::object();
  for (FinancialYear y = scenario.years.first; y <= scenario.years.last; ++y.first) {
    Json clauses = Json::array();
    for (const auto& clause : regime(scenario.policy, y)) {
      clauses.push_back({{"text", clause.text}, {"reference", words(clause.reference)}});
    }
    years[y.name()] = clauses;
  }
  return years;
}

Json warnings(const std::vector<Warning>& all, const Sources& sources) {
  Json list = Json::array();
  for (const auto& warning : all) {
    Json item;
    add_place(item, warning.at, sources);
    const bool has_line = warning.at.is_known() && warning.at.line > 0;
    item["column"] = has_line ? Json(warning.at.column) : Json(nullptr);
    item["what"] = warning.what;
    item["reference"] = words(warning.reference);
    list.push_back(std::move(item));
  }
  return list;
}

Json without(const std::vector<Without>& all, FinancialYear first) {
  Json list = Json::array();
  for (const auto& one : all) {
    list.push_back({{"what", one.what},
                    {"in_year", by_year(first, one.in_year)},
                    {"closing", by_year(first, one.closing)}});
  }
  return list;
}

Json compared(const std::vector<ComparedClosing>& all) {
  Json list = Json::array();
  for (const auto& one : all) {
    list.push_back({{"name", one.name},
                    {"year", one.year.name()},
                    {"published", number(one.published)},
                    {"ours", number(one.ours)}});
  }
  return list;
}

Json summary(const Summary& summary, FinancialYear first) {
  return {{"closing", by_year(first, summary.closing)},
          {"in_year_share_of_total_dsg", by_year(first, summary.share_of_total_dsg)},
          {"balanced_in_year_before_transfer", year(summary.balance.in_year_before_transfer)},
          {"balanced_in_year", year(summary.balance.in_year)},
          {"cleared", year(summary.balance.closing)},
          {"cost_of_carrying", by_year(first, summary.cost_of_carrying)},
          {"closing_when_override_ends", number(summary.closing_when_override_ends)},
          {"without", without(summary.without, first)},
          {"compared", compared(summary.compared)}};
}

/// CASE.SECTION.LINE.MEASURE: its unit, and value and status by year.
Json figures(const Outlook& outlook, const std::optional<Horizon>& years) {
  Json all = Json::object();
  for (const auto& figure : named_figures(outlook, years)) {
    const Row& row = *figure.row;
    Json& item = all[std::string(figure.forecast_case)][std::string(name(row.section))][row.line]
                    [std::string(name(row.measure))];
    item["unit"] = name(row.unit);
    item["value"][figure.year.name()] = number(figure.value);
    item["status"][figure.year.name()] = status(figure.known);
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
                {"publisher", words(source.publisher)},
                {"date", words(source.date)},
                {"address", words(source.address)},
                {"licence", words(source.licence)}};
  }
  return all;
}

}  // namespace

std::string forecast_json(const Outlook& outlook, const Report& report, const Sources& sources,
                          const std::optional<Horizon>& years) {
  const Scenario& scenario = outlook.scenario;
  const FinancialYear first = scenario.years.first;
  const Json page{
      {"title", scenario.title},
      {"authority", {{"name", scenario.authority.name}, {"code", words(scenario.authority.code)}}},
      {"years", {{"first", first.name()}, {"last", scenario.years.last.name()}}},
      {"actual_to", scenario.actual_to.name()},
      {"basis", scenario.basis == Basis::Net ? "net" : "gross"},
      {"correct_to", scenario.correct_to ? Json(name(*scenario.correct_to)) : Json(nullptr)},
      {"sign", "a balance is positive in surplus and negative in deficit; money is in pounds"},
      {"stamp", stamp(report.stamp)},
      {"regimes", regimes(scenario)},
      {"warnings", warnings(outlook.warnings, sources)},
      {"summary", summary(outlook.summary, first)},
      {"figures", figures(outlook, years)},
      {"provenance", levers(outlook, sources)},
      {"sources", figure_sources(scenario)}};
  return page.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace highneeds
