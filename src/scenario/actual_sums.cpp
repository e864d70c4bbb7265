#include "scenario/actual_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace highneeds {
namespace {

/// Whether an amount is never below zero in a year to date: funding (but what DfE deducts, which it
/// may give back), what provisions cost, and all spending. Other lines may hold income.
bool is_never_below_zero(const Measurable& of, std::span<const Measurable> all) {
  if (of.measure != "amount") return false;  // each quarter is looked at where it is read
  if (of.section == "funding") return of.line != "deductions";
  if (of.section != "expenditure") return false;
  const auto is_of_pupils = [&](const Measurable& other) {
    return other.section == of.section && other.line == of.line && other.measure == "pupils";
  };
  return of.line == "total" || std::ranges::any_of(all, is_of_pupils);
}

void fault(const ActualFigure& figure, const Measurable& of, bool is_first, Faults& faults) {
  if (figure.period.is_year() || is_first) {
    faults.add(
        figure.at,
        fmt::format("{} {} of {} cannot be below zero", of.line, of.measure, figure.period.name()),
        "write what comes in, and what is spent, above zero");
    return;
  }
  faults.add(figure.at,
             fmt::format("{} {} cannot be below zero in the year to {}", of.line, of.measure,
                         figure.period.name()),
             "a quarter may take back what earlier ones of its year put too high, and no more");
}

}  // namespace

void check_years_to_date(std::span<const ActualFigure> figures, std::span<const Measurable> all,
                         Faults& faults) {
  std::vector<const ActualFigure*> in_turn;
  for (const ActualFigure& figure : figures) in_turn.push_back(&figure);
  std::ranges::stable_sort(in_turn, {}, &ActualFigure::period);
  struct Sum {
    double pounds = 0;
    bool has_earlier = false;
    bool is_faulted = false;
  };
  std::map<std::pair<std::size_t, FinancialYear>, Sum> sums;
  for (const ActualFigure* figure : in_turn) {
    if (!is_never_below_zero(all[figure->of], all)) continue;
    if (figure->period.is_year()) {
      if (figure->value < 0) fault(*figure, all[figure->of], true, faults);
      continue;
    }
    Sum& sum = sums[{figure->of, figure->period.year}];
    sum.pounds += figure->value;
    if (sum.pounds < 0 && !sum.is_faulted) {
      fault(*figure, all[figure->of], !sum.has_earlier, faults);
      sum.is_faulted = true;
    }
    sum.has_earlier = true;
  }
}

}  // namespace highneeds
