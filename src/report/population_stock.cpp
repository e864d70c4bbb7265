#include <fmt/format.h>

#include <algorithm>

#include "report/population_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

void add_total(const PopulationPage& page, ReportTable& table) {
  add_cells(
      page, table, "All plans",
      [](const PopulationCensus& census) {
        return plans_cell(census.all()[PlansMeasure::Closing], census.known_in_all);
      },
      RowKind::Total);
}

std::vector<Setting> settings_of(ProvisionKind kind) {
  std::vector<Setting> all;
  for (std::size_t i = 0; i < setting_count; ++i) {
    const auto setting = static_cast<Setting>(i);
    if (provision_of(setting) == kind) all.push_back(setting);
  }
  return all;
}

/// The forecast of a January beside the plans that are recorded for it.
ReportTable beside_recorded_at(const PopulationCensus& census) {
  ReportTable table{
      .title = fmt::format("January {}: the forecast beside what is recorded", census.january),
      .unit = Unit::Pupils,
      .columns = {{.title = "provision"},
                  {.title = "forecast", .is_number = true},
                  {.title = "recorded", .is_number = true},
                  {.title = "difference", .is_number = true}}};
  double forecast = 0;
  double recorded = 0;
  const auto add = [&](std::string_view label, double made, double known, RowKind kind) {
    table.rows.push_back(
        {.kind = kind,
         .cells = {words(label), plans_cell(made, census.known), plans_cell(known, Known::Actual),
                   plans_cell(made - known, census.known)}});
  };
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    if (!census.recorded[i]) continue;
    const auto kind = static_cast<ProvisionKind>(i);
    const double balancing = census.of(kind)[PlansMeasure::Balancing];
    add(title(kind), *census.recorded[i] - balancing, *census.recorded[i], RowKind::Body);
    forecast += *census.recorded[i] - balancing;
    recorded += *census.recorded[i];
  }
  add("All of these", forecast, recorded, RowKind::Total);
  table.notes.emplace_back(
      "The forecast is what the rates make of the census before; what is recorded then stands, and "
      "the difference is the balancing item with its sign turned.");
  return table;
}

/// A table of the Januaries at which a programme changes something.
ReportTable avoided_table(const PopulationOutlook& population, std::string title) {
  ReportTable table{
      .title = std::move(title), .unit = Unit::Pupils, .columns = {{.title = "January"}}};
  for (const IndependentAvoided& at : population.avoided) {
    table.columns.push_back({.title = std::to_string(at.january), .is_number = true});
  }
  return table;
}

template <class Figure>
void add_each(const PopulationOutlook& population, ReportTable& table, std::string_view label,
              Figure&& figure, RowKind kind = RowKind::Body) {
  ReportRow row{.kind = kind, .cells = {words(label)}};
  for (const IndependentAvoided& at : population.avoided) {
    row.cells.push_back(plans_cell(figure(at), at.known));
  }
  table.rows.push_back(std::move(row));
}

double all_avoided(const IndependentAvoided& at) {
  double all = 0;
  for (const double of_band : at.avoided) all += of_band;
  return all;
}

ReportTable avoided_by_age(const PopulationOutlook& population) {
  auto table = avoided_table(population, "Independent places that the programme avoids, by age");
  for (std::size_t band = 0; band < age_band_count; ++band) {
    add_each(population, table, age_bands[band].title,
             [&](const IndependentAvoided& at) { return at.avoided[band]; });
  }
  add_each(population, table, "Independent places avoided", all_avoided, RowKind::Total);
  table.notes.emplace_back(
      "Unmitigated less mitigated plans in independent special, non-maintained special and "
      "independent mainstream schools.");
  return table;
}

ReportTable instead_by_setting(const PopulationOutlook& population) {
  auto table = avoided_table(population, "Where these pupils are instead");
  for (std::size_t i = 0; i < setting_count; ++i) {
    const auto setting = static_cast<Setting>(i);
    if (is_independent(setting)) continue;
    add_each(population, table, title(setting),
             [&](const IndependentAvoided& at) { return at.instead[i]; });
  }
  add_each(population, table, "Without a plan",
           [](const IndependentAvoided& at) { return at.without_plan; });
  add_each(population, table, "Independent places avoided", all_avoided, RowKind::Total);
  table.notes.emplace_back(
      "Mitigated less unmitigated plans. A setting below zero has fewer, as where plans are not "
      "made; without a plan are those for whom none is made because of the programme, and who "
      "would "
      "still have one.");
  return table;
}

}  // namespace

std::string_view in_words(AgeOn age_on) {
  return age_on == AgeOn::August ? "31 August before" : "January";
}

Known known_of_bands(const PopulationOutlook& population, const PopulationCensus& census) {
  return population.age_on == AgeOn::August ? Known::Assumed : census.known;
}

std::vector<std::string> how_ages_are_counted(AgeOn age_on) {
  if (age_on == AgeOn::January) return {};
  return {
      "Ages on 31 August before the academic year. The forecast has ages in January; birthdays are "
      "taken as even through the year and the census in the middle of January, so that 62.5% of "
      "those of an age in January were of it in August, and 37.5% a year younger. An assumption."};
}

Blocks plans_by_age(const PopulationPage& page) {
  auto table =
      census_table(page, "Plans by age on " + std::string(in_words(page.population.age_on)));
  if (page.population.age_on == AgeOn::January) table.title = "Plans by age in January";
  for (std::size_t band = 0; band < age_band_count; ++band) {
    add_cells(page, table, std::string(age_bands[band].title), [&](const PopulationCensus& census) {
      return plans_cell(census.of_band(band)[PlansMeasure::Closing],
                        known_of_bands(page.population, census));
    });
  }
  add_total(page, table);
  table.notes = how_ages_are_counted(page.population.age_on);
  return only(std::move(table));
}

Blocks plans_by_setting(const PopulationPage& page) {
  auto table = census_table(page, "Plans by provision and setting");
  for (std::size_t i = 0; i < provision_kinds; ++i) {
    const auto kind = static_cast<ProvisionKind>(i);
    add_row(page, table, std::string(title(kind)),
            [&](const PopulationCensus& census) { return census.of(kind)[PlansMeasure::Closing]; });
    const auto settings = settings_of(kind);
    for (const Setting setting : settings) {
      if (settings.size() == 1) continue;
      add_row(page, table, "  of them: " + std::string(title(setting)),
              [&](const PopulationCensus& census) {
                return census.of(setting)[PlansMeasure::Closing];
              });
    }
  }
  add_total(page, table);
  return only(std::move(table));
}

Blocks plans_by_need(const PopulationPage& page) {
  if (page.population.needs.empty()) return {};
  auto table = census_table(page, "Plans by primary need");
  for (std::size_t need = 0; need < page.population.needs.size(); ++need) {
    add_cells(page, table, need_title(page.population.needs[need]),
              [&](const PopulationCensus& census) {
                return plans_cell(census.needs[need].account[PlansMeasure::Closing],
                                  census.known_of_needs);
              });
  }
  add_total(page, table);
  return only(std::move(table));
}

Blocks beside_recorded(const PopulationPage& page) {
  Blocks blocks;
  for (const PopulationCensus& census : page.censuses()) {
    const bool is_recorded = std::ranges::any_of(
        census.recorded, [](const std::optional<double>& plans) { return plans.has_value(); });
    if (is_recorded && !census.is_opening) blocks.emplace_back(beside_recorded_at(census));
  }
  return blocks;
}

Blocks independent_avoided(const PopulationPage& page) {
  if (page.population.avoided.empty()) return {};
  return {avoided_by_age(page.population), instead_by_setting(page.population)};
}

}  // namespace highneeds
