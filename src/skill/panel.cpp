#include "highneeds/skill/panel.hpp"

#include <cmath>
#include <limits>

namespace highneeds::skill {
namespace {

constexpr int years_summed = 5;

void sum_up(Yearly& figures, const std::vector<std::size_t>& councils, int last) {
  for (int year = last - years_summed + 1; year <= last; ++year) {
    double sum = 0;
    for (const std::size_t council : councils) sum += figures.at(council, year);
    figures.set(figures.councils() - 1, year, sum);
  }
}

/// Makes England of the councils that have plans in the last Januaries.
void add_england(int january, Panel& known) {
  std::vector<std::size_t> complete;
  for (std::size_t council = 0; council < known.councils.size(); ++council) {
    bool has_all = true;
    for (int back = 0; back < years_summed; ++back) {
      has_all = has_all && known.plans.has(council, january - back);
    }
    if (has_all) complete.push_back(council);
  }
  if (complete.empty()) return;
  sum_up(known.plans, complete, january);
  sum_up(known.new_plans, complete, january - 1);
  for (Yearly& plans : known.by_provision) sum_up(plans, complete, january);
}

}  // namespace

Yearly::Yearly(std::size_t councils, int first, int last)
    : first_(first),
      years_(static_cast<std::size_t>(last - first + 1)),
      figures_(councils * years_, std::numeric_limits<double>::quiet_NaN()) {}

double Yearly::at(std::size_t council, int year) const {
  if (year < first_ || year > last() || council >= councils()) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  return figures_[council * years_ + static_cast<std::size_t>(year - first_)];
}

void Yearly::set(std::size_t council, int year, double figure) {
  if (year < first_ || year > last() || council >= councils()) return;
  figures_[council * years_ + static_cast<std::size_t>(year - first_)] = figure;
}

double Yearly::latest(std::size_t council) const {
  for (int year = last(); years_ > 0 && year > first_; --year) {
    if (!std::isnan(at(council, year))) return at(council, year);
  }
  return at(council, first_);
}

void Yearly::forget_after(int year) {
  for (std::size_t council = 0; council < councils(); ++council) {
    for (int later = year + 1; later <= last(); ++later) {
      set(council, later, std::numeric_limits<double>::quiet_NaN());
    }
  }
}

Panel known_in(int january, const Panel& panel) {
  Panel known = panel;
  known.plans.forget_after(january);
  for (Yearly& plans : known.by_provision) plans.forget_after(january);
  known.under_five.forget_after(january);
  for (Yearly* const of_year_before :
       {&known.new_plans, &known.people, &known.spending, &known.block, &known.deficit}) {
    of_year_before->forget_after(january - 1);
  }
  if (std::isnan(known.plans.latest(known.england()))) add_england(january, known);
  return known;
}

}  // namespace highneeds::skill
