#pragma once

#include <optional>
#include <string>
#include <vector>

#include "highneeds/analysis/live_steps.hpp"
#include "highneeds/report/forecast_view.hpp"
#include "highneeds/report/paper_input.hpp"
#include "report/excel_formula.hpp"
#include "report/excel_sheet.hpp"

namespace highneeds::excel {

/// Where every step of the forecast stands in the workbook: levers on Assumptions, figures on
/// Model, and on Workings what several need or what would make a formula too long to read.
class LiveModel {
 public:
  /// Keeps a reference to the outlook.
  LiveModel(const Outlook& outlook, ModelNames names);

  [[nodiscard]] const Outlook& outlook() const { return outlook_; }
  [[nodiscard]] const ModelNames& names() const { return names_; }
  [[nodiscard]] const LiveForecast& forecast() const { return forecast_; }
  [[nodiscard]] const std::vector<StepCell>& cells() const { return cells_; }
  /// Steps that are levers which are held as dates, and the steps that have a cell on Workings,
  /// each in the order of its rows.
  [[nodiscard]] const std::vector<std::int32_t>& dates() const { return dates_; }
  [[nodiscard]] const std::vector<std::int32_t>& workings() const { return workings_; }
  /// Whether a figure needs the lever.
  [[nodiscard]] bool is_used(std::size_t lever) const { return used_levers_[lever]; }
  /// Whether a figure of the case needs the step.
  [[nodiscard]] bool is_of(Case which, std::int32_t step) const;

  [[nodiscard]] bool has_programme() const { return !forecast_.mitigated.empty(); }
  /// The cell of a figure on Model; of `Difference`, mitigated less unmitigated.
  [[nodiscard]] StepCell figure(Shown shown, std::size_t row, std::size_t year) const;
  /// The sum of the figures on Model that a cell of a table is.
  [[nodiscard]] std::string formula(const std::vector<CellStep>& steps) const;
  /// The row of Model at which the block of a case begins.
  [[nodiscard]] int block(Shown shown) const;
  /// The steps of the figures of a case, by row and year.
  [[nodiscard]] const FigureSteps& figures(Case which) const {
    return which == Case::Unmitigated ? forecast_.unmitigated : forecast_.mitigated;
  }

 private:
  void place_levers();
  void place_figures(Case which);
  void place_workings();
  void mark_needed();
  [[nodiscard]] bool is_leaf(std::int32_t step) const;

  const Outlook& outlook_;
  ModelNames names_;
  LiveForecast forecast_;
  std::vector<StepCell> cells_;            ///< by step
  std::vector<std::vector<bool>> needed_;  ///< by case and step
  std::vector<std::int32_t> uses_;         ///< by step: how many others it is a part of
  std::vector<std::int32_t> dates_;
  std::vector<std::int32_t> workings_;
  std::vector<bool> used_levers_;
  std::vector<int> offsets_;  ///< by row of the forecast: its row within a block of Model
};

/// The first rows of the sheets: heads stand above them.
inline constexpr int first_lever_row = 7;
inline constexpr int first_working_row = 5;
inline constexpr int first_model_row = 6;
inline constexpr int first_year_column = 3;  ///< on Model and Checks
inline constexpr int value_column = 1;       ///< on Assumptions
inline constexpr int as_written_column = 2;  ///< on Assumptions
inline constexpr int working_column = 3;     ///< on Workings

void add_assumptions(Workbook& book, const LiveModel& model, const PaperInput& from,
                     const Report& report);
void add_model(Workbook& book, const LiveModel& model, const Report& report);
void add_workings(Workbook& book, const LiveModel& model, const Report& report);
void add_checks(Workbook& book, const LiveModel& model, const Report& report);

}  // namespace highneeds::excel
