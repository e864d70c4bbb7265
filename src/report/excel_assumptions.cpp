#include <fmt/format.h>

#include <array>

#include "report/excel_model.hpp"
#include "report/lever_words.hpp"
#include "report/words.hpp"

namespace highneeds::excel {

namespace {

enum Column : std::uint8_t {
  Address,
  Value,
  AsWritten,
  Changed,
  UnitName,
  HowKnown,
  IsUsed,
  Source,
  Owner,
  Reviewed,
  HowGood,
  Note,
  Where
};
struct ColumnHead {
  std::string_view title;
  double width;
};
constexpr std::array<ColumnHead, 13> heads{{{"address", 58},
                                            {"value (change it here)", 18},
                                            {"value as the program had it", 20},
                                            {"changed?", 10},
                                            {"unit", 15},
                                            {"known", 11},
                                            {"used by the model", 10},
                                            {"source", 46},
                                            {"owner", 18},
                                            {"reviewed", 12},
                                            {"quality", 9},
                                            {"note", 60},
                                            {"file and line", 40}}};

/// The title of a source where the scenario lists it, else its key.
std::string source_of(const Lever& lever, const Scenario& scenario) {
  const std::string& key = provenance_of(lever).source;
  const auto found = scenario.sources.find(key);
  if (found == scenario.sources.end()) return key;
  const FigureSource& source = found->second;
  return source.date.empty() ? source.title : source.title + ", " + source.date;
}

CellContent content_of(const Lever& lever, double value) {
  if (lever.unit == Unit::Year) return as_written(value, lever.unit);
  return lever.unit == Unit::Months ? day_number(value) : value;
}

std::string known_words(Known known) {
  const auto words = stated(known);
  return words.empty() ? "by its year" : std::string(words);
}

void put_words(SheetWriter& sheet, int row, const Lever& lever, const PaperInput& from,
               bool is_used) {
  const Provenance& provenance = provenance_of(lever);
  const std::string place = file_and_line(lever.at, from.sources);
  CellStyle known = known_as(lever.known);
  sheet.text(row, Address, lever.address);
  sheet.text(row, UnitName, name(lever.unit));
  sheet.text(row, HowKnown, known_words(lever.known), known);
  sheet.text(row, IsUsed, is_used ? "yes" : "no");
  sheet.text(row, Source, source_of(lever, from.outlook.scenario));
  sheet.text(row, Owner, provenance.owner);
  if (provenance.reviewed) sheet.text(row, Reviewed, highneeds::name(*provenance.reviewed));
  sheet.text(row, HowGood, word(provenance.quality));
  sheet.text(row, Note, provenance.note);
  sheet.text(row, Where, place.empty() ? "default" : place);
}

void put_value(SheetWriter& sheet, int row, const Lever& lever, double value) {
  CellStyle input{.number_format = lever_format(lever.unit, value), .fill = input_fill};
  input.is_right = true;
  CellStyle written{.number_format = input.number_format, .ink = grey_ink};
  written.is_right = true;
  sheet.put(row, Value, content_of(lever, value), input);
  sheet.put(row, AsWritten, content_of(lever, value), written);
  const std::string both = cell_name(row, Value) + '=' + cell_name(row, AsWritten);
  sheet.put(row, Changed,
            CellFormula{.text = "IF(" + both + ",\"\",\"changed\")", .result = std::string()},
            plain);
}

void put_head(SheetWriter& sheet, const PaperInput& from, const Report& report) {
  (void)head_of(sheet, "Assumptions: every number that the forecast is made from", report);
  sheet.wide(3,
             "Change a yellow cell, and the figures on Model and the Checks follow. The other "
             "sheets stay as the program made them. The same change in the program: highneeds "
             "forecast SCENARIO --set ADDRESS=VALUE.",
             prose);
  sheet.wide(4,
             fmt::format("Known \"by its year\": {}. An assumed "
                         "number stands on an orange ground. One that the model does not use "
                         "changes nothing there: it is shown beside the forecast, no year needs "
                         "it, or it is a date that decides which rule holds, for which highneeds "
                         "must run again.",
                         known_by_year(from.outlook.scenario)),
             prose);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool is_number = i == Value || i == AsWritten;
    sheet.text(first_lever_row - 1, static_cast<int>(i), heads[i].title,
               is_number ? number_head : column_head);
  }
  sheet.sheet().heights[first_lever_row - 1] = 32;
}

}  // namespace

void add_assumptions(Workbook& book, const LiveModel& model, const PaperInput& from,
                     const Report& report) {
  SheetWriter sheet(book, model.names().assumptions);
  std::vector<double> widths;
  for (const ColumnHead& head : heads) widths.push_back(head.width);
  sheet.set_widths(std::move(widths));
  put_head(sheet, from, report);
  const Prepared& prepared = from.outlook.prepared;
  for (std::size_t i = 0; i < prepared.levers.size(); ++i) {
    const int row = first_lever_row + static_cast<int>(i);
    put_value(sheet, row, prepared.levers[i], prepared.values[i]);
    put_words(sheet, row, prepared.levers[i], from, model.is_used(i));
  }
  const int last = first_lever_row + static_cast<int>(prepared.levers.size()) - 1;
  sheet.freeze(first_lever_row, 1, first_lever_row - 1);
  WorkSheet& is = sheet.sheet();
  is.printed_columns = Source + 1;
  is.filtered = SheetRange{first_lever_row - 1, 0, last, static_cast<int>(heads.size()) - 1};
  is.highlights.push_back({.cells = {first_lever_row, Changed, last, Changed},
                           .words = "changed",
                           .style = sheet.style({.fill = changed_fill, .is_bold = true})});
  is.tab = input_fill;
  sheet.finish();
}

}  // namespace highneeds::excel
