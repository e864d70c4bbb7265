#include "report/explanation_words.hpp"

#include <algorithm>

#include "report/comparison.hpp"
#include "report/words.hpp"

namespace highneeds {

std::string name_of(const Shape& shape, const Explained& node) {
  if (node.figure.row < 0) return node.name;
  const Row& row = shape.rows[static_cast<std::size_t>(node.figure.row)];
  std::string text = title_of(row);
  if (row.measure != Measure::Amount) text.append(", ").append(name(row.measure));
  std::replace(text.begin(), text.end(), '_', ' ');
  text += ' ' + FinancialYear{shape.years.first.first + node.figure.year}.name();
  if (node.of) text.append(", ").append(name(*node.of));
  return text;
}

std::string_view joint(const Explained& whole, std::size_t part) {
  const bool is_first = part == 0;
  switch (whole.op) {
    case Op::Add:
      if (is_first) return "= ";
      return whole.parts[part].is_taken_away ? "- " : "+ ";
    case Op::Multiply:
      return is_first ? "= " : "x ";
    case Op::Divide:
      return is_first ? "= " : "/ ";
    case Op::Least:
      return is_first ? "= the lower of " : "and ";
    case Op::Most:
      return is_first ? "= the higher of " : "and ";
    default:
      return "of ";
  }
}

std::string value_of(const Explained& node) {
  return node.lever == absent ? to_the_penny(node.value, node.unit)
                              : as_written(node.value, node.unit);
}

std::string_view case_name(Shown shown) {
  if (shown == Shown::Difference) return "difference";
  return name(shown == Shown::Unmitigated ? Case::Unmitigated : Case::Mitigated);
}

std::string_view operation_name(const Explained& node) {
  switch (node.op) {
    case Op::Lever:
      return "lever";
    case Op::Constant:
      return "constant";
    case Op::Calendar:
      return node.parts.empty() ? "months" : "falls_in";
    case Op::Before:
      return "starts_before";
    case Op::MonthsFrom:
      return "months_from";
    case Op::Multiply:
      return "product";
    case Op::Divide:
      return "quotient";
    case Op::Least:
      return "least";
    case Op::Most:
      return "most";
    default:
      return node.parts.size() == 1 ? "same" : "sum";
  }
}

}  // namespace highneeds
