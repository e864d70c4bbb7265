#include <cmath>

#include "highneeds/document/table_folder.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/skill/single_ages.hpp"
#include "skill/panel_table.hpp"

namespace highneeds::skill {
namespace {

/// The age of a cell; the number of ages where it is none.
std::size_t age_of(const std::string& text) {
  if (text == "0-2") return 2;
  if (text == "20+") return 20;
  const auto parsed = parse_number(text);
  const auto* const age = std::get_if<double>(&parsed);
  const bool is_age = age != nullptr && *age >= 0 && *age < static_cast<double>(single_ages) &&
                      *age == std::floor(*age);
  return is_age ? static_cast<std::size_t>(*age) : single_ages;
}

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

/// Adds up the figures of a table by age; rows whose `age` is none are totals or other margins.
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
        const std::size_t age = age_of(table.text(row, of.age));
        if (age == single_ages) return;
        add(figures.at(age), council, year, table.count(row, of.figure, faults));
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
