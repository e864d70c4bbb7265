#include "analysis/explanation_words.hpp"

#include <algorithm>
#include <array>

namespace highneeds {

namespace {

/// What an equation's steps of one kind are.
struct Phrase {
  std::string_view equation;
  Op op;
  std::string_view words;
};

constexpr std::array phrases{
    Phrase{"1.1", Op::Divide, "mean of the year"},
    Phrase{"1.1", Op::Add, "months times value, summed"},
    Phrase{"1.1", Op::Multiply, "months times value"},
    Phrase{"2.1", Op::Add, "growth factor"},
    Phrase{"3.1", Op::Multiply, "places times rate"},
    Phrase{"3.2", Op::Multiply, "share of the fall"},
    Phrase{"3.2", Op::Add, "offset, unless above nil"},
    Phrase{"3.4", Op::Multiply, "payment, if it counts"},
    Phrase{"3.5", Op::Add, "eligible deficit"},
    Phrase{"3.5", Op::Most, "deficit of the other blocks"},
    Phrase{"4.1", Op::Add, "occupied places"},
    Phrase{"4.1", Op::Multiply, "places times rate"},
    Phrase{"4.3", Op::Multiply, "share of the line"},
    Phrase{"4.5", Op::Add, "modelled spending"},
    Phrase{"5.1", Op::Add, "income"},
    Phrase{"6.2", Op::Multiply, "share times plans"},
    Phrase{"6.2", Op::Divide, "mean of the months"},
    Phrase{"6.3", Op::Multiply, "pupils who stay"},
    Phrase{"6.4", Op::Multiply, "places that are open"},
    Phrase{"6.5", Op::Multiply, "pupils who start or change phase"},
    Phrase{"6.7", Op::Multiply, "pupils in a part of the year"},
    Phrase{"6.8", Op::Multiply, "places in a part of the year"},
    Phrase{"8.1", Op::Add, "months times ramp, summed"},
    Phrase{"8.1", Op::Divide, "mean of the months"},
    Phrase{"8.1", Op::Multiply, "level"},
    Phrase{"8.1", Op::Least, "whether it has started"},
    Phrase{"8.2", Op::Most, "level beyond the actual years"},
    Phrase{"8.2", Op::Add, "level less that of the actual years"},
    Phrase{"8.6", Op::Add, "share of the price that is left"},
    Phrase{"8.6", Op::Divide, "index of the price"},
    Phrase{"8.7", Op::Multiply, "amount times level"},
    Phrase{"8.7", Op::Add, "sum over the projects"},
    Phrase{"5.6", Op::Least, "help that reduces the older deficit"},
    Phrase{"5.6", Op::Most, "older deficit before the help"},
};

std::string_view plain(Op op) {
  switch (op) {
    case Op::Add:
    case Op::Subtract:
      return "sum";
    case Op::Multiply:
      return "product";
    case Op::Divide:
      return "quotient";
    case Op::Least:
      return "the lower";
    case Op::Most:
      return "the higher";
    default:
      return "number";
  }
}

std::string year_name(const WorkingName& working, Index position) {
  const int year = working.from + position;
  return working.is_academic ? AcademicYear{year}.name() : FinancialYear{year}.name();
}

Unit product_of(Unit a, Unit b) {
  const auto is = [](Unit unit, std::initializer_list<Unit> among) {
    return std::ranges::find(among, unit) != among.end();
  };
  if (is(a, {Unit::PoundsPerPupil, Unit::PoundsPerPlace}) && is(b, {Unit::Pupils, Unit::Places})) {
    return Unit::Pounds;
  }
  if (is(a, {Unit::Pupils, Unit::Places}) && is(b, {Unit::PoundsPerPupil, Unit::PoundsPerPlace})) {
    return Unit::Pounds;
  }
  const bool is_factor = is(a, {Unit::Count, Unit::Ratio, Unit::Growth});
  return is_factor ? b : a;
}

}  // namespace

std::string name_of(const Explanation& explanation, const Explained& node) {
  if (node.op == Op::Constant) return node.value == 0 ? "nil" : "number of the equation";
  if (node.op == Op::Calendar && node.parts.empty()) return "months";
  if (is_weight(node.op)) {
    const std::string& date = explanation.nodes[node.parts[0].node].name;
    const std::string year = node.op == Op::MonthsFrom ? "" : FinancialYear{node.when}.name();
    if (node.op == Op::MonthsFrom) return "months from " + date + " on";
    return node.op == Op::Calendar ? "whether " + date + " is in " + year
                                   : "whether " + year + " starts before " + date;
  }
  return name_of(node.op, node.equation);
}

std::string name_of(Op op, Equation equation) {
  for (const Phrase& phrase : phrases) {
    if (phrase.op == op && Equation{phrase.equation} == equation) return std::string(phrase.words);
  }
  return std::string(plain(op));
}

Unit unit_of(const Explanation& explanation, const Explained& node) {
  if (node.parts.empty() || is_weight(node.op)) return Unit::Count;
  Unit unit = Unit::Count;
  for (const Part& part : node.parts) {
    const Unit next = explanation.nodes[part.node].unit;
    if (node.op == Op::Multiply) {
      unit = product_of(unit, next);
    } else if (unit == Unit::Count && next != Unit::Growth) {
      unit = next;
    }
  }
  return unit;
}

std::map<std::int32_t, std::string> names_of(const Shape& shape, const Tape& tape,
                                             const std::vector<Traced>& workings) {
  std::map<std::int32_t, std::string> names;
  for (const WorkingName& working : shape.names) {
    for (Index i = 0; i < working.count; ++i) {
      const Traced& value = workings[static_cast<std::size_t>(working.first + i)];
      if (value.tape == nullptr) continue;
      if (tape[static_cast<std::size_t>(value.step)].left < 0) continue;
      names.try_emplace(value.step, working.name + ' ' + year_name(working, i));
    }
  }
  for (const auto& [step, name] : tape.workings) names.try_emplace(step, name);
  std::erase_if(names, [&](const auto& named) {
    return tape[static_cast<std::size_t>(named.first)].op == Op::Lever;
  });
  return names;
}

}  // namespace highneeds
