#include "highneeds/report/programme_view.hpp"
#include "report/json_parts.hpp"
#include "report/programme_figures.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::string unit_of(const ProgrammeFigure& figure) {
  return figure.is_word ? std::string() : std::string(name(figure.value.unit));
}

Json value_of(const ProgrammeFigure& figure) {
  if (const auto* word = std::get_if<std::string>(&figure.value.content)) return *word;
  return number(std::get<double>(figure.value.content));
}

/// Where a figure stands in the JSON: under the programme, a workstream or a project.
Json& part_of(const ProgrammeFigure& figure, Json& page) {
  if (figure.workstream.empty()) return page["programme"];
  Json& workstream = page["workstreams"][figure.workstream];
  return figure.project.empty() ? workstream : workstream["projects"][figure.project];
}

}  // namespace

ReportTable programme_table(const Outlook& outlook, const ProgrammeOutlook& programme,
                            const std::optional<Horizon>& years) {
  ReportTable table;
  for (const char* const title : {"workstream", "project", "measure", "year", "value", "unit"}) {
    table.columns.push_back({.title = title});
  }
  for (const ProgrammeFigure& figure : programme_figures(outlook, programme, years)) {
    table.rows.push_back(
        {.cells = {words(figure.workstream), words(figure.project), words(figure.measure),
                   words(figure.year ? figure.year->name() : std::string()), figure.value,
                   words(unit_of(figure))}});
  }
  return table;
}

std::string programme_json(const Outlook& outlook, const ProgrammeOutlook& programme,
                           const Stamp& run, const std::optional<Horizon>& years) {
  const Scenario& scenario = outlook.scenario;
  Json page{
      {"title", scenario.title},
      {"authority", json_words(scenario.authority.name)},
      {"years", {{"first", scenario.years.first.name()}, {"last", scenario.years.last.name()}}},
      {"stamp", stamp(run)},
      {"programme", {{"title", json_words(scenario.programme->title)}}},
      {"workstreams", Json::object()}};
  for (const ProgrammeFigure& figure : programme_figures(outlook, programme, years)) {
    Json& measure = part_of(figure, page)[figure.measure];
    (figure.year ? measure[figure.year->name()] : measure) = value_of(figure);
  }
  return written(page);
}

}  // namespace highneeds
