#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/report/report.hpp"
#include "highneeds/report/workbook.hpp"
#include "report/excel_styles.hpp"

namespace highneeds::excel {

/// Names of sheets, each legal and only once: at most 31 characters, without []:*?/\ and without an
/// apostrophe at an end.
class SheetNames {
 public:
  /// A name made of these words.
  [[nodiscard]] std::string take(std::string_view words);

 private:
  std::set<std::string> taken_;  ///< in small letters
};

/// Fills one sheet of a workbook.
class SheetWriter {
 public:
  SheetWriter(Workbook& book, std::string name) : book_(book) { sheet_.name = std::move(name); }

  /// The index of a style in the workbook.
  [[nodiscard]] std::size_t style(const CellStyle& is) { return book_.style(is); }
  void put(int row, int column, CellContent content, std::size_t style = 0);
  void put(int row, int column, CellContent content, const CellStyle& is) {
    put(row, column, std::move(content), style(is));
  }
  /// Words of the user's or the program's: clean, and text for ever.
  void text(int row, int column, std::string_view words, CellStyle is = {});
  /// Words over as many columns as a page of prose is wide, on as many lines as they need.
  void wide(int row, std::string_view words, CellStyle is);
  /// A number; what is not finite is "n/a".
  void number(int row, int column, double value, const CellStyle& is);

  void set_widths(std::vector<double> widths) { sheet_.widths = std::move(widths); }
  /// The rows above `row` stay on the screen, `columns` too; those from `first` on are printed on
  /// every page.
  void freeze(int row, int columns, int first);
  [[nodiscard]] WorkSheet& sheet() { return sheet_; }
  [[nodiscard]] const std::string& name() const { return sheet_.name; }
  /// Puts the sheet at the end of the workbook.
  void finish() { book_.sheets.push_back(std::move(sheet_)); }

 private:
  Workbook& book_;
  WorkSheet sheet_;
};

/// Adds a sheet for a table, or for a chart with the figures behind it.
void add_sheet(Workbook& book, const std::string& name, const ReportTable& table,
               const Report& report);
void add_sheet(Workbook& book, const std::string& name, const Chart& chart, const Report& report);

/// Lays a table out from `row` on (its header first) and gives the row after it.
int lay_out(SheetWriter& sheet, const ReportTable& table, MoneyScale scale, int row);
/// Title, subtitle and legend of a sheet; gives the row after them.
int head_of(SheetWriter& sheet, const std::string& title_is, const Report& report);
/// What unit the numbers are in, how they are rounded and where they come from.
[[nodiscard]] std::vector<std::string> unit_and_source(const std::optional<Unit>& unit,
                                                       const Report& report);
/// What stands below a table or a chart: its notes, the legend, unit and source.
void end_with(SheetWriter& sheet, int row, const std::vector<std::string>& notes,
              const std::optional<Unit>& unit, const Report& report);

}  // namespace highneeds::excel
