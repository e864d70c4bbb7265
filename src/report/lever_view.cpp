#include "highneeds/report/lever_view.hpp"

#include <fmt/format.h>

#include <initializer_list>

#include "report/lever_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

std::vector<Column> text_columns(std::initializer_list<const char*> titles) {
  std::vector<Column> columns;
  for (const char* title : titles) columns.push_back({.title = title});
  return columns;
}

ReportRow page_row(const Lever& lever, const Sources& sources) {
  const std::string place = file_and_line(lever.at, sources);
  return {.cells = {words(lever.address), words(as_written(lever.written, lever.unit)),
                    words(unbroken(name(lever.unit))), words(stated(lever.known)),
                    words(provenance_of(lever).source), words(place.empty() ? "default" : place)}};
}

ReportRow table_row(const Lever& lever, const Sources& sources) {
  const auto& provenance = provenance_of(lever);
  const Cell value = is_calendar(lever.unit) ? words(as_written(lever.written, lever.unit))
                                             : Cell{.content = lever.written, .unit = lever.unit};
  const bool has_line = lever.at.is_known() && lever.at.line > 0;
  return {.cells = {words(lever.address), value, words(name(lever.unit)),
                    words(stated(lever.known)), words(provenance.source), words(provenance.note),
                    words(provenance.owner),
                    words(provenance.reviewed ? name(*provenance.reviewed) : std::string()),
                    words(word(provenance.quality)),
                    words(lever.at.is_known() ? sources[lever.at.file].name : std::string()),
                    words(has_line ? std::to_string(lever.at.line) : std::string())}};
}

}  // namespace

Report lever_view(const Outlook& outlook, const Sources& sources) {
  ReportTable table{.columns =
                        text_columns({"address", "value", "unit", "known", "source", "where"})};
  table.columns[1].is_number = true;
  for (const auto& lever : outlook.prepared.levers) {
    table.rows.push_back(page_row(lever, sources));
  }
  table.notes.push_back(fmt::format("{} levers: each can be changed with --set ADDRESS=VALUE",
                                    outlook.prepared.levers.size()));
  return {.title = outlook.scenario.title, .subtitle = "Levers", .blocks = {std::move(table)}};
}

ReportTable lever_table(const Outlook& outlook, const Sources& sources) {
  ReportTable table{.columns = text_columns({"address", "value", "unit", "known", "source", "note",
                                             "owner", "reviewed", "quality", "file", "line"})};
  table.columns[1].is_number = true;
  for (const auto& lever : outlook.prepared.levers) {
    table.rows.push_back(table_row(lever, sources));
  }
  return table;
}

}  // namespace highneeds
