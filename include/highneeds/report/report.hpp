#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "highneeds/projection/project.hpp"
#include "highneeds/projection/traced.hpp"
#include "highneeds/quantity/unit.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/report/number.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds {

/// A step of a forecast's tape as a part of a number: the step of the tape of `of` that is this
/// figure, as the tape itself names it (`Step::figure`).
struct CellStep {
  Case of = Case::Mitigated;
  Figure figure{};
  double sign = 1;  ///< -1 where the number takes it away
};

/// A cell: nothing, words, or a number that stays a number until a writer formats it.
struct Cell {
  std::variant<std::monostate, std::string, double> content{};
  Unit unit = Unit::Pounds;
  Known known = Known::Constant;  ///< Actual, Forecast or Assumed for figures
  std::vector<CellStep> steps{};  ///< whose sum the number is; empty: it is no figure of a tape
};

/// Subtotals are ruled above, totals above and below; a heading has words in its first cell only.
enum class RowKind : std::uint8_t { Body, Subtotal, Total, Heading };

/// A row of a table: its cells, by column.
struct ReportRow {
  RowKind kind = RowKind::Body;
  std::vector<Cell> cells{};
};

/// A column of a table; numbers are set to the right.
struct Column {
  std::string title{};
  bool is_number = false;
  std::string mark{};      ///< "actual", "forecast": printed under a year
  bool is_rating = false;  ///< of words "red", "amber" and "green", which may be coloured as well
};

/// A table of any result; the CSV and JSON tables are such, too.
struct ReportTable {
  std::string title{};
  std::optional<Unit> unit{};  ///< of most numbers, which are then written bare; others wear theirs
  std::vector<Column> columns{};
  std::vector<ReportRow> rows{};
  std::vector<std::string> notes{};
  std::optional<MoneyScale> scale{};  ///< of its money; the report's unless said
};

/// A line of a chart: a value for each category, and how it is known.
struct ChartSeries {
  std::string name{};
  std::vector<double> values{};
  Unit unit = Unit::Pounds;
  std::vector<Known> known{};                  ///< of each value; may be empty
  std::vector<std::vector<CellStep>> steps{};  ///< of each value, as a cell's; may be empty
};
/// How a chart is drawn. Bars stand side by side and stacked ones upon one another; each step of a
/// waterfall begins where the one before it ended, and each bar of a tornado lies to the left or
/// right of nil. Areas lie upon one another. A pyramid has two series of what is not negative, one
/// to the left and one to the right, the first category at the bottom.
enum class ChartKind : std::uint8_t { Bars, Lines, Stacked, Waterfall, Tornado, Areas, Pyramid };

/// A chart as data; a writer draws it. The series are of one unit, on one scale.
struct Chart {
  std::string title{};
  std::vector<std::string> categories{};  ///< years, the steps of a waterfall, or lying bars
  std::vector<ChartSeries> series{};  ///< only one for a waterfall or a tornado, two for a pyramid
  ChartKind kind = ChartKind::Bars;
  std::vector<std::string> marks{};   ///< of the categories: "actual", "forecast"; may be empty
  std::vector<std::size_t> totals{};  ///< categories of a waterfall that begin at nil
  std::vector<std::string> notes{};
  std::optional<MoneyScale> scale{};  ///< of its money; the report's unless said
};

/// Running text, which a writer breaks into lines.
struct Paragraph {
  std::string text{};
};
/// Names and what they are, e.g. the seven numbers.
struct Facts {
  std::string title{};
  std::vector<std::pair<std::string, std::string>> items{};
  std::vector<std::string> notes{};
};
/// Warnings with their places.
struct WarningList {
  std::vector<Warning> warnings{};
};

/// One part of a page.
using PageBlock = std::variant<Paragraph, Facts, ReportTable, Chart, WarningList>;

/// One input of a run and its fingerprint.
struct StampedInput {
  std::string name{};
  std::string kind{};  ///< "scenario", "overlay", "setting", "table", "policy"
  std::string sha256{};
};

/// What a result can be made again from.
struct Stamp {
  std::string version{};
  std::vector<StampedInput> inputs{};
  std::vector<std::string> settings{};  ///< unit, years and the like, as words
};

/// What a command says, apart from how it is written.
struct Report {
  std::string title{};
  std::string subtitle{};
  MoneyScale scale = MoneyScale::Millions;  ///< of the money in tables and charts
  std::vector<PageBlock> blocks{};
  std::size_t printed = 0;              ///< blocks that print, all on one page; 0: all blocks do
  Stamp stamp{};                        ///< printed unless its version is empty
  std::vector<std::string> failures{};  ///< checks that it shows and that failed, by name
};

}  // namespace highneeds
