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

/// Whether a table is of shares that add to 100 % for each age: all of them larger means nothing.
bool adds_to_all(const Prepared& prepared, const LeverTable& table) {
  if (prepared.levers[table.first].unit != Unit::Ratio) return false;
  double sum = 0;
  for (std::size_t i = 0; i < table.count; ++i) sum += prepared.values[table.first + i];
  return std::abs(sum - static_cast<double>(age_count)) < 1e-6;
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
  auto table = prepared.tables.begin();
  for (std::size_t i = 0; i < values.size();) {
    const bool is_table = table != prepared.tables.end() && table->first == i;
    Swing one{.lever = i, .step = SwingStep::None, .count = is_table ? table->count : 1};
    const bool is_whole = is_table && adds_to_all(prepared, *table);
    if (is_table) ++table;
    for (std::size_t of = i; of < i + one.count && !is_whole; ++of) {
      const SwingStep step = step_of(prepared.levers[of], values[of]);
      if (of == i || step != SwingStep::None) one.step = step;
      values[of] = moved(values[of], step);
    }
    if (one.step != SwingStep::None) one.closing = closing() - as_written;
    all.push_back(one);
    for (std::size_t of = i; of < i + one.count; ++of) values[of] = prepared.values[of];
    i += one.count;
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
