#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "excel/spreadsheet.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/report/excel.hpp"
#include "highneeds/report/forum_view.hpp"
#include "highneeds/report/management_plan_view.hpp"
#include "highneeds/report/section_251_view.hpp"
#include "highneeds/report/summary_view.hpp"
#include "highneeds/scenario/load.hpp"
#include "report/excel_model.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

/// An outlook of Norfolk's, with its sources.
struct Looked {
  Sources sources;
  Outlook outlook;
};

Looked norfolk(const std::vector<std::string>& settings = {}) {
  Sources sources;
  auto loaded = load({.scenario = (root() / "scenarios/norfolk/outlook.yaml").string(),
                      .overlays = {},
                      .settings = settings},
                     sources);
  Outlook outlook = look_ahead(std::move(loaded.scenario), std::move(loaded.warnings));
  return {std::move(sources), std::move(outlook)};
}

/// The workbook of a paper, without the programme's attribution, which no formula needs.
Workbook book_of(const Looked& of, Report (*view)(const PaperInput&)) {
  const PaperInput from{.outlook = of.outlook, .sources = of.sources};
  return workbook_of(view(from), from);
}
Workbook summary_of(const Looked& of) {
  return book_of(of, summary_view);
}

excel::LiveModel model_of(const Looked& of) {
  return {of.outlook, {"Assumptions", "Workings", "Model", "Checks"}};
}

/// A lever changed: by the address and value of `--set`.
struct Change {
  std::size_t lever = 0;
  std::string setting;
};

double another(double value, Unit unit) {
  switch (unit) {
    case Unit::Ratio:
      return value == 0 ? 0.05 : std::round(value * 0.9 * 1e6) / 1e6;
    case Unit::Growth:
      return std::round((value + 0.0125) * 1e6) / 1e6;
    case Unit::Months:
      return value + 2;
    case Unit::Year:
      return value + 12;
    default:
      return std::round((value * 1.07 + 1) * 100) / 100;
  }
}

/// The lever changed as `--set` does it; nothing if the scenario would then be at fault.
std::optional<Change> changed(const Looked& of, std::size_t lever) {
  const Lever& is = of.outlook.prepared.levers[lever];
  const double value = another(is.written, is.unit);
  Change change{lever, is.address + '=' + as_written(value, is.unit)};
  try {
    (void)norfolk({change.setting});
  } catch (const InputError&) {
    return {};
  }
  return change;
}

/// Puts the value of a lever into its input cell, as a reader of the workbook does.
void type_in(Workbook& book, std::size_t lever, const Prepared& prepared) {
  const double value = prepared.values[lever];
  const Unit unit = prepared.levers[lever].unit;
  for (WorkSheet& sheet : book.sheets) {
    if (sheet.name != "Assumptions") continue;
    for (SheetCell& cell : sheet.cells) {
      if (cell.row != excel::first_lever_row + static_cast<int>(lever)) continue;
      if (cell.column != excel::value_column) continue;
      cell.content = unit == Unit::Year     ? CellContent{as_written(value, unit)}
                     : unit == Unit::Months ? CellContent{excel::day_number(value)}
                                            : CellContent{value};
    }
  }
}

void check_figures(const BookText& book, const excel::LiveModel& model, const Outlook& outlook) {
  const Shape& shape = outlook.prepared.shape;
  const auto years = static_cast<std::size_t>(shape.years.length());
  std::size_t compared = 0;
  for (const Case which : {Case::Unmitigated, Case::Mitigated}) {
    const Shown shown = which == Case::Mitigated ? Shown::Mitigated : Shown::Unmitigated;
    for (std::size_t row = 0; row < shape.rows.size(); ++row) {
      for (std::size_t year = 0; year < years; ++year) {
        if (!shape.is_present(static_cast<Index>(row), static_cast<Index>(year))) continue;
        const auto cell = model.figure(shown, row, year);
        const double value = outlook.of(which).forecast.at(row, year);
        INFO(shape.rows[row].line << ' ' << shape.years.first.first + static_cast<int>(year));
        CHECK(std::abs(number_at(book, "Model", cell.row, cell.column) - value) < 0.005);
        ++compared;
      }
    }
  }
  CHECK(compared > 1000);
}

bool is_of_model(const std::string& sheet) {
  return sheet == "Assumptions" || sheet == "Model" || sheet == "Workings" || sheet == "Checks";
}

using Cells = std::map<std::pair<int, int>, const SheetCell*>;

Cells cells_of(const WorkSheet& sheet) {
  Cells cells;
  for (const SheetCell& cell : sheet.cells) cells[{cell.row, cell.column}] = &cell;
  return cells;
}

/// What a row is called.
std::string label(const Cells& cells, int row) {
  const auto found = cells.find({row, 0});
  const auto* words =
      found == cells.end() ? nullptr : std::get_if<std::string>(&found->second->content);
  return words == nullptr ? std::string() : *words;
}

/// Whether the formulas in the paper's own tables came to what the program writes into a paper of
/// the changed scenario; gives how many. A line that one of the two papers leaves out is not
/// compared.
std::size_t check_tables(const BookText& book, const Workbook& typed_in, const Workbook& expected) {
  std::size_t compared = 0;
  for (const WorkSheet& sheet : expected.sheets) {
    const auto ours = std::ranges::find(typed_in.sheets, sheet.name, &WorkSheet::name);
    if (is_of_model(sheet.name) || ours == typed_in.sheets.end()) continue;
    const Cells here = cells_of(*ours);
    const Cells there = cells_of(sheet);
    for (const auto& [at, cell] : there) {
      const auto* formula = std::get_if<CellFormula>(&cell->content);
      if (formula == nullptr || label(here, at.first) != label(there, at.first)) continue;
      INFO(sheet.name << ' ' << label(there, at.first) << ' ' << cell_name(at.first, at.second));
      const double value = std::get<double>(formula->result);
      CHECK(std::abs(number_at(book, sheet.name, at.first, at.second) - value) < 0.005);
      ++compared;
    }
  }
  return compared;
}

/// Levers at random: ten of all that the model uses, and two dates among them besides.
std::vector<Change> changes(const Looked& of, const excel::LiveModel& model) {
  const auto& levers = of.outlook.prepared.levers;
  std::vector<std::size_t> order(levers.size());
  std::iota(order.begin(), order.end(), 0U);
  std::mt19937 random(20'261'122);
  std::ranges::shuffle(order, random);
  std::vector<Change> all;
  std::size_t dates = 0;
  for (const std::size_t lever : order) {
    const bool is_date = levers[lever].unit == Unit::Months || levers[lever].unit == Unit::Year;
    const bool is_wanted = all.size() < 10 || (is_date && dates < 2);
    if (!model.is_used(lever) || !is_wanted) continue;
    if (auto change = changed(of, lever)) {
      all.push_back(std::move(*change));
      dates += is_date ? 1 : 0;
    }
  }
  return all;
}

}  // namespace

TEST_CASE("live model: a changed input gives what the program gives with --set") {
  const Looked base = norfolk();
  const excel::LiveModel model = model_of(base);
  const Workbook whole = with_stale_results(summary_of(base));
  const auto all = changes(base, model);
  REQUIRE(all.size() >= 10);
  std::vector<Looked> expected;
  std::vector<Workbook> books;
  for (const Change& change : all) {
    expected.push_back(norfolk({change.setting}));
    books.push_back(whole);
    type_in(books.back(), change.lever, expected.back().outlook.prepared);
  }
  books.push_back(whole);
  const auto results = worked_out(books);
  for (std::size_t i = 0; i < all.size(); ++i) {
    INFO(all[i].setting);
    check_figures(results[i], model, expected[i].outlook);
    CHECK(check_tables(results[i], books[i], summary_of(expected[i])) > 100);
    CHECK(text_at(results[i], "Checks", 3, 2) == "PASS");
    CHECK(text_at(results[i], "Checks", 4, 2) == "1");
    const int row = excel::first_lever_row + static_cast<int>(all[i].lever);
    CHECK(text_at(results[i], "Assumptions", row, 3) == "changed");
  }
  check_figures(results.back(), model, base.outlook);
  CHECK(text_at(results.back(), "Checks", 3, 2) == "PASS");
  CHECK(text_at(results.back(), "Checks", 4, 2) == "0");
}

TEST_CASE("live model: a changed input moves the tables of every paper of figures") {
  const std::vector<Report (*)(const PaperInput&)> views{summary_view, forum_view, section_251_view,
                                                         management_plan_view};
  const std::string setting = "funding.high_needs_block.gross.2023-24=£141m";
  const Looked base = norfolk();
  const Looked changed_one = norfolk({setting});
  const auto& levers = base.outlook.prepared.levers;
  const auto lever =
      std::ranges::find(levers, "funding.high_needs_block.gross.2023-24", &Lever::address);
  REQUIRE(lever != levers.end());
  std::vector<Workbook> books;
  for (const auto view : views) {
    books.push_back(with_stale_results(book_of(base, view)));
    type_in(books.back(), static_cast<std::size_t>(lever - levers.begin()),
            changed_one.outlook.prepared);
  }
  const auto results = worked_out(books);
  for (std::size_t i = 0; i < views.size(); ++i) {
    CAPTURE(i);
    const auto compared = check_tables(results[i], books[i], book_of(changed_one, views[i]));
    CHECK(compared > 100);
  }
}
