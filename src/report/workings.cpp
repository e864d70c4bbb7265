#include "report/workings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/explanation_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr std::size_t most_parts = 6;

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

const Workings::Recorded& Workings::recorded(Case of) {
  std::optional<Recorded>& one = recorded_.at(static_cast<std::size_t>(of));
  if (one) return *one;
  const Shape& shape = outlook_.prepared.shape;
  one.emplace();
  one->explanation = Derivation(outlook_.prepared, of).explain_all();
  one->nodes.resize(shape.present.size());
  const auto& nodes = one->explanation.nodes;
  for (std::size_t id = 0; id < nodes.size(); ++id) {
    const Figure figure = nodes[id].figure;
    if (figure.row < 0) continue;
    one->nodes.at(at(figure.row * shape.years.length() + figure.year)) = id;
  }
  return *one;
}

const Explained& Workings::node(const CellStep& step) {
  const Recorded& from = recorded(step.of);
  const int years = outlook_.prepared.shape.years.length();
  const auto cell = at(step.figure.row * years + step.figure.year);
  return from.explanation.nodes.at(from.nodes.at(cell));
}

std::string Workings::named(const Explained& node) const {
  std::string text = name_of(outlook_.prepared.shape, node) + ' ' + value_of(node);
  if (node.lever == absent) return text;
  const Lever& lever = outlook_.prepared.levers[at(node.lever)];
  const std::string place = file_and_line(lever.at, sources_);
  return place.empty() ? text : text + ", " + place;
}

std::string Workings::parts_of(const Recorded& from, const Explained& node) const {
  const auto& nodes = from.explanation.nodes;
  const Explained* whole = &node;
  // What is another thing by another name is made of that thing's parts.
  while (whole->parts.size() == 1 && whole->op == Op::Add) {
    const Explained& only = nodes[whole->parts.front().node];
    if (only.figure.row >= 0 || only.parts.empty()) break;
    whole = &only;
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(most_parts, whole->parts.size()); ++i) {
    text.append(" ").append(joint(*whole, i)).append(named(nodes[whole->parts[i].node]));
  }
  if (whole->parts.size() > most_parts) {
    text += fmt::format(" and {} more", whole->parts.size() - most_parts);
  }
  return text;
}

std::string Workings::sum_of(const std::vector<CellStep>& steps) {
  std::string text;
  const bool is_of_both =
      std::ranges::any_of(steps, [&](const CellStep& step) { return step.of != steps.front().of; });
  for (const CellStep& step : steps) {
    if (&step != &steps.front() || step.sign < 0) text += step.sign < 0 ? " - " : " + ";
    Explained one = node(step);
    if (is_of_both) one.of = step.of;
    text += named(one);
  }
  return text.starts_with(' ') ? text.substr(1) : text;
}

std::string Workings::in_words(const std::vector<CellStep>& steps) {
  if (steps.empty()) return {};
  if (steps.size() > 1) return sum_of(steps);
  const Explained& is = node(steps.front());
  return (steps.front().sign < 0 ? "less " : "") + name_of(outlook_.prepared.shape, is) +
         parts_of(recorded(steps.front().of), is) + " (" + name(is.equation) + ')';
}

}  // namespace highneeds
