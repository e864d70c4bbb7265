#include "highneeds/analysis/swing.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

#include "highneeds/analysis/figures.hpp"
#include "highneeds/projection/project.hpp"

namespace highneeds {

namespace {

SwingStep step_of(const Lever& lever, double value) {
  if (lever.unit == Unit::Months) return SwingStep::Month;
  if (lever.unit == Unit::Year) return SwingStep::Year;
  return value == 0 ? SwingStep::None : SwingStep::OnePercent;
}

/// `value` after its step; dates and years are in months.
double moved(double value, SwingStep step) {
  switch (step) {
    case SwingStep::OnePercent:
      return value * 1.01;
    case SwingStep::Month:
      return value + 1;
    case SwingStep::Year:
      return value + 12;
    case SwingStep::None:
      break;
  }
  return value;
}

}  // namespace

std::vector<Swing> swings(const Prepared& prepared) {
  std::vector<double> values = prepared.values;
  Forecast<double> forecast;
  const auto closing = [&] {
    project(prepared.shape, std::span<const double>(values), Case::Mitigated, forecast);
    return balances(prepared.shape, forecast, "closing").back();
  };
  const double as_written = closing();
  std::vector<Swing> all;
  all.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const SwingStep step = step_of(prepared.levers[i], values[i]);
    values[i] = moved(values[i], step);
    all.push_back({i, step, step == SwingStep::None ? 0 : closing() - as_written});
    values[i] = prepared.values[i];
  }
  return all;
}

std::vector<Swing> by_size(const std::vector<Swing>& all, SwingStep step) {
  std::vector<Swing> moved;
  std::ranges::copy_if(all, std::back_inserter(moved),
                       [&](const Swing& one) { return one.step == step; });
  std::ranges::stable_sort(moved, std::greater{},
                           [](const Swing& one) { return std::abs(one.closing); });
  return moved;
}

}  // namespace highneeds
