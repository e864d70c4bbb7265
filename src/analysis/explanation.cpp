#include "highneeds/analysis/explanation.hpp"

#include <optional>
#include <stdexcept>

#include "analysis/explanation_words.hpp"

namespace highneeds {

namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

bool is_leaf(const Step& step) {
  return step.op == Op::Lever || step.left < 0;
}

/// The operation that a step's chain is of: a sum also takes away.
Op chained(Op op) {
  return op == Op::Subtract ? Op::Add : op;
}

class ReAdding {
 public:
  ReAdding(const Explanation& explanation, std::span<const double> levers)
      : nodes_(explanation.nodes), levers_(levers), done_(explanation.nodes.size()) {}

  double value(std::size_t node) {
    if (!done_[node]) done_[node] = worked_out(nodes_[node]);
    return *done_[node];
  }

 private:
  double worked_out(const Explained& node) {
    if (node.lever != absent) return levers_[at(node.lever)];
    if (node.parts.empty()) return node.value;
    Step step{.op = node.op, .equation = {}, .right = node.when};
    double result = value(node.parts[0].node);
    if (is_weight(node.op)) return work_out(step, result, 0);
    for (std::size_t i = 1; i < node.parts.size(); ++i) {
      step.op = node.parts[i].is_taken_away ? Op::Subtract : node.op;
      result = work_out(step, result, value(node.parts[i].node));
    }
    return result;
  }

  const std::vector<Explained>& nodes_;
  std::span<const double> levers_;
  std::vector<std::optional<double>> done_;
};

}  // namespace

/// Makes one explanation.
class Explainer {
 public:
  explicit Explainer(const Derivation& from) : from_(from) {}

  Explanation explain(Figure figure) {
    const auto cell = from_.forecast_.at(at(figure.row), at(figure.year));
    (void)of_figure(figure, cell.step);
    return std::move(explanation_);
  }

  Explanation explain_all() {
    const auto& forecast = from_.forecast_;
    for (std::size_t cell = 0; cell < forecast.cells.size(); ++cell) {
      if (from_.prepared_.shape.present[cell] == 0) continue;
      const auto index = static_cast<Index>(cell);
      (void)of_figure({index / forecast.years, index % forecast.years}, forecast.cells[cell].step);
    }
    return std::move(explanation_);
  }

 private:
  /// Where a node stands: the figure that it is part of, and the equation that it enters.
  struct Place {
    Figure figure{};
    Equation equation;
  };

  const Step& step(std::int32_t index) const { return from_.tape_[at(index)]; }
  const Row& row(Figure figure) const { return from_.prepared_.shape.rows[at(figure.row)]; }

  std::size_t of_step(std::int32_t index, const Place& place) {
    const auto& figures = from_.figures_[at(index)];
    if (figures.empty()) return of_working(index, place);
    Figure nearest = step(index).figure;
    for (const Figure& figure : figures) {
      if (nearness(figure, place) > nearness(nearest, place)) nearest = figure;
    }
    return of_figure(nearest, index);
  }

  /// A step may be several figures: the one of the same year and section is meant.
  int nearness(Figure figure, const Place& place) const {
    const bool is_same_section = row(figure).section == row(place.figure).section;
    return 2 * static_cast<int>(figure.year == place.figure.year) +
           static_cast<int>(is_same_section);
  }

  std::size_t of_figure(Figure figure, std::int32_t index) {
    const auto [found, is_new] =
        figures_.try_emplace({figure.row, figure.year}, explanation_.nodes.size());
    const std::size_t id = found->second;
    if (!is_new) return id;
    const Equation equation{row(figure).equation};
    explanation_.nodes.push_back(
        {.op = Op::Constant,
         .equation = equation,
         .value = from_.forecast_.at(at(figure.row), at(figure.year)).value,
         .unit = row(figure).unit,
         .figure = figure});
    if (index < 0) return id;
    const Figure first = step(index).figure;
    const Place within{figure,
                       step(index).equation == Equation{} ? equation : step(index).equation};
    if (is_leaf(step(index))) {
      only_part(id, of_working(index, within));
    } else if (first.row != figure.row || first.year != figure.year) {
      only_part(id, of_figure(first, index));
    } else {
      take_apart(id, index, within);
    }
    return id;
  }

  void only_part(std::size_t id, std::size_t part) {
    explanation_.nodes[id].op = Op::Add;
    explanation_.nodes[id].parts = {{part}};
  }

  /// A step that is no figure; a leaf is a node for each equation that it enters.
  std::size_t of_working(std::int32_t index, const Place& place) {
    Equation equation = step(index).equation;
    if (is_leaf(step(index)) || equation == Equation{}) equation = place.equation;
    const auto [found, is_new] = workings_.try_emplace({index, equation.section, equation.number},
                                                       explanation_.nodes.size());
    const std::size_t id = found->second;
    if (!is_new) return id;
    explanation_.nodes.push_back({.equation = equation, .value = step(index).value});
    take_apart(id, index, {place.figure, equation});
    if (explanation_.nodes[id].lever != absent) return id;
    const auto known = from_.workings_.find(index);
    Explained& node = explanation_.nodes[id];
    node.unit = unit_of(explanation_, node);
    node.name = known != from_.workings_.end() ? known->second : name_of(explanation_, node);
    return id;
  }

  /// What a node is worked out from.
  void take_apart(std::size_t id, std::int32_t index, const Place& place) {
    const Step& taken = step(index);
    explanation_.nodes[id].op = chained(taken.op);
    if (taken.op == Op::Lever) return name_lever(explanation_.nodes[id], taken.left);
    if (taken.left < 0) return;
    std::vector<Part> parts;
    if (is_weight(taken.op)) {
      explanation_.nodes[id].when = taken.right;
      parts = {{of_step(taken.left, place)}};
    } else {
      parts = chain(index, place);
    }
    explanation_.nodes[id].parts = std::move(parts);
  }

  void name_lever(Explained& node, Index lever) const {
    node.lever = lever;
    node.unit = from_.prepared_.levers[at(lever)].unit;
    node.name = from_.prepared_.levers[at(lever)].address;
  }

  /// The parts of a sum, a product or the lower of several in turn, as far as what is to the left
  /// of them has no name.
  std::vector<Part> chain(std::int32_t index, const Place& place) {
    std::vector<Part> backwards;
    const Op op = chained(step(index).op);
    const bool is_long = op != Op::Divide;
    do {
      const bool is_taken_away = step(index).op == Op::Subtract;
      backwards.push_back({of_step(step(index).right, place), is_taken_away});
      index = step(index).left;
    } while (is_long && chained(step(index).op) == op && !is_named(index));
    backwards.push_back({of_step(index, place)});
    return {backwards.rbegin(), backwards.rend()};
  }

  bool is_named(std::int32_t index) const {
    return !from_.figures_[at(index)].empty() || from_.workings_.contains(index);
  }

  const Derivation& from_;
  Explanation explanation_;
  std::map<std::pair<Index, Index>, std::size_t> figures_;
  std::map<std::tuple<std::int32_t, int, int>, std::size_t> workings_;
};

Explanation difference(Explanation mitigated, Explanation unmitigated) {
  Explained both = mitigated.nodes.front();
  both.op = Op::Add;
  both.equation = Equation{"8.8"};
  both.value = mitigated.nodes.front().value - unmitigated.nodes.front().value;
  Explanation all{{std::move(both)}};
  const auto add = [&](Explanation& one, Case which, bool is_taken_away) {
    const std::size_t shift = all.nodes.size();
    one.nodes.front().of = which;
    all.nodes.front().parts.resize(is_taken_away ? 1 : 0);
    all.nodes.front().parts.push_back({shift, is_taken_away});
    for (Explained& node : one.nodes) {
      for (Part& part : node.parts) part.node += shift;
      all.nodes.push_back(std::move(node));
    }
  };
  add(mitigated, Case::Mitigated, false);
  add(unmitigated, Case::Unmitigated, true);
  return all;
}

double re_add(const Explanation& explanation, std::span<const double> lever_values) {
  return ReAdding(explanation, lever_values).value(0);
}

Derivation::Derivation(const Prepared& prepared, Case which)
    : prepared_(prepared), forecast_(trace(prepared, tape_, which)), figures_(tape_.size()) {
  const Shape& shape = prepared.shape;
  workings_ = names_of(shape, tape_, forecast_.workings);
  for (std::size_t cell = 0; cell < forecast_.cells.size(); ++cell) {
    const std::int32_t step = forecast_.cells[cell].step;
    if (shape.present[cell] == 0 || step < 0 || is_number_of_equations(step)) continue;
    const auto index = static_cast<Index>(cell);
    figures_[at(step)].push_back({index / forecast_.years, index % forecast_.years});
  }
}

bool Derivation::is_number_of_equations(std::int32_t step) const {
  return tape_[at(step)].op == Op::Constant && workings_.contains(step);
}

Explanation Derivation::explain(Index row, Index year) const {
  if (!prepared_.shape.is_present(row, year)) throw std::logic_error("no such figure");
  return Explainer(*this).explain({row, year});
}

Explanation Derivation::explain_all() const {
  return Explainer(*this).explain_all();
}

}  // namespace highneeds
