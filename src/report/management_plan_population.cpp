#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/management_plan_blocks.hpp"
#include "report/population_blocks.hpp"
#include "report/words.hpp"

// The placement sheets by age band and by primary need, of a scenario with a population.
namespace highneeds {

namespace {

constexpr std::array<std::string_view, 12> needs_of_template{
    "ASD", "HI", "MLD", "MSI", "PD", "PMLD", "SEMH", "SLCN", "SLD", "SPLD", "VI", "OTH"};
constexpr std::string_view not_recorded = "unknown";
constexpr std::string_view no_type_of_need =
    "SEN support but no specialist assessment of type of need";
/// The sheet of post-16 placements has no younger bands.
constexpr std::size_t first_band_of_post_16 = 3;

/// The census in the financial year at a position of the page; null if the population begins later.
const PopulationCensus* census_at(const Page& page, const PopulationOutlook& population, Case which,
                                  std::size_t position) {
  const auto& all = population.of(which);
  const auto found =
      std::ranges::find(all, page.year(position).first + 1, &PopulationCensus::january);
  return found == all.end() ? nullptr : &*found;
}

/// What a row of a sheet counts at a census.
using Counted = std::function<double(const PopulationCensus&)>;
struct SheetRow {
  std::string label;
  Counted plans;
};

std::vector<SheetRow> rows_by_age(ProvisionKind kind) {
  std::vector<SheetRow> rows;
  const std::size_t first = kind == ProvisionKind::Post16 ? first_band_of_post_16 : 0;
  for (std::size_t band = first; band < age_band_count; ++band) {
    rows.push_back({std::string(age_bands[band].title), [=](const PopulationCensus& census) {
                      double plans = census.plans(band, kind);
                      for (std::size_t younger = 0; band == first && younger < first; ++younger) {
                        plans += census.plans(younger, kind);
                      }
                      return plans;
                    }});
  }
  return rows;
}

/// The needs of the template in its order, others after them, and those not recorded last.
std::vector<std::size_t> needs_in_order(const std::vector<std::string>& needs) {
  std::vector<std::size_t> order(needs.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto place = [&](std::size_t need) {
    if (needs[need] == not_recorded) return needs_of_template.size() + 1;
    const auto found = std::ranges::find(needs_of_template, needs[need]);
    return static_cast<std::size_t>(found - needs_of_template.begin());
  };
  std::ranges::stable_sort(order, {}, place);
  return order;
}

std::vector<SheetRow> rows_by_need(const PopulationOutlook& population, ProvisionKind kind) {
  std::vector<SheetRow> rows;
  for (const std::size_t need : needs_in_order(population.needs)) {
    const std::string& name = population.needs[need];
    rows.push_back({name == not_recorded ? std::string(no_type_of_need) : name,
                    [=](const PopulationCensus& census) {
                      double plans = 0;
                      for (std::size_t i = 0; i < setting_count; ++i) {
                        const bool is_here = provision_of(static_cast<Setting>(i)) == kind;
                        if (is_here) plans += census.needs[need].closing[i];
                      }
                      return plans;
                    }});
  }
  return rows;
}

/// What a table of a sheet is of, but for its years.
struct SheetTable {
  const Page& page;
  const PopulationOutlook& population;
  ProvisionKind kind;
  std::vector<SheetRow> rows;
  std::string_view total;
};

/// The rows of a case, and their total as the forecast has it.
void add_case(const SheetTable& of, ReportTable& table, const CaseOfPaper& one) {
  const Case which = one.shown == Shown::Unmitigated ? Case::Unmitigated : Case::Mitigated;
  if (!one.name.empty()) {
    Page::add_heading(table, which == Case::Unmitigated ? "Unmitigated" : "Mitigated");
  }
  const std::string indent = one.name.empty() ? "" : "  ";
  const auto add = [&](const std::string& label, const auto& cell, RowKind kind) {
    of.page.add_each(
        table, indent + label,
        [&](std::size_t position) {
          const auto* census = census_at(of.page, of.population, which, position);
          return census == nullptr ? Cell{} : cell(*census, position);
        },
        kind);
  };
  // Ages in August are worked out, and so are needs by provision from shares by age.
  for (const SheetRow& row : of.rows) {
    const auto cell = [&](const PopulationCensus& census, std::size_t) {
      return plans_cell(row.plans(census), Known::Assumed);
    };
    add(row.label, cell, RowKind::Body);
  }
  const auto forecast = plans_of(of.page, of.kind).value();
  add(
      std::string(of.total),
      [&](const PopulationCensus&, std::size_t position) {
        return of.page.cell(forecast, position, {.shown = one.shown});
      },
      RowKind::Total);
}

ReportTable table_of(const SheetTable& of, const PaperInput& from, std::string title) {
  auto table = by_january(of.page, std::move(title));
  for (const CaseOfPaper& one : cases_of(from.outlook)) {
    if (one.shown != Shown::Difference) add_case(of, table, one);
  }
  return table;
}

/// How many of the first band of the post-16 sheet are younger than it, at most.
double most_younger(const PopulationOutlook& population) {
  double most = 0;
  for (const PopulationCensus& census : population.mitigated) {
    double younger = 0;
    for (std::size_t band = 0; band < first_band_of_post_16; ++band) {
      younger += census.plans(band, ProvisionKind::Post16);
    }
    most = std::max(most, younger);
  }
  return most;
}

void add_notes_of_ages(const PopulationOutlook& population, ProvisionKind kind,
                       ReportTable& table) {
  if (kind != ProvisionKind::Post16) return;
  const double younger = most_younger(population);
  if (std::round(younger) == 0) return;
  table.notes.push_back(fmt::format(
      "This sheet has no bands below 16. Those who come out younger on 31 August, up to "
      "{} in a year, are counted with Age 16 to 19: most are 16 in January.",
      bare(younger, Unit::Pupils, MoneyScale::Pounds)));
}

}  // namespace

Blocks sheets_by_age_and_need(const PaperInput& from, const Page& page,
                              const PopulationOutlook& population, ProvisionKind kind) {
  const std::string sheet(sheet_of(kind));
  auto ages = table_of({page, population, kind, rows_by_age(kind), "Total number by Age Group"},
                       from, sheet + ": number of EHCPs by age group");
  add_notes_of_ages(population, kind, ages);
  Blocks blocks{std::move(ages)};
  if (population.needs.empty()) return blocks;
  blocks.emplace_back(table_of({page, population, kind, rows_by_need(population, kind),
                                "Total number of EHCPs by primary need"},
                               from, sheet + ": number of EHCPs by primary need"));
  return blocks;
}

void say_what_sheets_hold(const PopulationOutlook& population, Facts& facts) {
  facts.items.emplace_back(
      "Number of EHCPs by age group",
      fmt::format("{} The population begins in January {}: years before it are blank",
                  how_ages_are_counted(AgeOn::August).front(),
                  population.mitigated.front().january));
  facts.items.emplace_back(
      "Number of EHCPs by primary need",
      population.needs.empty()
          ? "not held: the scenario's population has no needs"
          : "in the order of the template; plans whose need is not recorded stand in its last row. "
            "Needs of the first January are shares of the plans of each age, the same in every "
            "setting: an assumption");
  facts.items.emplace_back(
      "Which sheet",
      "independent mainstream schools are on the sheet of independent schools, since the scenario "
      "pays for them so; early years settings are on that of mainstream schools, and plans without "
      "a "
      "recorded setting on that of other placements");
}

}  // namespace highneeds
