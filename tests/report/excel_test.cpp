#include "highneeds/report/excel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "report/excel_formula.hpp"
#include "report/excel_sheet.hpp"
#include "report/summary_pages.hpp"
#include "support/small_programme.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

Cell figure(double value, Known known = Known::Actual) {
  return {.content = value, .unit = Unit::Pounds, .known = known};
}

/// A report of every kind of block, with words that a spreadsheet could take for more than words.
Report hostile() {
  const std::string formula = "=HYPERLINK(\"http://x\")";
  ReportTable table{.title = formula,
                    .unit = Unit::Pounds,
                    .columns = {{.title = "@line"}, {.title = "+2025-26", .is_number = true}}};
  table.rows.push_back({.cells = {{.content = std::string("-1+1")}, figure(-1'250'000)}});
  table.rows.push_back({.cells = {{.content = std::string("  =A1")},
                                  figure(std::numeric_limits<double>::infinity())}});
  table.rows.push_back({.kind = RowKind::Total,
                        .cells = {{.content = std::string("in sum")}, figure(3, Known::Assumed)}});
  table.notes = {"=1+1", std::string(40'000, 'x')};
  Chart steps{.title = "[a]:b*c?/d\\ 'in quotes' and far too long for a sheet",
              .categories = {"=up", "down", "in sum"},
              .series = {{.name = "=share", .values = {5, -8, -3}}},
              .kind = ChartKind::Waterfall,
              .totals = {2}};
  return {.title = formula,
          .subtitle = "@SUM(1+1)",
          .blocks = {Paragraph{"-2+3 & <b>"}, Facts{.title = "=F", .items = {{"+a", "=b"}}}, table,
                     table, steps, Chart{}, WarningList{}},
          .stamp = stamp};
}

const WorkSheet& sheet_of(const Workbook& book, const std::string& name) {
  const auto found = std::ranges::find(book.sheets, name, &WorkSheet::name);
  REQUIRE(found != book.sheets.end());
  return *found;
}

const SheetCell& cell_at(const WorkSheet& sheet, int row, int column) {
  const auto found = std::ranges::find_if(
      sheet.cells, [&](const SheetCell& cell) { return cell.row == row && cell.column == column; });
  REQUIRE(found != sheet.cells.end());
  return *found;
}

std::vector<std::string> names_of(const Workbook& book) {
  std::vector<std::string> names;
  for (const WorkSheet& sheet : book.sheets) names.push_back(sheet.name);
  return names;
}

PaperInput paper_of(const Outlook& outlook, const Sources& sources) {
  return {.outlook = outlook, .sources = sources};
}

}  // namespace

TEST_CASE("excel: a sheet for each table and chart, with names that are legal and its own") {
  const Sources none;
  const auto names = names_of(workbook_of(hostile(), none));
  CHECK(names == std::vector<std::string>{"Report", "=HYPERLINK(\"httpx\")",
                                          "=HYPERLINK(\"httpx\") (2)",
                                          "abcd 'in quotes' and far too lo"});
}

TEST_CASE("excel: names of sheets") {
  excel::SheetNames names;
  CHECK(names.take("") == "Sheet");
  CHECK(names.take("Spending by section 251 line: mitigated") == "Spending by section 2 mitigated");
  CHECK(names.take("Spending by section 251 line: unmitigated") ==
        "Spending by section unmitigated");
  CHECK(names.take("Spending by section 251 line: mitigated less unmitigated") ==
        "Spending mitigated less unmitig");
  CHECK(names.take("'quoted'") == "quoted");
  CHECK(names.take("QUOTED") == "QUOTED (2)");
  CHECK(names.take("History") == "History (2)");
  CHECK(names.take(std::string(40, 'a')) == std::string(31, 'a'));
  CHECK(names.take(std::string(40, 'a')) == std::string(27, 'a') + " (2)");
  std::string pounds;
  for (int i = 0; i < 40; ++i) pounds += "£";
  CHECK(names.take(pounds).size() == 62);
}

TEST_CASE("excel: words of the user's are never formulas") {
  const Sources none;
  const Workbook book = workbook_of(hostile(), none);
  for (const WorkSheet& sheet : book.sheets) {
    for (const SheetCell& cell : sheet.cells) {
      CHECK_FALSE(std::holds_alternative<CellFormula>(cell.content));
      const auto* text = std::get_if<std::string>(&cell.content);
      if (text == nullptr || text->find_first_of("=+-@") != 0) continue;
      const bool is_head = cell.row == 3;
      CHECK((is_head || book.styles.at(cell.style).number_format == "@"));
    }
  }
}

TEST_CASE("excel: figures are numbers with a format, and say how they are known") {
  const Sources none;
  const Workbook book = workbook_of(hostile(), none);
  const WorkSheet& sheet = sheet_of(book, "=HYPERLINK(\"httpx\")");
  const SheetCell& actual = cell_at(sheet, 4, 1);
  CHECK(std::get<double>(actual.content) == -1'250'000);
  CHECK(book.styles.at(actual.style).number_format == "#,##0.0,,;-#,##0.0,,");
  CHECK_FALSE(book.styles.at(actual.style).is_italic);
  CHECK(std::get<std::string>(cell_at(sheet, 5, 1).content) == "n/a");
  const CellStyle& assumed = book.styles.at(cell_at(sheet, 6, 1).style);
  CHECK(assumed.is_italic);
  CHECK(assumed.fill == excel::assumed_fill);
  CHECK(sheet.frozen_rows == 4);
  CHECK(sheet.frozen_columns == 1);
}

TEST_CASE("excel: a waterfall stands on what is not drawn, also through nil") {
  const Sources none;
  const Workbook book = workbook_of(hostile(), none);
  const SheetChart& chart = book.sheets.back().charts.at(0);
  CHECK(chart.kind == SheetChartKind::Stacked);
  // Base, better, worse above and below nil, and the sum below it.
  REQUIRE(chart.series.size() == 5);
  CHECK_FALSE(chart.series.front().colour.has_value());
  const auto value = [&](int step, int column) {
    return std::get<double>(cell_at(book.sheets.back(), 4 + step, column).content);
  };
  CHECK(value(0, 2) == 0);
  CHECK(value(0, 3) == 5);
  CHECK(value(1, 4) == 5);
  CHECK(value(1, 5) == -3);
  CHECK(value(2, 6) == -3);
}

TEST_CASE("excel: areas follow rows, and the sides of a pyramid columns") {
  const Sources none;
  Chart chart{
      .title = "Ages",
      .categories = {"age 0", "age 1", "age 2"},
      .series = {{.name = "one", .values = {1, 2, 3}}, {.name = "two", .values = {4, 5, 6}}},
      .kind = ChartKind::Areas};
  const auto drawn = [&] {
    const Report report{.title = "Ages", .blocks = {chart}};
    return workbook_of(report, none).sheets.back();
  };
  const SheetChart areas = drawn().charts.at(0);
  CHECK(areas.kind == SheetChartKind::Areas);
  CHECK(areas.series.at(1).values.row == areas.series.at(1).values.last_row);
  CHECK(areas.series.at(1).values.last_column == 3);
  chart.kind = ChartKind::Pyramid;
  const WorkSheet sheet = drawn();
  const SheetChart& pyramid = sheet.charts.at(0);
  CHECK(pyramid.kind == SheetChartKind::LyingBars);
  REQUIRE(pyramid.series.size() == 2);
  const SheetRange& values = pyramid.series[1].values;
  CHECK(values.last_row - values.row == 2);
  CHECK(std::get<double>(cell_at(sheet, values.last_row, values.column).content) == 6);
}

TEST_CASE("excel: the same report gives the same bytes, whole") {
  const Sources none;
  const Workbook book = workbook_of(hostile(), none);
  const std::string bytes = write_workbook(book);
  CHECK(bytes.starts_with("PK\x03\x04"));
  CHECK(bytes.find("PK\x05\x06") != bytes.npos);
  CHECK(write_workbook(book) == bytes);
}

TEST_CASE("excel: the model's sheets stand behind those of the report, and dates are no clock's") {
  Scenario scenario = scenario_of_four_workstreams();
  scenario.correct_to = day(2026, 3, 5);
  const Outlook outlook = look_ahead(scenario, {});
  const Sources from = sources();
  Report report = hostile();
  report.blocks.emplace_back(ReportTable{.title = "Model", .columns = {{.title = "line"}}});
  const Workbook book = workbook_of(report, paper_of(outlook, from));
  const auto names = names_of(book);
  CHECK(std::vector<std::string>(names.end() - 5, names.end()) ==
        std::vector<std::string>{"Model (2)", "Assumptions", "Model", "Workings", "Checks"});
  CHECK(book.made == std::chrono::sys_days(day(2026, 3, 5)));
}

TEST_CASE("excel: every lever is an input, and every figure a formula with the program's value") {
  const Outlook outlook = look_ahead(scenario_of_four_workstreams(), {});
  const Sources from = sources();
  const Workbook book = workbook_of(Report{}, paper_of(outlook, from));
  const WorkSheet& inputs = sheet_of(book, "Assumptions");
  CHECK(std::get<std::string>(cell_at(inputs, 7, 0).content) == outlook.prepared.levers[0].address);
  std::size_t formulas = 0;
  for (const SheetCell& cell : sheet_of(book, "Model").cells) {
    formulas += std::holds_alternative<CellFormula>(cell.content) ? 1 : 0;
  }
  const auto figures =
      static_cast<std::size_t>(std::ranges::count(outlook.prepared.shape.present, true));
  CHECK(formulas == 3 * figures);
  for (const SheetCell& cell : sheet_of(book, "Checks").cells) {
    const auto* formula = std::get_if<CellFormula>(&cell.content);
    const auto* result = formula == nullptr ? nullptr : std::get_if<std::string>(&formula->result);
    if (result != nullptr) CHECK(*result == "PASS");
  }
}

TEST_CASE("excel: formulas keep the order in which the program works") {
  LiveForecast live;
  const auto number = [&](double value) {
    live.steps.push_back({.op = Op::Constant, .value = value});
  };
  const auto step = [&](Op op, int left, int right) {
    live.steps.push_back({.op = op, .left = left, .right = right});
  };
  live.steps.push_back({.op = Op::Lever, .left = 0});
  number(-0.25);
  number(1e-9);
  step(Op::Add, 0, 1);                       // 3
  step(Op::Subtract, 2, 3);                  // 4
  step(Op::Multiply, 3, 4);                  // 5
  step(Op::Divide, 5, 5);                    // 6
  step(Op::Most, 6, 0);                      // 7
  step(Op::Calendar, 0, 2026);               // 8
  step(Op::MonthsFrom, 0, 16 * 24'315 + 7);  // 9
  step(Op::Before, 0, 2026);                 // 10
  std::vector<excel::StepCell> cells(live.steps.size());
  cells[0] = {excel::ModelSheet::Assumptions, 8, 1};
  const excel::ModelNames names{"Assumptions", "Workings", "Model", "Checks"};
  const excel::FormulaWriter writer(live, cells, names);
  const auto text = [&](int at) { return writer.formula(at, excel::ModelSheet::Model); };
  CHECK(text(4) == "1E-09-(Assumptions!B9+(-0.25))");
  CHECK(text(5) == "(Assumptions!B9+(-0.25))*(1E-09-(Assumptions!B9+(-0.25)))");
  CHECK(text(7) == "MAX(" + text(6) + ",Assumptions!B9)");
  CHECK(text(8) == "IF(AND(Assumptions!B9>=24315,Assumptions!B9<24327),1,0)");
  CHECK(text(9) == "MAX(0,MIN(7,24322-ROUNDUP(Assumptions!B9,0)))");
  CHECK(text(10) == "IF(24315<Assumptions!B9,1,0)");
}

TEST_CASE(
    "excel: what a chart draws that is not actual is told apart, in the drawing and in words") {
  const auto drawn = [](ChartKind kind, std::vector<Known> known) {
    const Chart chart{.title = "Balance",
                      .categories = {"2024-25", "2025-26"},
                      .series = {{.name = "balance", .values = {1, 2}, .known = std::move(known)}},
                      .kind = kind};
    return workbook_of({.title = "Balance", .blocks = {chart}, .stamp = stamp}, Sources());
  };
  const auto has_words = [](const Workbook& book, const std::string& words) {
    return std::ranges::any_of(sheet_of(book, "Balance").cells, [&](const SheetCell& cell) {
      const auto* text = std::get_if<std::string>(&cell.content);
      return text != nullptr && has(*text, words);
    });
  };
  const Workbook lines = drawn(ChartKind::Lines, {Known::Actual, Known::Assumed});
  CHECK(sheet_of(lines, "Balance").charts.at(0).series.at(0).is_sure ==
        std::vector<bool>{true, false});
  CHECK(has_words(lines, "hollow ones forecast or assumed"));
  CHECK(has_words(drawn(ChartKind::Stacked, {Known::Actual, Known::Forecast}),
                  "lighter ones forecast or assumed"));
  const Workbook actual = drawn(ChartKind::Bars, {Known::Actual, Known::Actual});
  CHECK_FALSE(has_words(actual, "ones forecast or assumed"));
  CHECK(sheet_of(drawn(ChartKind::Tornado, {Known::Assumed, Known::Assumed}), "Balance")
            .charts.at(0)
            .series.at(0)
            .is_sure.empty());
}

TEST_CASE("excel: an amount that is shown as nil has no sign") {
  using excel::number_format;
  CHECK(number_format(Unit::Pounds, MoneyScale::Millions, false, -17) == "#,##0.0,,;#,##0.0,,");
  CHECK(number_format(Unit::Pounds, MoneyScale::Millions, true, -17) ==
        "£#,##0.0,,\"m\";£#,##0.0,,\"m\"");
  CHECK(number_format(Unit::Pounds, MoneyScale::Millions, false, -60'000) ==
        "#,##0.0,,;-#,##0.0,,");
  CHECK(number_format(Unit::Pounds, MoneyScale::Millions) == "#,##0.0,,;-#,##0.0,,");
}

TEST_CASE("excel: a rating has a ground of its own beside its word") {
  const ReportTable table{
      .title = "Ratings",
      .columns = {{.title = "line"}, {.title = "RAG", .is_rating = true}, {.title = "note"}},
      .rows = {{.cells = {{.content = "a"}, {.content = "red"}, {.content = "red"}}},
               {.cells = {{.content = "b"}, {.content = "amber"}, {}}},
               {.cells = {{.content = "c"}, {.content = "green"}, {}}}}};
  const Workbook book =
      workbook_of({.title = "Ratings", .blocks = {table}, .stamp = stamp}, Sources());
  const WorkSheet& sheet = sheet_of(book, "Ratings");
  const auto ground = [&](int row, int column) {
    return book.styles.at(cell_at(sheet, row, column).style).fill;
  };
  CHECK(ground(4, 1) == excel::fail_fill);
  CHECK(ground(5, 1) == excel::changed_fill);
  CHECK(ground(6, 1) == excel::pass_fill);
  CHECK_FALSE(ground(4, 2).has_value());
}

TEST_CASE("excel: a tornado is lying bars beside their figures, each a category of its own") {
  const Chart chart{.title = "Swings",
                    .categories = {"one", "two", "three"},
                    .series = {{.name = "change", .values = {-5000, 4000, 1000}}},
                    .kind = ChartKind::Tornado,
                    .scale = MoneyScale::Thousands};
  const Workbook book =
      workbook_of({.title = "Swings", .blocks = {chart}, .stamp = stamp}, Sources());
  const WorkSheet& sheet = sheet_of(book, "Swings");
  const SheetChart& drawn = sheet.charts.at(0);
  CHECK(drawn.kind == SheetChartKind::LyingBars);
  REQUIRE(drawn.series.size() == 1);
  CHECK(drawn.series[0].values.last_row - drawn.series[0].values.row == 2);
  // Its own scale holds for its figures too.
  CHECK(book.styles.at(cell_at(sheet, drawn.series[0].values.row, 1).style).number_format ==
        excel::number_format(Unit::Pounds, MoneyScale::Thousands));
}

TEST_CASE("excel: what follows the model has its sign whatever it comes to, but where it is nil") {
  using excel::live_format;
  CHECK(live_format(Unit::Pounds, MoneyScale::Millions, false, -17) ==
        "[>=50000]#,##0.0,,;[<=-50000]-#,##0.0,,;\"0.0\"");
  CHECK(live_format(Unit::Pounds, MoneyScale::Pounds, true, 3) ==
        "[>=0.5]£#,##0;[<=-0.5]-£#,##0;\"£0\"");
  CHECK(live_format(Unit::Ratio, MoneyScale::Millions, false, 0.015) ==
        excel::number_format(Unit::Ratio, MoneyScale::Millions, false, 0.015));
}

TEST_CASE("excel: figures of a paper's tables are formulas over the model, with its values") {
  const Outlook outlook = look_ahead(scenario_of_four_workstreams(), {});
  const Sources from = sources();
  const PaperInput paper = paper_of(outlook, from);
  const Workbook book = workbook_of(summary_view(paper), paper);
  const WorkSheet& sheet = sheet_of(book, "How the balance moves");
  std::size_t formulas = 0;
  for (const SheetCell& cell : sheet.cells) {
    const auto* formula = std::get_if<CellFormula>(&cell.content);
    if (formula == nullptr) continue;
    ++formulas;
    CHECK((formula->text.starts_with("Model!") || formula->text.starts_with("-Model!")));
  }
  CHECK(formulas > 30);
  const auto* foot = std::get_if<std::string>(&sheet.cells.back().content);
  REQUIRE(foot != nullptr);
  CHECK(*foot == "Figures that are formulas follow the yellow cells of Assumptions.");
}
