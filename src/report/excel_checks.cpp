#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/analysis/figures.hpp"
#include "report/excel_model.hpp"
#include "report/figures.hpp"
#include "report/words.hpp"

namespace highneeds::excel {

namespace {

constexpr double half_a_penny = 0.005;
constexpr int first_check_row = 7;
constexpr int result_column = 2;
constexpr int overall_row = 3;
constexpr int changed_row = 4;

/// A figure in a sum that must come to nil; `before`: of the year before.
struct Term {
  std::size_t row = 0;
  double sign = 1;
  bool is_needed = false;  ///< without it, a year has nothing to check
  bool is_year_before = false;
};
struct Check {
  std::string title;
  std::vector<Term> terms;
};

/// A line of a section as it stands in a sum.
struct Asked {
  Section section{};
  std::string_view line;
  double sign = 1;
  bool is_needed = false;  ///< without it, there is nothing to check
  bool is_year_before = false;
};

void add_check(std::vector<Check>& all, const Shape& shape, std::string title,
               std::initializer_list<Asked> asked) {
  Check check{.title = std::move(title), .terms = {}};
  for (const Asked& one : asked) {
    const auto row = find_row(shape, one.section, one.line);
    if (!row && one.is_needed) return;
    if (row) check.terms.push_back({*row, one.sign, one.is_needed, one.is_year_before});
  }
  all.push_back(std::move(check));
}

/// The parts of spending add up to its total (4.5).
Check spending_adds_up(const Shape& shape) {
  Check check{.title = "Spending: its lines add up to the total", .terms = {}};
  for (std::size_t i = 0; i < shape.rows.size(); ++i) {
    const Row& row = shape.rows[i];
    if (row.section != Section::Expenditure || row.measure != Measure::Amount) continue;
    const bool is_total = row.line == "total";
    check.terms.push_back({i, is_total ? -1.0 : 1.0, is_total});
  }
  return check;
}

void add_balance_checks(std::vector<Check>& all, const Shape& shape) {
  using enum Section;
  add_check(all, shape, "Brought forward and movement are carried forward",
            {{Balance, "opening", 1, true},
             {Balance, "movement", 1, true},
             {Balance, "closing", -1, true}});
  add_check(all, shape, "Carried forward is brought forward in the next year",
            {{Balance, "closing", 1, true, true}, {Balance, "opening", -1, true}});
  add_check(all, shape, "Movement is the in-year balance, contributions, grants and balancing item",
            {{Balance, "in_year"},
             {Balance, "council_contribution"},
             {Balance, "safety_valve"},
             {Balance, "stability_grant"},
             {Balance, "balancing_item"},
             {Balance, "movement", -1, true}});
  add_check(all, shape, "In-year balance: before transfer, and the transfer",
            {{Balance, "in_year_before_transfer"},
             {Funding, "schools_block_transfer"},
             {Balance, "in_year", -1, true}});
  add_check(all, shape, "In-year balance before transfer: funding less spending",
            {{Funding, "high_needs_block"},
             {Funding, "national_help"},
             {Expenditure, "total", -1},
             {Balance, "in_year_before_transfer", -1, true}});
  add_check(all, shape, "Carried forward: the part to 31 March 2026, and the part since",
            {{Balance, "closing_legacy", 1, true},
             {Balance, "closing_since_2026", 1, true},
             {Balance, "closing", -1, true}});
}

void add_funding_checks(std::vector<Check>& all, const Shape& shape) {
  using enum Section;
  add_check(all, shape, "Resources: the block, the transfer and other national help",
            {{Funding, "high_needs_block"},
             {Funding, "schools_block_transfer"},
             {Funding, "national_help"},
             {Funding, "resources", -1, true}});
  add_check(all, shape, "The block: gross, less places paid direct, and grants rolled in",
            {{Funding, "high_needs_block_gross", 1, true},
             {Funding, "deductions", -1},
             {Funding, "rolled_in_grants"},
             {Funding, "high_needs_block", -1, true}});
}

std::vector<Check> checks_of(const Shape& shape) {
  std::vector<Check> all;
  add_balance_checks(all, shape);
  add_funding_checks(all, shape);
  all.push_back(spending_adds_up(shape));
  return all;
}

std::string with_spaces(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  return words;
}

/// Writes the rows of the sheet.
class Checks {
 public:
  Checks(SheetWriter& sheet, const LiveModel& model)
      : sheet_(sheet),
        model_(model),
        shape_(model.outlook().prepared.shape),
        pounds_(sheet.style({.number_format = "#,##0.00;-#,##0.00"})) {}

  void write() {
    for (const Shown shown : {Shown::Mitigated, Shown::Unmitigated}) {
      if (shown == Shown::Unmitigated && !model_.has_programme()) continue;
      for (const Check& check : checks_of(shape_)) add(check, shown);
    }
    sheet_.text(++row_, 0, "The figures of the Model sheet, less those of the program", heading);
    ++row_;
    for (const Shown shown : {Shown::Mitigated, Shown::Unmitigated}) {
      if (shown == Shown::Unmitigated && !model_.has_programme()) continue;
      for (std::size_t i = 0; i < shape_.rows.size(); ++i) add_figures(i, shown);
    }
  }
  [[nodiscard]] int last_row() const { return row_ - 1; }
  [[nodiscard]] bool has_failed() const { return has_failed_; }

 private:
  [[nodiscard]] std::size_t years() const {
    return static_cast<std::size_t>(shape_.years.length());
  }
  [[nodiscard]] std::string name_of(Shown shown, std::size_t row, std::size_t year) const {
    return reference(model_.figure(shown, row, year), ModelSheet::None, model_.names());
  }

  void add(const Check& check, Shown shown) {
    double sum = 0;
    for (std::size_t year = 0; year < years(); ++year) {
      if (has_all(check, year)) sum += add_year(check, shown, year);
    }
    begin_row(check.title, shown);
    const bool is_pass = sum < half_a_penny;
    has_failed_ = has_failed_ || !is_pass;
    end_row(compared(), is_pass);
  }
  [[nodiscard]] bool has_all(const Check& check, std::size_t year) const {
    return std::ranges::all_of(check.terms, [&](const Term& term) {
      if (term.is_year_before && year == 0) return false;
      return !term.is_needed || is_present(shape_, term.row, year - (term.is_year_before ? 1 : 0));
    });
  }
  /// Writes what the terms of a year come to, and gives its size.
  double add_year(const Check& check, Shown shown, std::size_t year) {
    std::string text;
    double difference = 0;
    for (const Term& term : check.terms) {
      const std::size_t of = year - (term.is_year_before ? 1 : 0);
      if (!is_present(shape_, term.row, of)) continue;
      text += (term.sign < 0 ? "-" : "+") + name_of(shown, term.row, of);
      difference += term.sign * value_at(model_.outlook(), shown, term.row, of).value;
    }
    put(year, text.starts_with('+') ? text.substr(1) : text, difference);
    return std::abs(difference);
  }

  /// A row of Model against the program's own figures, which hold as long as no input is changed.
  void add_figures(std::size_t row, Shown shown) {
    for (std::size_t year = 0; year < years(); ++year) {
      if (!is_present(shape_, row, year)) continue;
      const double value = value_at(model_.outlook(), shown, row, year).value;
      put(year, name_of(shown, row, year) + "-(" + shortest(value) + ')', 0);
    }
    const Row& is = shape_.rows[row];
    const bool is_amount = is.measure == Measure::Amount;
    begin_row(title_of(is) + (is_amount ? "" : ": " + with_spaces(name(is.measure))), shown);
    const std::string changed = fixed_cell_name(changed_row, result_column);
    end_row("IF(" + changed + ">0,\"CHANGED\"," + compared() + ')', true);
  }

  void put(std::size_t year, const std::string& text, double result) {
    const double pennies = std::round(result * 100) / 100;
    sheet_.put(row_, first_year_column + static_cast<int>(year),
               CellFormula{"ROUND(" + text + ",2)", pennies + 0.0}, pounds_);
  }
  void begin_row(const std::string& title_is, Shown shown) {
    sheet_.text(row_, 0, title_is);
    if (model_.has_programme())
      sheet_.text(row_, 1, shown == Shown::Mitigated ? "with" : "without");
  }
  /// PASS where the differences of all years come to less than half a penny.
  [[nodiscard]] std::string compared() const {
    return fmt::format(
        "IF(SUMPRODUCT(ABS({}:{}))<{},\"PASS\",\"FAIL\")", cell_name(row_, first_year_column),
        cell_name(row_, first_year_column + static_cast<int>(years()) - 1), half_a_penny);
  }
  void end_row(std::string text, bool is_pass) {
    sheet_.put(row_++, result_column,
               CellFormula{std::move(text), std::string(is_pass ? "PASS" : "FAIL")}, bold);
  }

  SheetWriter& sheet_;
  const LiveModel& model_;
  const Shape& shape_;
  std::size_t pounds_;
  int row_ = first_check_row;
  bool has_failed_ = false;
};

void put_overall(SheetWriter& sheet, const LiveModel& model, int last, bool has_failed) {
  const std::string results =
      cell_name(first_check_row, result_column) + ':' + cell_name(last, result_column);
  sheet.text(overall_row, 0, "All checks", heading);
  sheet.put(overall_row, result_column,
            CellFormula{"IF(COUNTIF(" + results + ",\"FAIL\")>0,\"FAIL\",\"PASS\")",
                        std::string(has_failed ? "FAIL" : "PASS")},
            CellStyle{.size = 12, .is_bold = true});
  const auto levers = static_cast<int>(model.outlook().prepared.levers.size());
  const auto cells = [&](int column) {
    return model.names().assumptions + '!' + cell_name(first_lever_row, column) + ':' +
           cell_name(first_lever_row + levers - 1, column);
  };
  sheet.text(changed_row, 0, "Inputs on Assumptions that were changed");
  sheet.put(
      changed_row, result_column,
      CellFormula{"SUMPRODUCT(--(" + cells(value_column) + "<>" + cells(as_written_column) + "))",
                  0.0},
      bold);
}

void put_heads(SheetWriter& sheet, const LiveModel& model) {
  const Shape& shape = model.outlook().prepared.shape;
  constexpr int row = first_check_row - 1;
  sheet.text(row, 0, "what must come to nil, in each year", column_head);
  sheet.text(row, 1, model.has_programme() ? "programme" : "", column_head);
  sheet.text(row, result_column, "result", column_head);
  for (int year = 0; year < shape.years.length(); ++year) {
    sheet.text(row, first_year_column + year, FinancialYear{shape.years.first.first + year}.name(),
               number_head);
  }
}

}  // namespace

void add_checks(Workbook& book, const LiveModel& model, const Report& report) {
  SheetWriter sheet(book, model.names().checks);
  const auto years = static_cast<std::size_t>(model.outlook().prepared.shape.years.length());
  std::vector<double> widths(first_year_column + years, 13);
  widths[0] = 66;
  widths[1] = 12;
  widths[2] = 11;
  sheet.set_widths(std::move(widths));
  (void)head_of(sheet, "Checks: that the model holds together", report);
  put_heads(sheet, model);
  Checks checks(sheet, model);
  checks.write();
  const int last = checks.last_row();
  put_overall(sheet, model, last, checks.has_failed());
  const SheetRange results{overall_row, result_column, last, result_column};
  WorkSheet& is = sheet.sheet();
  is.highlights = {{results, "PASS", sheet.style({.fill = pass_fill})},
                   {results, "FAIL", sheet.style({.fill = fail_fill})},
                   {results, "CHANGED", sheet.style({.fill = changed_fill})}};
  sheet.freeze(first_check_row, first_year_column, first_check_row - 1);
  sheet.sheet().tab = pass_fill;
  sheet.finish();
}

}  // namespace highneeds::excel
