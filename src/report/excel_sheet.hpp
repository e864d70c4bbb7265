#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/report/report.hpp"
#include "highneeds/report/workbook.hpp"
#include "report/excel_styles.hpp"

namespace highneeds::excel {

class LiveModel;

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
  /// `live`: the model that figures follow; null in a workbook without one.
  SheetWriter(Workbook& book, std::string name, const LiveModel* live = nullptr)
      : book_(book), live_(live) {
    sheet_.name = std::move(name);
  }

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
  /// Whether a cell's number follows the model, as a formula over the steps that it is.
  [[nodiscard]] bool is_live(const Cell& cell) const;
  /// The number of a cell: where it is live, as a formula.
  void number(int row, int column, const Cell& cell, const CellStyle& is);

  void set_widths(std::vector<double> widths) { sheet_.widths = std::move(widths); }
  /// The rows above `row` stay on the screen, `columns` too; those from `first` on are printed on
  /// every page.
  void freeze(int row, int columns, int first);
  [[nodiscard]] WorkSheet& sheet() { return sheet_; }
  [[nodiscard]] const std::string& name() const { return sheet_.name; }
  /// What of the sheet follows the model, in words; nothing in a workbook without one.
  [[nodiscard]] std::string what_is_live() const;
  /// Puts the sheet at the end of the workbook.
  void finish() { book_.sheets.push_back(std::move(sheet_)); }

 private:
  Workbook& book_;
  const LiveModel* live_;
  WorkSheet sheet_;
  bool has_live_ = false;
  bool has_fixed_ = false;
};

/// Adds a sheet for a table, or for a chart with the figures behind it.
void add_sheet(Workbook& book, const std::string& name, const ReportTable& table,
               const Report& report, const LiveModel* live = nullptr);
void add_sheet(Workbook& book, const std::string& name, const Chart& chart, const Report& report,
               const LiveModel* live = nullptr);

/// Lays a table out from `row` on (its header first) and gives the row after it.
int lay_out(SheetWriter& sheet, const ReportTable& table, MoneyScale scale, int row);
/// Title, subtitle and legend of a sheet; gives the row after them.
int head_of(SheetWriter& sheet, const std::string& title_is, const Report& report);
/// What most numbers of a sheet are in.
struct UnitAndScale {
  std::optional<Unit> unit{};
  MoneyScale scale{};
};
/// What stands below a table or a chart: its notes, the legend, unit, rounding and source, and what
/// follows the model.
void end_with(SheetWriter& sheet, int row, const std::vector<std::string>& notes,
              const UnitAndScale& of, const Report& report);

}  // namespace highneeds::excel
