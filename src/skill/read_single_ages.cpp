#include <cmath>

#include "highneeds/document/table_folder.hpp"
#include "highneeds/scenario/read_age.hpp"
#include "highneeds/skill/single_ages.hpp"
#include "skill/panel_table.hpp"

namespace highneeds::skill {
namespace {

void add(Yearly& figures, std::size_t council, int year, double figure) {
  const double before = figures.at(council, year);
  figures.set(council, year, std::isnan(before) ? figure : before + figure);
}

struct AgedTable {
  std::string_view name;
  std::string_view year;
  std::string_view age;
  std::string_view figure;
};

/// Adds up the figures of a table by age, without totals, unknown ages and other margins.
void read(const AgedTable& of, const std::string& folder, const Rows& councils, Sources& sources,
          Faults& faults, std::array<Yearly, single_ages>& figures) {
  figures.fill(Yearly(councils.size(), first_year, last_year));
  if (!has_table(folder, of.name)) return;
  const std::string_view columns[] = {of.year, of.age, of.figure};
  const PanelTable table(folder, of.name, columns, sources, faults);
  if (!table.is_good()) return;
  const bool has_margins = table.has("by");
  table.each(
      of.year, of.age, councils,
      [&](std::size_t row, std::size_t council, int year) {
        if (has_margins && table.text(row, "by") != "age") return;
        const AgeCell age = read_age(table.cell(row, of.age), faults);
        if (age.kind != AgeKind::Age) return;
        add(figures.at(age.age), council, year, table.count(row, of.figure, faults));
      },
      faults);
}

}  // namespace

SingleAges read_single_ages(const std::string& folder, const Panel& panel, Sources& sources) {
  Rows councils;
  for (std::size_t council = 0; council < panel.councils.size(); ++council) {
    councils.emplace(panel.councils[council].code, council);
  }
  councils.emplace(england_code, panel.england());
  SingleAges ages;
  Faults faults;
  read({"ehc_plans_by_age_and_placement", "january", "age", "plans"}, folder, councils, sources,
       faults, ages.plans);
  read({"ceased_plans", "year", "value", "ceased"}, folder, councils, sources, faults, ages.ceased);
  if (!faults.empty()) throw InputError(faults);
  return ages;
}

}  // namespace highneeds::skill
