#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace highneeds {

/// A colour as 0xRRGGBB.
using Colour = std::uint32_t;

/// How a cell of a workbook looks.
struct CellStyle {
  std::string number_format{};  ///< as Excel writes it; empty: as the number is
  double size = 0;              ///< of its letters in points; 0: as all
  std::optional<Colour> ink{};
  std::optional<Colour> fill{};
  int indent = 0;
  bool is_bold = false;
  bool is_italic = false;
  bool is_wrapped = false;
  bool is_right = false;  ///< else text to the left, and numbers to the right
  bool is_ruled_above = false;
  bool is_ruled_below = false;
  bool operator==(const CellStyle&) const = default;
};

/// A formula without its equals sign, and its value as it stands before anything is worked out
/// anew.
struct CellFormula {
  std::string text{};
  std::variant<double, std::string> result{};
};
/// Words that lead to a sheet of the same workbook.
struct CellLink {
  std::string words{};
  std::string sheet{};
};
/// Text is always text: never a formula, whatever it begins with.
using CellContent = std::variant<std::monostate, std::string, double, CellFormula, CellLink>;

/// A cell, or several cells of a row that are one (`span`).
struct SheetCell {
  int row = 0;
  int column = 0;
  CellContent content{};
  std::size_t style = 0;  ///< among the styles of the workbook
  int span = 1;
};

/// Cells in a row or a column of a sheet.
struct SheetRange {
  int row = 0;
  int column = 0;
  int last_row = 0;
  int last_column = 0;
};

/// A series of a native chart; its name and its values stand in cells of the sheet.
struct SheetSeries {
  SheetRange name{};
  SheetRange categories{};
  SheetRange values{};
  std::optional<Colour> colour{};  ///< none: not drawn, what others stand on
  bool is_dashed = false;
  std::vector<bool> is_sure{};  ///< of each value; those that are not are lighter, points hollow
};

enum class SheetChartKind : std::uint8_t { Bars, Lines, Stacked, Areas, LyingBars };

/// A native chart, which a spreadsheet draws from cells of its sheet.
struct SheetChart {
  SheetChartKind kind = SheetChartKind::Bars;
  SheetRange title{};
  std::vector<SheetSeries> series{};
  std::string axis_title{};
  std::string axis_format{};
  int row = 0;  ///< of its upper left corner
  int column = 0;
  int width = 860;  ///< pixels
  int height = 400;
};

/// Cells whose words are these have this style instead.
struct SheetHighlight {
  SheetRange cells{};
  std::string words{};
  std::size_t style = 0;
};

/// A sheet of a workbook, printed on landscape A4 as wide as one page.
struct WorkSheet {
  std::string name{};  ///< legal and its own (see SheetNames)
  std::vector<SheetCell> cells{};
  std::vector<double> widths{};     ///< of the columns, in characters
  std::map<int, double> heights{};  ///< of rows, in points; those without as high as one line
  int frozen_rows = 0;
  int frozen_columns = 0;
  std::optional<SheetRange> repeated{};  ///< rows on top of every printed page
  int printed_columns = 0;               ///< how many; 0: all
  std::optional<SheetRange> filtered{};  ///< a table that the reader can filter, with its head
  std::vector<SheetChart> charts{};
  std::vector<SheetHighlight> highlights{};
  std::optional<Colour> tab{};
};

/// A workbook as data; `write_workbook` makes the file of it.
struct Workbook {
  std::string title{};
  std::string subject{};
  std::chrono::sys_days made{};  ///< what the file says of when it was made; no clock is asked
  std::vector<CellStyle> styles{CellStyle{}};
  std::vector<WorkSheet> sheets{};

  /// The index of a style, which is added if there is none such.
  std::size_t style(const CellStyle& wanted);
};

/// Whether this program is linked with the library that writes Excel files.
[[nodiscard]] bool has_excel_library();
/// The bytes of an .xlsx file; the same workbook gives the same bytes. Throws std::runtime_error if
/// the library fails.
[[nodiscard]] std::string write_workbook(const Workbook& book);

/// "B12", "$B$12".
[[nodiscard]] std::string cell_name(int row, int column);
[[nodiscard]] std::string fixed_cell_name(int row, int column);

}  // namespace highneeds
