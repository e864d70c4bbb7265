// Every figure of every shipped scenario, explained down to its inputs.
#include "highneeds/analysis/explanation.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <set>

#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

Prepared prepared_of(const std::string& scenario) {
  Sources sources;
  return prepare(load({.scenario = scenario, .overlays = {}, .settings = {}}, sources).scenario);
}

/// Whether docs/model.md has an equation; each number is looked for once.
class Model {
 public:
  bool has(Equation equation) {
    const std::string number = "(" + name(equation) + ")";
    if (known_.contains(number)) return true;
    if (text_.find("**" + number + "**") == text_.npos) return false;
    known_.insert(number);
    return true;
  }

 private:
  std::string text_ = read_text(root() / "docs/model.md");
  std::set<std::string> known_;
};

/// What a leaf may be: a lever, a number of an equation, a number of months.
bool is_input(const Explained& node) {
  const bool is_number = node.op == Op::Constant || node.op == Op::Calendar;
  return node.lever != absent ? node.op == Op::Lever : is_number;
}

/// The first node that is not as it should be, or nothing.
std::string fault_of(const Explanation& explanation, Model& model) {
  for (const Explained& node : explanation.nodes) {
    if (!model.has(node.equation)) return "no equation (" + name(node.equation) + "): " + node.name;
    if (node.parts.empty() && !is_input(node)) return "no input: " + node.name;
    if (node.figure.row < 0 && node.name.empty()) return "no name";
  }
  return {};
}

void check_every_difference(const Prepared& prepared, Model& model) {
  const Forecast<double> with = project(prepared, Case::Mitigated);
  const Forecast<double> without = project(prepared, Case::Unmitigated);
  const Derivation mitigated(prepared, Case::Mitigated);
  const Derivation unmitigated(prepared, Case::Unmitigated);
  for (std::size_t cell = 0; cell < with.cells.size(); ++cell) {
    const auto index = static_cast<Index>(cell);
    const Figure figure{index / with.years, index % with.years};
    if (!prepared.shape.is_present(figure.row, figure.year)) continue;
    const Explanation explanation = difference(mitigated.explain(figure.row, figure.year),
                                               unmitigated.explain(figure.row, figure.year));
    const double changed = with.cells[cell] - without.cells[cell];
    REQUIRE(same_bits(explanation.nodes.front().value, changed));
    REQUIRE(same_bits(re_add(explanation, prepared.values), changed));
    REQUIRE(fault_of(explanation, model) == "");
  }
}

void check_every_figure(const Prepared& prepared, Case which, Model& model) {
  const Forecast<double> forecast = project(prepared, which);
  const Derivation derivation(prepared, which);
  const auto rows = static_cast<Index>(prepared.shape.rows.size());
  for (Index row = 0; row < rows; ++row) {
    CAPTURE(prepared.shape.rows[static_cast<std::size_t>(row)].line);
    for (Index year = 0; year < forecast.years; ++year) {
      if (!prepared.shape.is_present(row, year)) continue;
      const Explanation explanation = derivation.explain(row, year);
      const double figure =
          forecast.at(static_cast<std::size_t>(row), static_cast<std::size_t>(year));
      REQUIRE(same_bits(explanation.nodes.front().value, figure));
      REQUIRE(same_bits(re_add(explanation, prepared.values), figure));
      REQUIRE(fault_of(explanation, model) == "");
    }
  }
}

}  // namespace

TEST_CASE("explanation: each figure of each scenario re-adds to the bit, from inputs alone") {
  Model model;
  for (const auto& file : files_below(root() / "scenarios", ".yaml")) {
    CAPTURE(file.filename().string());
    const Prepared prepared = prepared_of(file.string());
    check_every_figure(prepared, Case::Mitigated, model);
    check_every_figure(prepared, Case::Unmitigated, model);
  }
}

TEST_CASE("explanation: what a programme changes of each figure re-adds to the bit") {
  Model model;
  for (const char* file : {"worked/programme.yaml", "norfolk/outlook.yaml"}) {
    CAPTURE(file);
    check_every_difference(prepared_of((root() / "scenarios" / file).string()), model);
  }
}

TEST_CASE("explanation: every step of a tape, but its inputs, says which equation it is part of") {
  Model model;
  for (const char* file : {"worked/programme.yaml", "norfolk/outlook.yaml"}) {
    CAPTURE(file);
    Tape tape;
    (void)trace(prepared_of((root() / "scenarios" / file).string()), tape);
    for (const Step& step : tape) {
      if (step.op == Op::Lever || step.left < 0) continue;
      REQUIRE(model.has(step.equation));
    }
  }
}

TEST_CASE("explanation: a sum that is added up from other levers is the forecast of those") {
  const Prepared prepared = prepared_of((root() / "scenarios/worked/example.yaml").string());
  const auto closing = static_cast<Index>(*find_row(prepared.shape, Section::Balance, "closing"));
  const Explanation explanation = Derivation(prepared).explain(closing, 2);
  std::vector<double> values = prepared.values;
  for (std::size_t lever = 0; lever < values.size(); ++lever) {
    CAPTURE(prepared.levers[lever].address);
    std::vector<double> changed = values;
    changed[lever] = changed[lever] * 1.25 + 0.5;
    Forecast<double> forecast;
    project<double>(prepared.shape, changed, Case::Mitigated, forecast);
    CHECK(
        same_bits(re_add(explanation, changed), forecast.at(static_cast<std::size_t>(closing), 2)));
  }
}

TEST_CASE("explanation: a chain of sums is one sum, with signs") {
  const Prepared prepared = prepared_of((root() / "scenarios/worked/example.yaml").string());
  const auto closing = static_cast<Index>(*find_row(prepared.shape, Section::Balance, "closing"));
  const Explanation explanation = Derivation(prepared).explain(closing, 0);
  const Explained& figure = explanation.nodes.front();
  CHECK(figure.op == Op::Add);
  CHECK(figure.unit == Unit::Pounds);
  REQUIRE(figure.parts.size() == 3);  // brought forward, in-year, the council's contribution
  const Explained& opening = explanation.nodes[figure.parts[0].node];
  REQUIRE(opening.parts.size() == 1);
  CHECK(explanation.nodes[opening.parts[0].node].name == "opening_balance");
  const Explained& in_year = explanation.nodes[figure.parts[1].node];
  const Explained& before = explanation.nodes[in_year.parts[0].node];
  CHECK(name(before.equation) == "5.1");
  REQUIRE(before.parts.size() == 2);
  CHECK_FALSE(before.parts[0].is_taken_away);
  CHECK(before.parts[1].is_taken_away);
}
