#include "skill/made_up.hpp"

#include <cmath>

#include "support/garbled.hpp"

namespace highneeds::skill::test {
namespace {

constexpr int first = 2005;
constexpr int last = 2025;

void make_room(Panel& panel) {
  const std::size_t rows = panel.councils.size() + 1;
  for (Yearly* const figures : {&panel.plans, &panel.under_five, &panel.new_plans, &panel.people,
                                &panel.spending, &panel.block, &panel.deficit}) {
    *figures = Yearly(rows, first, last);
  }
  panel.by_provision.fill(Yearly(rows, first, last));
}

void add_up(Yearly& figures) {
  for (int year = first; year <= last; ++year) {
    double sum = 0;
    for (std::size_t council = 0; council + 1 < figures.councils(); ++council) {
      sum += figures.at(council, year);
    }
    figures.set(figures.councils() - 1, year, sum);
  }
}

void set_year(std::size_t council, int year, double plans, double joining, Panel& panel) {
  panel.plans.set(council, year, plans);
  panel.new_plans.set(council, year - 1, joining);
  panel.people.set(council, year, 30000 + 500.0 * static_cast<double>(council));
  panel.under_five.set(council, year, 0.04 + 0.001 * static_cast<double>(council));
  for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
    panel.by_provision.at(kind).set(council, year, plans / provision_kinds);
  }
  panel.spending.set(council, year, 20000 * plans);
  panel.block.set(council, year, 19000 * plans);
  panel.deficit.set(council, year, 500 * plans);
}

}  // namespace

Panel made_up_panel(std::size_t councils) {
  highneeds::test::Draws draws;
  Panel panel;
  for (std::size_t council = 0; council < councils; ++council) {
    panel.councils.push_back({"E" + std::to_string(council), "Council"});
  }
  make_room(panel);
  for (std::size_t council = 0; council < councils; ++council) {
    double plans = 800 + 40.0 * static_cast<double>(council);
    for (int year = first; year <= last; ++year) {
      const double joining = plans * (0.12 + 0.0001 * static_cast<double>(draws.below(800)));
      plans = plans * 0.94 + joining;
      set_year(council, year, plans, joining, panel);
    }
  }
  add_up(panel.plans);
  add_up(panel.new_plans);
  for (Yearly& plans : panel.by_provision) add_up(plans);
  return panel;
}

Panel steady_panel(double growth) {
  Panel panel;
  panel.councils = {{"E1", "Council"}};
  make_room(panel);
  for (std::size_t row = 0; row < 2; ++row) {
    for (int year = first; year <= last; ++year) {
      const double plans = 1000 * std::pow(1 + growth, year - 2010);
      const double before = plans / (1 + growth);
      set_year(row, year, plans, plans - 0.95 * before, panel);
    }
  }
  return panel;
}

}  // namespace highneeds::skill::test
