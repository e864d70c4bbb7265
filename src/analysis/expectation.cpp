#include "highneeds/analysis/expectation.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace highneeds {
namespace {

/// What names a figure.
using Key = std::tuple<std::string_view, FinancialYear, std::string_view, std::string_view,
                       std::string_view>;
using ByKey = std::map<Key, const ExpectedFigure*>;

Key key_of(const ExpectedFigure& figure) {
  return {figure.forecast_case, figure.year, figure.section, figure.line, figure.measure};
}

ByKey by_key(std::span<const ExpectedFigure> figures) {
  ByKey found;
  for (const ExpectedFigure& figure : figures) found.emplace(key_of(figure), &figure);
  return found;
}

Tolerance tolerance_of(const Tolerances& tolerances, const std::string& measure) {
  const auto own = tolerances.find(measure);
  return own == tolerances.end() ? usual_tolerance(measure) : own->second;
}

bool is_within(Tolerance tolerance, double expected, double got) {
  const double margin = std::max(tolerance.absolute, tolerance.relative * std::abs(expected));
  return std::isfinite(expected) && std::abs(got - expected) <= margin;
}

std::optional<Change> change_of(const ExpectedFigure& expected, const ExpectedFigure& got,
                                const Tolerances& tolerances) {
  if (!is_within(tolerance_of(tolerances, expected.measure), expected.value, got.value)) {
    return Change::Moved;
  }
  if (expected.unit != got.unit || expected.status != got.status) return Change::Relabelled;
  return std::nullopt;
}

}  // namespace

Tolerance usual_tolerance(std::string_view measure) {
  const bool is_money = measure == "amount" || measure == "unit_cost";
  return {.absolute = is_money ? 0.005 : 1e-9, .relative = 1e-9};
}

std::vector<Difference> compare(std::span<const ExpectedFigure> expected,
                                std::span<const ExpectedFigure> got, const Tolerances& tolerances) {
  const ByKey now = by_key(got);
  const ByKey before = by_key(expected);
  std::vector<Difference> differences;
  for (const ExpectedFigure& figure : expected) {
    const auto found = now.find(key_of(figure));
    if (found == now.end()) {
      differences.push_back({Change::Missing, figure, std::nullopt});
    } else if (const auto change = change_of(figure, *found->second, tolerances)) {
      differences.push_back({*change, figure, *found->second});
    }
  }
  for (const ExpectedFigure& figure : got) {
    if (!before.contains(key_of(figure))) {
      differences.push_back({Change::New, std::nullopt, figure});
    }
  }
  return differences;
}

}  // namespace highneeds
