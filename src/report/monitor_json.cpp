#include "highneeds/report/monitor_view.hpp"
#include "report/json_parts.hpp"
#include "report/monitor_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string_view name_of(ReturnOf of) {
  if (of == ReturnOf::SafetyValve) return "safety_valve";
  return of == ReturnOf::ReformPlan ? "reform_plan" : "plan";
}

Json line_of(const MonitoredLine& line) {
  Json json;
  json["unit"] = line.plan.of.unit;
  json["plan_to_date"] = number(line.plan_to_date);
  json["actual_to_date"] = number(line.actual_to_date);
  json["variance_to_date"] = number(line.variance_to_date());
  json["plan"] = number(line.plan.year);
  json["plan_status"] = json_words(line.plan.year ? status(line.plan.known) : "");
  json["forecast"] = number(line.forecast);
  json["variance"] = number(line.variance());
  json["rag"] = json_words(word(line.rag));
  json["is_worked_out"] = line.is_worked_out;
  json["sources"] = line.sources;
  return json;
}

Json lines_of(const MonitoringReturn& made) {
  Json json = Json::object();
  for (const MonitoredLine& line : made.lines) {
    const Measurable& of = line.plan.of;
    json[of.section][of.line][of.measure] = line_of(line);
  }
  return json;
}

Json splits_of(const MonitoringReturn& made) {
  Json json = Json::array();
  for (const SplitVariance& one : made.splits) {
    Json split;
    split["provision"] = one.title;
    split["variance"] = number(one.variance);
    split["volume"] = number(one.parts.volume);
    split["price"] = number(one.parts.price);
    split["rest"] = number(one.parts.rest);
    json.push_back(std::move(split));
  }
  return json;
}

Json bridge_of(const MonitoringReturn& made) {
  if (!made.bridge) return nullptr;
  Json json;
  json["planned"] = number(made.bridge->planned);
  json["volume"] = number(made.bridge->volume);
  json["price"] = number(made.bridge->price);
  json["funding"] = number(made.bridge->funding);
  json["rest"] = number(made.bridge->rest);
  json["forecast"] = number(made.bridge->forecast);
  return json;
}

Json conditions_of(const Monitoring& monitoring) {
  Json json = Json::object();
  for (const Condition& one : monitoring.conditions) {
    Json& into = json[one.name];
    into["title"] = json_words(one.title);
    into["status"] = json_words(word(one.status));
    into["due"] = json_words(one.due ? name(one.due->value) : "");
    into["note"] = json_words(one.note);
    into["source"] = json_words(one.source);
  }
  return json;
}

Json risks_of(const Monitoring& monitoring) {
  Json json = Json::object();
  for (const Risk& one : monitoring.risks) {
    Json& into = json[one.name];
    into["title"] = json_words(one.title);
    into["likelihood"] = json_words(word(one.likelihood));
    into["impact"] = json_words(word(one.impact));
    into["owner"] = json_words(one.owner);
    into["mitigation"] = json_words(one.mitigation);
    into["source"] = json_words(one.source);
  }
  return json;
}

Json disagreements_of(const MonitoringReturn& made) {
  Json all = Json::array();
  for (const Disagreement& one : made.disagreements) {
    all.push_back({{"title", one.title},
                   {"period", json_words(one.period)},
                   {"given", number(one.given)},
                   {"others", number(one.others)}});
  }
  return all;
}

}  // namespace

std::string monitor_json(const MonitorInput& from, const Sources& sources) {
  const Scenario& plan = from.outlook.scenario;
  Json json;
  json["title"] = plan.title;
  json["authority"] = plan.authority.name;
  json["quarter"] = from.made.quarter.name();
  json["of"] = name_of(from.made.of);
  json["rest"] = from.made.remainder == Remainder::AsPlanned ? "plan" : "rate";
  json["bridge"] = bridge_of(from.made);
  json["price_and_volume"] = splits_of(from.made);
  json["lines"] = lines_of(from.made);
  json["conditions"] = conditions_of(plan.monitoring);
  json["risks"] = risks_of(plan.monitoring);
  json["not_used"] = {{"later", from.made.not_used.later},
                      {"whole_year", from.made.not_used.whole_year},
                      {"earlier", from.made.not_used.earlier},
                      {"outside", from.made.not_used.outside}};
  json["disagreements"] = disagreements_of(from.made);
  json["warnings"] = warnings(from.outlook.warnings, sources);
  json["stamp"] = stamp(from.stamp);
  return written(json);
}

}  // namespace highneeds
