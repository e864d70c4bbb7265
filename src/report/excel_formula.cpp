#include "report/excel_formula.hpp"

#include <fmt/format.h>

#include "highneeds/report/number.hpp"

namespace highneeds::excel {

namespace {

/// A number with all its digits; one below nil keeps its sign to itself.
std::string number(double value) {
  std::string text = shortest(value);
  for (char& letter : text) letter = letter == 'e' ? 'E' : letter;
  return value < 0 ? '(' + text + ')' : text;
}

std::string in_brackets(const std::string& text, bool needs_them) {
  return needs_them ? '(' + text + ')' : text;
}

}  // namespace

std::string reference(const StepCell& cell, ModelSheet on, const ModelNames& names) {
  const std::string name = cell_name(cell.row, cell.column);
  return cell.sheet == on ? name : names.of(cell.sheet) + '!' + name;
}

std::string FormulaWriter::formula(std::int32_t step, ModelSheet on) const {
  return worked_out(steps_[static_cast<std::size_t>(step)], on).text;
}

FormulaWriter::Written FormulaWriter::part(std::int32_t step, ModelSheet on) const {
  const auto index = static_cast<std::size_t>(step);
  if (cells_[index].is_there()) return {reference(cells_[index], on, names_)};
  return worked_out(steps_[index], on);
}

FormulaWriter::Written FormulaWriter::worked_out(const LiveStep& step, ModelSheet on) const {
  if (step.op == Op::Constant) return {number(step.value)};
  if (is_weight(step.op)) return {weight(step, on)};
  const Written left = part(step.left, on);
  const Written right = part(step.right, on);
  switch (step.op) {
    case Op::Least:
      return {"MIN(" + left.text + ',' + right.text + ')'};
    case Op::Most:
      return {"MAX(" + left.text + ',' + right.text + ')'};
    case Op::Add:
    case Op::Subtract: {
      const char sign = step.op == Op::Add ? '+' : '-';
      return {left.text + sign + in_brackets(right.text, right.binding == Binding::Sum),
              Binding::Sum};
    }
    default: {
      const char sign = step.op == Op::Multiply ? '*' : '/';
      return {in_brackets(left.text, left.binding == Binding::Sum) + sign +
                  in_brackets(right.text, right.binding != Binding::Whole),
              Binding::Product};
    }
  }
}

std::string FormulaWriter::weight(const LiveStep& step, ModelSheet on) const {
  const std::string date = part(step.left, on).text;
  if (step.op == Op::MonthsFrom) {
    const int first = step.right / 16;
    const int count = step.right % 16;
    return fmt::format("MAX(0,MIN({},{}-ROUNDUP({},0)))", count, first + count, date);
  }
  const int april = 12 * step.right + 3;
  if (step.op == Op::Before) return fmt::format("IF({}<{},1,0)", april, date);
  return fmt::format("IF(AND({}>={},{}<{}),1,0)", date, april, date, april + 12);
}

}  // namespace highneeds::excel
