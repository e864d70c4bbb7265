#include "report/excel_model.hpp"

#include <algorithm>

#include "report/lever_words.hpp"

namespace highneeds::excel {

namespace {

constexpr std::size_t longest_formula = 240;  ///< that a reader follows; Excel takes 8,192
constexpr std::size_t length_of_name = 16;    ///< "Assumptions!B123"
constexpr int deepest = 5;                    ///< brackets in brackets; Excel takes 64

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// How long and how deep a formula is.
struct Extent {
  std::size_t length = 0;
  int depth = 0;
};

Extent together(Extent left, Extent right) {
  return {left.length + right.length + 6, std::max(left.depth, right.depth) + 1};
}

}  // namespace

LiveModel::LiveModel(const Outlook& outlook, ModelNames names)
    : outlook_(outlook),
      names_(std::move(names)),
      forecast_(live_forecast(outlook.prepared)),
      cells_(forecast_.steps.size()) {
  int row = 2;  // below the block's title and the years
  const auto& rows = outlook.prepared.shape.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].section != rows[i - 1].section) ++row;  // the section's heading
    offsets_.push_back(row++);
  }
  mark_needed();
  place_levers();
  if (has_programme()) place_figures(Case::Mitigated);
  place_figures(Case::Unmitigated);
  place_workings();
}

bool LiveModel::is_leaf(std::int32_t step) const {
  const Op op = forecast_.steps[at(step)].op;
  return op == Op::Constant || op == Op::Lever;
}

bool LiveModel::is_of(Case which, std::int32_t step) const {
  return needed_[has_programme() ? static_cast<std::size_t>(which) : 0][at(step)];
}

int LiveModel::block(Shown shown) const {
  if (!has_programme() || shown == Shown::Mitigated) return first_model_row;
  const int length = offsets_.back() + 3;
  return first_model_row + length * (shown == Shown::Unmitigated ? 1 : 2);
}

StepCell LiveModel::figure(Shown shown, std::size_t row, std::size_t year) const {
  return {ModelSheet::Model, block(shown) + offsets_[row],
          first_year_column + static_cast<int>(year)};
}

std::string LiveModel::formula(const std::vector<CellStep>& steps) const {
  std::string text;
  for (const CellStep& step : steps) {
    const Shown shown = step.of == Case::Unmitigated ? Shown::Unmitigated : Shown::Mitigated;
    if (step.sign < 0 || !text.empty()) text += step.sign < 0 ? '-' : '+';
    text += reference(figure(shown, at(step.figure.row), at(step.figure.year)), ModelSheet::None,
                      names_);
  }
  return text;
}

void LiveModel::mark_needed() {
  const auto& steps = forecast_.steps;
  uses_.assign(steps.size(), 0);
  used_levers_.assign(outlook_.prepared.levers.size(), false);
  std::vector<bool> any(steps.size(), false);
  for (const FigureSteps* figures : {&forecast_.unmitigated, &forecast_.mitigated}) {
    std::vector<bool>& needed = needed_.emplace_back(steps.size(), false);
    for (const std::int32_t step : *figures) {
      if (step >= 0) needed[at(step)] = true;
    }
    for (std::size_t i = steps.size(); i-- > 0;) {
      if (!needed[i] || is_leaf(static_cast<std::int32_t>(i))) continue;
      needed[at(steps[i].left)] = true;
      if (!is_weight(steps[i].op)) needed[at(steps[i].right)] = true;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) any[i] = any[i] || needed[i];
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!any[i]) continue;
    if (steps[i].op == Op::Lever) used_levers_[at(steps[i].left)] = true;
    if (is_leaf(static_cast<std::int32_t>(i))) continue;
    ++uses_[at(steps[i].left)];
    if (!is_weight(steps[i].op)) ++uses_[at(steps[i].right)];
  }
}

void LiveModel::place_levers() {
  for (std::size_t i = 0; i < forecast_.steps.size(); ++i) {
    const LiveStep& step = forecast_.steps[i];
    if (step.op != Op::Lever) continue;
    cells_[i] = {ModelSheet::Assumptions, first_lever_row + step.left, value_column};
    if (!is_calendar(outlook_.prepared.levers[at(step.left)].unit)) continue;
    if (!used_levers_[at(step.left)]) continue;
    cells_[i] = {ModelSheet::Workings, first_working_row + static_cast<int>(dates_.size()),
                 working_column};
    dates_.push_back(static_cast<std::int32_t>(i));
  }
}

void LiveModel::place_figures(Case which) {
  const auto years = static_cast<std::size_t>(outlook_.prepared.shape.years.length());
  const FigureSteps& steps = figures(which);
  const bool is_own = has_programme() && which == Case::Unmitigated;
  const Shown shown = is_own ? Shown::Unmitigated : Shown::Mitigated;
  for (std::size_t cell = 0; cell < steps.size(); ++cell) {
    const std::int32_t step = steps[cell];
    if (step < 0 || is_leaf(step) || cells_[at(step)].is_there()) continue;
    cells_[at(step)] = figure(shown, cell / years, cell % years);
  }
}

void LiveModel::place_workings() {
  const auto& steps = forecast_.steps;
  std::vector<Extent> extents(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    extents[i] = {length_of_name, 0};
    const auto index = static_cast<std::int32_t>(i);
    if (is_leaf(index) || cells_[i].is_there() || uses_[i] == 0) continue;
    const Extent left = extents[at(steps[i].left)];
    const Extent right = is_weight(steps[i].op) ? Extent{60, 1} : extents[at(steps[i].right)];
    const Extent whole = together(left, right);
    if (uses_[i] == 1 && whole.length <= longest_formula && whole.depth <= deepest) {
      extents[i] = whole;
      continue;
    }
    const auto taken = dates_.size() + workings_.size();
    cells_[i] = {ModelSheet::Workings, first_working_row + static_cast<int>(taken), working_column};
    workings_.push_back(index);
  }
}

}  // namespace highneeds::excel
