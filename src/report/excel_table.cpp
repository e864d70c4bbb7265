#include <fmt/format.h>

#include <algorithm>

#include "report/cell_words.hpp"
#include "report/excel_sheet.hpp"
#include "report/typeset.hpp"
#include "report/words.hpp"

namespace highneeds::excel {

namespace {

constexpr double number_width = 12;
constexpr double widest = 60;
constexpr double narrowest = 14;

double width_of(const ReportTable& table, std::size_t column, MoneyScale scale) {
  std::size_t most = width(table.columns[column].title);
  for (const ReportRow& row : table.rows) {
    if (row.kind == RowKind::Heading && row.cells.size() < 2) continue;
    most = std::max(most, width(text_of(cell_of(row, column), table, scale)));
  }
  const double least = table.columns[column].is_number ? number_width : narrowest;
  return std::clamp(static_cast<double>(most) * 1.05 + 2, least, widest);
}

CellStyle ruled(RowKind kind) {
  return {.is_bold = kind != RowKind::Body,
          .is_ruled_above = kind == RowKind::Subtotal || kind == RowKind::Total,
          .is_ruled_below = kind == RowKind::Total};
}

/// How far a line's name is set in: two spaces are one step.
int indent_of(std::string_view text) {
  const auto spaces = std::min(text.find_first_not_of(' '), text.size());
  return static_cast<int>(spaces / 2);
}

void put_number(SheetWriter& sheet, int row, int column, const Cell& cell, const ReportTable& table,
                MoneyScale scale, CellStyle style) {
  const double value = std::get<double>(cell.content);
  style = known_as(cell.known, style);
  style.is_right = true;
  if (cell.unit == Unit::Year) {
    sheet.text(row, column, text_of(cell, table, scale), style);
    return;
  }
  const bool has_own_unit = table.unit != cell.unit;
  style.number_format = sheet.is_live(cell) ? live_format(cell.unit, scale, has_own_unit, value)
                                            : number_format(cell.unit, scale, has_own_unit, value);
  if (cell.unit == Unit::Months) return sheet.number(row, column, day_number(value), style);
  sheet.number(row, column, cell, style);
}

/// The ground of a rating, beside its word.
std::optional<Colour> ground_of(std::string_view rating) {
  if (rating == "green") return pass_fill;
  if (rating == "amber") return changed_fill;
  return rating == "red" ? std::optional(fail_fill) : std::nullopt;
}

/// Words to the right of a number stand a little apart from it.
int apart_from_number(const ReportTable& table, int column) {
  if (column == 0) return 0;
  const auto at = static_cast<std::size_t>(column);
  return table.columns[at - 1].is_number && !table.columns[at].is_number ? 1 : 0;
}

void put_cell(SheetWriter& sheet, int row, int column, const ReportRow& from,
              const ReportTable& table, MoneyScale scale) {
  const Cell& cell = cell_of(from, static_cast<std::size_t>(column));
  CellStyle style = ruled(from.kind);
  if (std::holds_alternative<double>(cell.content)) {
    put_number(sheet, row, column, cell, table, scale, style);
    return;
  }
  const auto* words = std::get_if<std::string>(&cell.content);
  const std::string_view text = words == nullptr ? std::string_view() : std::string_view(*words);
  style.is_wrapped = from.kind != RowKind::Heading;  // whose words run on over the empty cells
  const Column& head = table.columns[static_cast<std::size_t>(column)];
  style.is_right = column > 0 && head.is_number;
  if (head.is_rating) style.fill = ground_of(text);
  style.indent = column == 0 ? indent_of(text) : apart_from_number(table, column);
  sheet.text(row, column, without_indent(text), style);
}

/// How many lines words need in a column, where one too long for it is broken.
std::size_t lines_of(const std::string& text, double column_width) {
  const auto room = static_cast<std::size_t>(column_width - 2);
  std::size_t lines = 0;
  for (const std::string& line : wrapped(text, room)) lines += 1 + width(line) / (room + 1);
  return lines;
}

/// The heights of rows whose words need more than one line.
void set_height(SheetWriter& sheet, int row, const ReportRow& from, const ReportTable& table) {
  double lines = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto* text = std::get_if<std::string>(&cell_of(from, i).content);
    if (text == nullptr || from.kind == RowKind::Heading) continue;
    lines = std::max(lines, static_cast<double>(lines_of(*text, sheet.sheet().widths[i])));
  }
  if (lines > 1) sheet.sheet().heights[row] = std::min(400.0, lines * 15);
}

std::string rounding_of(const std::optional<Unit>& unit, MoneyScale scale) {
  if (unit != Unit::Pounds) {
    const std::string words = unit ? in_words(*unit, scale) : std::string();
    return words.empty() ? std::string() : "In " + words + ". ";
  }
  return money_and_sign(scale) + (scale == MoneyScale::Millions ? " Shown to £0.1m. " : " ");
}

/// What unit the numbers are in, how they are rounded and where they come from.
std::vector<std::string> unit_and_source(const UnitAndScale& of, const Report& report) {
  std::string source = "Source: ";
  for (const StampedInput& input : report.stamp.inputs) {
    if (input.kind != "scenario") continue;
    source += (source.ends_with(": ") ? "" : ", ") + input.name;
  }
  if (source.ends_with(": ")) source += "this run of highneeds";
  return {rounding_of(of.unit, of.scale) +
              "Figures are shown rounded; the cells hold them unrounded" +
              (of.unit == Unit::Pounds ? ", in pounds." : "."),
          source + "; with everything it was made from, see the first sheet."};
}

}  // namespace

void end_with(SheetWriter& sheet, int row, const std::vector<std::string>& notes,
              const UnitAndScale& of, const Report& report) {
  for (const std::string& text : notes) sheet.wide(row++, text, note);
  sheet.wide(row++, legend(), note);
  for (const std::string& text : unit_and_source(of, report)) {
    sheet.wide(row++, text, note);
  }
  if (const auto text = sheet.what_is_live(); !text.empty()) sheet.wide(row, text, note);
}

int head_of(SheetWriter& sheet, const std::string& title_is, const Report& report) {
  sheet.text(0, 0, title_is, title);
  sheet.sheet().heights[0] = 20;
  sheet.text(1, 0, report.subtitle.empty() ? report.title : report.title + " – " + report.subtitle,
             under_title);
  return 3;
}

int lay_out(SheetWriter& sheet, const ReportTable& table, MoneyScale of_report, int row) {
  const MoneyScale scale = table.scale.value_or(of_report);
  std::size_t lines = 1;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    CellStyle style = column.is_number ? number_head : column_head;
    style.indent = apart_from_number(table, static_cast<int>(i));
    const std::string mark = column.mark.empty() ? "" : "\n" + column.mark;
    sheet.put(row, static_cast<int>(i), CellContent{clean(column.title) + mark}, style);
    const auto room = static_cast<std::size_t>(sheet.sheet().widths[i] * 0.85);
    lines = std::max(lines, wrapped(column.title, room).size() + (mark.empty() ? 0 : 1));
  }
  sheet.sheet().heights[row] = 16.0 * static_cast<double>(lines);
  for (const ReportRow& from : table.rows) {
    ++row;
    for (int i = 0; i < static_cast<int>(table.columns.size()); ++i) {
      put_cell(sheet, row, i, from, table, scale);
    }
    set_height(sheet, row, from, table);
  }
  return row + 1;
}

void add_sheet(Workbook& book, const std::string& name, const ReportTable& table,
               const Report& report, const LiveModel* live) {
  SheetWriter sheet(book, name, live);
  std::vector<double> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    widths.push_back(width_of(table, i, report.scale));
  }
  sheet.set_widths(std::move(widths));
  const int head = head_of(sheet, titled(table, report.scale), report);
  const int row = lay_out(sheet, table, report.scale, head);
  sheet.freeze(head + 1, table.columns.size() > 1 ? 1 : 0, head);
  end_with(sheet, row + 1, table.notes, {table.unit, table.scale.value_or(report.scale)}, report);
  sheet.finish();
}

}  // namespace highneeds::excel
