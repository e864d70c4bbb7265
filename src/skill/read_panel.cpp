#include "highneeds/skill/read_panel.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "highneeds/document/table_folder.hpp"
#include "highneeds/scenario/read_age.hpp"
#include "highneeds/scenario/setting.hpp"
#include "skill/panel_table.hpp"

namespace highneeds::skill {
namespace {

constexpr std::string_view placements = "ehc_plans_by_placement";
/// As many councils with the same number of new plans, of at least so many, do not come by chance.
constexpr std::size_t too_many_alike = 3;
constexpr double fewest_alike = 300;

struct Reading {
  const std::string& folder;
  Sources& sources;
  Faults& faults;
  Rows councils{};
};

Yearly empty(const Reading& reading) {
  return {reading.councils.size(), first_year, last_year};
}

/// Every council of the table, and England after them.
void list_councils(const PanelTable& table, Reading& reading, Panel& panel) {
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string code(table.text(row, "la_code"));
    if (code == england_code || reading.councils.contains(code)) continue;
    reading.councils.emplace(code, panel.councils.size());
    panel.councils.push_back({code, std::string(table.text(row, "la"))});
  }
  reading.councils.emplace(england_code, panel.councils.size());
}

/// Plans in all and by provision, of the settings that the table has a column of; hospital schools
/// stand with alternative provision.
void read_placements(Reading& reading, Panel& panel, Place& at) {
  const std::string_view columns[] = {"january", "plans"};
  std::vector<std::string_view> classes = {"hospital"};
  for (std::size_t s = 0; s < setting_count; ++s) classes.push_back(key(static_cast<Setting>(s)));
  const PanelTable table(reading.folder, placements, columns, reading.sources, reading.faults,
                         classes);
  at = table.at();
  if (!table.is_good()) return;
  list_councils(table, reading, panel);
  panel.plans = empty(reading);
  panel.by_provision.fill(empty(reading));
  table.each(
      "january", "", reading.councils,
      [&](std::size_t row, std::size_t council, int january) {
        panel.plans.set(council, january, table.count(row, "plans", reading.faults));
        std::array<double, provision_kinds> sums{};
        for (std::size_t s = 0; s < setting_count; ++s) {
          const auto setting = static_cast<Setting>(s);
          if (!table.has(key(setting))) continue;
          sums.at(static_cast<std::size_t>(provision_of(setting))) +=
              table.count(row, key(setting), reading.faults);
        }
        if (table.has("hospital")) {
          sums.at(static_cast<std::size_t>(ProvisionKind::AlternativeProvision)) +=
              table.count(row, "hospital", reading.faults);
        }
        for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
          panel.by_provision.at(kind).set(council, january, sums.at(kind));
        }
      },
      reading.faults);
}

/// A column of a table, and where its figures go.
struct FigureColumn {
  std::string_view name;
  Yearly& figures;
  bool may_be_negative = false;
};

/// Reads some columns of a table that need not be there.
void read_columns(std::string_view name, std::string_view year_column,
                  std::initializer_list<FigureColumn> columns, Reading& reading) {
  for (const FigureColumn& column : columns) column.figures = empty(reading);
  if (!has_table(reading.folder, name)) return;
  std::vector<std::string_view> needed = {year_column};
  for (const FigureColumn& column : columns) needed.push_back(column.name);
  const PanelTable table(reading.folder, name, needed, reading.sources, reading.faults);
  if (!table.is_good()) return;
  table.each(
      year_column, "", reading.councils,
      [&](std::size_t row, std::size_t council, int year) {
        for (const FigureColumn& column : columns) {
          column.figures.set(council, year,
                             column.may_be_negative
                                 ? table.number(row, column.name, reading.faults)
                                 : table.count(row, column.name, reading.faults));
        }
      },
      reading.faults);
}

/// The part of the plans that is of children under five.
void read_bands(Reading& reading, Panel& panel) {
  constexpr std::string_view name = "ehc_plans_by_age_band";
  panel.under_five = empty(reading);
  if (!has_table(reading.folder, name)) return;
  const std::string_view columns[] = {"year", "age_band", "plans"};
  const PanelTable table(reading.folder, name, columns, reading.sources, reading.faults);
  if (!table.is_good()) return;
  std::vector<std::string_view> bands(published_age_bands.begin(), published_age_bands.end());
  bands.push_back("5 to 25");
  Yearly all = empty(reading);
  table.each(
      "year", "age_band", reading.councils,
      [&](std::size_t row, std::size_t council, int january) {
        const double plans = table.count(row, "plans", reading.faults);
        if (!is_age_band(table.cell(row, "age_band"), bands, reading.faults)) return;
        if (std::isnan(plans)) return;
        const double before = all.at(council, january);
        all.set(council, january, (std::isnan(before) ? 0 : before) + plans);
        if (table.text(row, "age_band") == "Under 5") panel.under_five.set(council, january, plans);
      },
      reading.faults);
  for (std::size_t council = 0; council < all.councils(); ++council) {
    for (int january = first_year; january <= last_year; ++january) {
      panel.under_five.set(council, january,
                           panel.under_five.at(council, january) / all.at(council, january));
    }
  }
}

/// People of all ages, as one row or by single age.
void read_people(Reading& reading, Panel& panel) {
  constexpr std::string_view name = "population_by_age";
  panel.people = empty(reading);
  if (!has_table(reading.folder, name)) return;
  const std::string_view columns[] = {"mid_year", "age", "population"};
  const PanelTable table(reading.folder, name, columns, reading.sources, reading.faults);
  if (!table.is_good()) return;
  Yearly whole = empty(reading);
  table.each(
      "mid_year", "age", reading.councils,
      [&](std::size_t row, std::size_t council, int year) {
        const TableCell& age = table.cell(row, "age");
        const double people = table.count(row, "population", reading.faults);
        if (age.text == "0-25") {
          whole.set(council, year, people);
        } else if (read_age(age, reading.faults).kind == AgeKind::Age) {
          const double before = panel.people.at(council, year);
          panel.people.set(council, year, (std::isnan(before) ? 0 : before) + people);
        }
      },
      reading.faults);
  for (std::size_t council = 0; council < whole.councils(); ++council) {
    for (int year = first_year; year <= last_year; ++year) {
      if (whole.has(council, year)) panel.people.set(council, year, whole.at(council, year));
    }
  }
}

/// Takes out new plans that are those of a region.
void look_for_regions(Panel& panel, Place at, std::vector<Warning>& warnings) {
  for (int year = first_year; year <= last_year; ++year) {
    std::map<double, std::vector<std::size_t>> alike;
    for (std::size_t council = 0; council < panel.england(); ++council) {
      const double made = panel.new_plans.at(council, year);
      if (made >= fewest_alike) alike[made].push_back(council);
    }
    for (const auto& [made, councils] : alike) {
      if (councils.size() < too_many_alike) continue;
      for (const std::size_t council : councils) {
        panel.new_plans.set(council, year, std::numeric_limits<double>::quiet_NaN());
      }
      warnings.push_back(
          {.at = at,
           .what = fmt::format("{} councils (the first is {}) have the same {} new plans in {}, as "
                               "if of a region: left out",
                               councils.size(), panel.councils[councils.front()].name, made, year),
           .reference = {}});
    }
  }
}

}  // namespace

ReadPanel read_panel(const std::string& folder, Sources& sources) {
  need_folder(folder, "data/councils");
  Faults faults;
  ReadPanel read;
  Reading reading{.folder = folder, .sources = sources, .faults = faults};
  Panel& panel = read.panel;
  read_placements(reading, panel, read.plans_table);
  if (!faults.empty()) throw InputError(faults);
  read_columns("ehc_plan_flows", "year", {{"new_plans", panel.new_plans}}, reading);
  const Place flows{.file = static_cast<std::uint32_t>(sources.all().size())};
  read_bands(reading, panel);
  read_people(reading, panel);
  read_columns("finance_by_authority", "financial_year",
               {{"high_needs_block_after_deductions", panel.block},
                {"cumulative_deficit_at_year_end", panel.deficit, true}},
               reading);
  read_columns("s251_high_needs_net_spend", "financial_year", {{"net_1_2_lines", panel.spending}},
               reading);
  if (!faults.empty()) throw InputError(faults);
  look_for_regions(panel, flows, read.warnings);
  return read;
}

}  // namespace highneeds::skill
