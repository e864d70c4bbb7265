#include <array>

#include "report/excel_model.hpp"
#include "report/figures.hpp"
#include "report/words.hpp"

namespace highneeds::excel {

namespace {

std::string title_of_block(const LiveModel& model, Shown shown) {
  if (!model.has_programme()) return "The forecast";
  if (shown == Shown::Mitigated) return "With the programme (mitigated)";
  if (shown == Shown::Unmitigated) return "Without the programme (unmitigated)";
  return "What the programme changes: mitigated less unmitigated";
}

std::string_view title_of_section(Section section) {
  switch (section) {
    case Section::Funding:
      return "Funding";
    case Section::Expenditure:
      return "Spending";
    case Section::Balance:
      return "Balance (below nil: a deficit)";
    case Section::Memorandum:
      break;
  }
  return "Beside the block, and detail";
}

/// What a row counts, and when.
std::string_view measure_words(const Row& row) {
  switch (row.measure) {
    case Measure::Pupils:
      return "pupils, mean of the year";
    case Measure::Plans:
      return "plans in January";
    case Measure::Places:
      return "places";
    case Measure::UnitCost:
      return "£ a pupil";
    case Measure::Rate:
      return "share";
    case Measure::Amount:
      break;
  }
  return row.unit == Unit::Pounds ? "£" : name(row.unit);
}

/// Lines that are sums of those above them.
CellStyle style_of(const Row& row) {
  CellStyle style;
  style.is_bold = row.line == "total" || row.line == "closing" || row.line == "in_year" ||
                  row.line == "resources";
  style.is_ruled_above = style.is_bold;
  return style;
}

/// Writes one block of the sheet Model.
class Block {
 public:
  Block(SheetWriter& sheet, const LiveModel& model, Shown shown)
      : sheet_(sheet),
        model_(model),
        shape_(model.outlook().prepared.shape),
        shown_(shown),
        writer_(model.forecast(), model.cells(), model.names()) {}

  void write() {
    int row = model_.block(shown_);
    sheet_.text(row++, 0, title_of_block(model_, shown_), heading);
    head(row);
    for (std::size_t i = 0; i < shape_.rows.size(); ++i) {
      const int at = model_.figure(shown_, i, 0).row;
      if (i == 0 || shape_.rows[i].section != shape_.rows[i - 1].section) {
        sheet_.text(at - 1, 0, title_of_section(shape_.rows[i].section), bold);
      }
      line(i, at);
    }
  }

 private:
  void head(int row) {
    sheet_.text(row, 0, "line", column_head);
    sheet_.text(row, 1, "unit", column_head);
    sheet_.text(row, 2, "equation", column_head);
    for (int year = 0; year < shape_.years.length(); ++year) {
      const FinancialYear is{shape_.years.first.first + year};
      const std::string mark = is <= shape_.actual_to ? "actual" : "forecast";
      sheet_.put(row, first_year_column + year, CellContent{is.name() + "\n" + mark}, number_head);
    }
    sheet_.sheet().heights[row] = 32;
  }

  void line(std::size_t row, int at) {
    const Row& is = shape_.rows[row];
    CellStyle style = style_of(is);
    sheet_.text(at, 0, title_of(is), style);
    sheet_.text(at, 1, measure_words(is), style);
    sheet_.text(at, 2, '(' + std::string(is.equation) + ')', style);
    for (std::size_t year = 0; year < static_cast<std::size_t>(shape_.years.length()); ++year) {
      if (!shape_.is_present(static_cast<Index>(row), static_cast<Index>(year))) {
        if (style.is_ruled_above) {
          sheet_.put(at, first_year_column + static_cast<int>(year), {}, style);
        }
        continue;
      }
      figure(row, year, style);
    }
  }

  void figure(std::size_t row, std::size_t year, CellStyle style) {
    const StepCell own = model_.figure(shown_, row, year);
    const bool is_difference = shown_ == Shown::Difference;
    const KnownValue is = value_at(model_.outlook(), shown_, row, year);
    style = known_as(is.known, style);
    style.number_format = number_format(shape_.rows[row].unit, MoneyScale::Pounds, false, 0);
    if (shape_.rows[row].unit == Unit::Ratio) style.number_format = "0.00%";
    CellFormula formula{is_difference ? difference(row, year) : text_of(own, row, year), is.value};
    sheet_.put(own.row, own.column, std::move(formula), style);
  }

  std::string difference(std::size_t row, std::size_t year) {
    const StepCell with = model_.figure(Shown::Mitigated, row, year);
    const StepCell without = model_.figure(Shown::Unmitigated, row, year);
    return reference(with, ModelSheet::Model, model_.names()) + '-' +
           reference(without, ModelSheet::Model, model_.names());
  }

  /// A figure that is a step already written elsewhere, a lever or a number names it.
  std::string text_of(const StepCell& own, std::size_t row, std::size_t year) {
    const bool is_with = shown_ == Shown::Mitigated && model_.has_programme();
    const FigureSteps& steps = model_.figures(is_with ? Case::Mitigated : Case::Unmitigated);
    const auto years = static_cast<std::size_t>(shape_.years.length());
    const std::int32_t step = steps[row * years + year];
    const StepCell& cell = model_.cells()[static_cast<std::size_t>(step)];
    const bool is_here =
        cell.sheet == ModelSheet::Model && cell.row == own.row && cell.column == own.column;
    if (cell.is_there() && !is_here) return reference(cell, ModelSheet::Model, model_.names());
    return writer_.formula(step, ModelSheet::Model);
  }

  SheetWriter& sheet_;
  const LiveModel& model_;
  const Shape& shape_;
  Shown shown_;
  FormulaWriter writer_;
};

std::string cases_of(const LiveModel& model, std::int32_t step) {
  if (!model.has_programme()) return {};
  const bool is_without = model.is_of(Case::Unmitigated, step);
  const bool is_with = model.is_of(Case::Mitigated, step);
  if (is_without && is_with) return "both";
  return is_with ? "with the programme" : "without it";
}

/// What a working is called; one without a name of its own by the lever that it is made of.
std::string name_of_working(const LiveModel& model, const LiveStep& step) {
  const std::string name = name_of(step);
  if (!step.name.empty() || is_weight(step.op)) return name;
  for (const std::int32_t part : {step.left, step.right}) {
    const LiveStep& is = model.forecast().steps[static_cast<std::size_t>(part)];
    if (is.op != Op::Lever) continue;
    const auto lever = static_cast<std::size_t>(is.left);
    return name + ": " + model.outlook().prepared.levers[lever].address;
  }
  return name;
}

void put_date(SheetWriter& sheet, const LiveModel& model, int row, std::int32_t step) {
  const LiveStep& is = model.forecast().steps[static_cast<std::size_t>(step)];
  const Lever& lever = model.outlook().prepared.levers[static_cast<std::size_t>(is.left)];
  const std::string cell =
      model.names().assumptions + '!' + cell_name(first_lever_row + is.left, value_column);
  const std::string months = lever.unit == Unit::Year ? "12*VALUE(LEFT(" + cell + ",4))+3"
                                                      : "12*YEAR(" + cell + ")+MONTH(" + cell +
                                                            ")-1+(DAY(" + cell + ")-1)/31";
  sheet.text(row, 0, lever.address + ", in months");
  sheet.text(row, 1, "(1.3)");
  sheet.text(row, 2, cases_of(model, step));
  sheet.put(row, working_column, CellFormula{months, is.value}, CellStyle{.number_format = "0.00"});
}

}  // namespace

void add_model(Workbook& book, const LiveModel& model, const Report& report) {
  SheetWriter sheet(book, model.names().model);
  const int years = model.outlook().prepared.shape.years.length();
  std::vector<double> widths(static_cast<std::size_t>(first_year_column + years), 15);
  widths[0] = 52;
  widths[1] = 24;
  widths[2] = 9;
  sheet.set_widths(std::move(widths));
  (void)head_of(sheet, "Live model: the forecast as formulas", report);
  sheet.wide(2,
             "Every figure is a formula over the yellow cells of " + model.names().assumptions +
                 ". The numbers of equations are those of the model's document. " + legend(),
             prose);
  sheet.wide(3,
             "What does not live here: yes-or-no switches, choices and names (which projects act, "
             "how a case is treated), dates that decide which rule holds in which year, adding or "
             "leaving out a line or a year, and what the foot of a table's own sheet says stays as "
             "this run gave it. For these, change the scenario and run highneeds again.",
             prose);
  Block(sheet, model, Shown::Mitigated).write();
  if (model.has_programme()) {
    Block(sheet, model, Shown::Unmitigated).write();
    Block(sheet, model, Shown::Difference).write();
  }
  sheet.freeze(first_model_row + 2, first_year_column, first_model_row + 1);
  sheet.sheet().tab = pass_fill;
  sheet.finish();
}

void add_workings(Workbook& book, const LiveModel& model, const Report& report) {
  SheetWriter sheet(book, model.names().workings);
  sheet.set_widths({96, 10, 20, 20});
  (void)head_of(sheet, "Workings: what several figures need", report);
  sheet.wide(2,
             "Numbers on the way from Assumptions to Model, unrounded, in the order in which "
             "they are worked out.",
             prose);
  constexpr std::array<std::string_view, 4> heads{"what", "equation", "of which case", "value"};
  for (int i = 0; i < 4; ++i) {
    sheet.text(first_working_row - 1, i, heads[static_cast<std::size_t>(i)],
               i == working_column ? number_head : column_head);
  }
  const FormulaWriter writer(model.forecast(), model.cells(), model.names());
  int row = first_working_row;
  for (const std::int32_t step : model.dates()) put_date(sheet, model, row++, step);
  const std::size_t style = sheet.style({.number_format = "#,##0.0000"});
  for (const std::int32_t step : model.workings()) {
    const LiveStep& is = model.forecast().steps[static_cast<std::size_t>(step)];
    sheet.text(row, 0, name_of_working(model, is));
    if (is.equation != Equation{}) sheet.text(row, 1, '(' + name(is.equation) + ')');
    sheet.text(row, 2, cases_of(model, step));
    sheet.put(row++, working_column,
              CellFormula{writer.formula(step, ModelSheet::Workings), is.value}, style);
  }
  sheet.freeze(first_working_row, 1, first_working_row - 1);
  sheet.finish();
}

}  // namespace highneeds::excel
