#include <algorithm>
#include <cmath>

#include "report/population_blocks.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr double nil = 1e-9;

std::string mark_of(const PopulationCensus& census) {
  if (census.is_opening) return "opening";
  const bool is_recorded = std::ranges::any_of(
      census.recorded, [](const std::optional<double>& plans) { return plans.has_value(); });
  return is_recorded ? "recorded" : "forecast";
}

bool is_all_nil(const ReportRow& row) {
  return std::ranges::all_of(row.cells, [](const Cell& cell) {
    const auto* number = std::get_if<double>(&cell.content);
    return number == nullptr || std::abs(*number) < nil;
  });
}

using AccountOf = std::function<PlansAccount(const PopulationCensus&)>;

/// The opening census has what was there and the balancing item, and nothing else.
bool is_there(const PopulationCensus& census, PlansMeasure measure) {
  return !census.is_opening || measure == PlansMeasure::Opening ||
         measure == PlansMeasure::Balancing || measure == PlansMeasure::Closing;
}

void drop_if_nil(ReportTable& table) {
  if (is_all_nil(table.rows.back())) table.rows.pop_back();
}

/// A measure of the account, as it counts in it.
void add_measure(const PopulationPage& page, ReportTable& table, const AccountOf& account,
                 PlansMeasure measure) {
  const bool is_closing = measure == PlansMeasure::Closing;
  const double counts = sign(measure) == 0 ? 1 : sign(measure);
  add_cells(
      page, table, std::string(title(measure)),
      [&](const PopulationCensus& census) {
        const bool is_opening = measure == PlansMeasure::Opening;
        const Known known = is_opening ? census.known_before : census.known;
        if (!is_there(census, measure)) return Cell{};
        return plans_cell(counts * account(census)[measure], known);
      },
      is_closing ? RowKind::Total : RowKind::Body);
  if (!is_closing) drop_if_nil(table);
}

void add_reasons(const PopulationPage& page, ReportTable& table,
                 const std::function<double(const PopulationCensus&, std::size_t)>& ceased_for) {
  for (std::size_t i = 0; i < page.population.reasons.size(); ++i) {
    std::string reason = page.population.reasons[i];
    std::ranges::replace(reason, '_', ' ');
    add_cells(page, table, "  of them: " + reason, [&](const PopulationCensus& census) {
      if (census.is_opening) return Cell{};
      return plans_cell(-ceased_for(census, i), census.known);
    });
    drop_if_nil(table);
  }
}

using CeasedFor = std::function<double(const PopulationCensus&, std::size_t)>;

ReportTable account_table(const PopulationPage& page, std::string title, const AccountOf& account,
                          const CeasedFor& ceased_for = {}) {
  ReportTable table = census_table(page, std::move(title));
  for (std::size_t i = 0; i < plans_measures; ++i) {
    const auto measure = static_cast<PlansMeasure>(i);
    if (measure == PlansMeasure::NotMade) continue;
    add_measure(page, table, account, measure);
    if (measure == PlansMeasure::Ceased && ceased_for) add_reasons(page, table, ceased_for);
  }
  // Plans that are not made are told below the account, since they are not in it.
  add_measure(page, table, account, PlansMeasure::NotMade);
  return table;
}

/// All plans of a recorded January are known, whatever the parts are.
void say_what_is_recorded(const PopulationPage& page, ReportTable& table) {
  const auto total = std::ranges::find(table.rows, RowKind::Total, &ReportRow::kind);
  Known before = page.censuses().front().known_in_all;
  for (std::size_t i = 0; i < page.censuses().size(); ++i) {
    table.rows.front().cells.at(i + 1).known = before;
    before = page.censuses()[i].known_in_all;
    total->cells.at(i + 1).known = before;
  }
}

Blocks accounts_by_age(const PopulationPage& page) {
  Blocks blocks;
  for (std::size_t band = 0; band < age_band_count; ++band) {
    auto table = account_table(
        page, std::string(age_bands[band].title),
        [band](const PopulationCensus& census) { return census.of_band(band); },
        [band](const PopulationCensus& census, std::size_t reason) {
          return census.ceased_for[reason][band];
        });
    table.notes = how_ages_are_counted(page.population.age_on);
    blocks.emplace_back(std::move(table));
  }
  return blocks;
}

Blocks accounts_by_setting(const PopulationPage& page) {
  Blocks blocks;
  for (std::size_t i = 0; i < setting_count; ++i) {
    const auto setting = static_cast<Setting>(i);
    auto table =
        account_table(page, std::string(title(setting)),
                      [setting](const PopulationCensus& census) { return census.of(setting); });
    table.notes.push_back("Paid under: " + std::string(title(provision_of(setting))) + ".");
    blocks.emplace_back(std::move(table));
  }
  return blocks;
}

Blocks accounts_by_need(const PopulationPage& page) {
  if (page.population.needs.empty()) {
    return {Paragraph{"There are no plans by need, since the population has no `needs`."}};
  }
  Blocks blocks;
  for (std::size_t need = 0; need < page.population.needs.size(); ++need) {
    blocks.emplace_back(account_table(
        page, need_title(page.population.needs[need]),
        [need](const PopulationCensus& census) { return census.needs[need].account; }));
  }
  return blocks;
}

}  // namespace

std::string need_title(std::string_view need) {
  return need == "unknown" ? "Not recorded" : std::string(need);
}

Cell plans_cell(double plans, Known known) {
  return {.content = std::abs(plans) < nil ? 0 : plans, .unit = Unit::Pupils, .known = known};
}

ReportTable census_table(const PopulationPage& page, std::string title) {
  ReportTable table{
      .title = std::move(title), .unit = Unit::Pupils, .columns = {{.title = "January"}}};
  for (const PopulationCensus& census : page.censuses()) {
    table.columns.push_back(
        {.title = std::to_string(census.january), .is_number = true, .mark = mark_of(census)});
  }
  return table;
}

void add_cells(const PopulationPage& page, ReportTable& table, std::string label,
               const std::function<Cell(const PopulationCensus&)>& cell, RowKind kind) {
  ReportRow row{.kind = kind, .cells = {words(label)}};
  for (const PopulationCensus& census : page.censuses()) row.cells.push_back(cell(census));
  table.rows.push_back(std::move(row));
}

void add_row(const PopulationPage& page, ReportTable& table, std::string label,
             const std::function<double(const PopulationCensus&)>& plans) {
  add_cells(page, table, std::move(label), [&](const PopulationCensus& census) {
    return plans_cell(plans(census), census.known);
  });
}

Blocks account_of_all(const PopulationPage& page) {
  const auto reason = [](const PopulationCensus& census, std::size_t i) {
    double all = 0;
    for (const double of_band : census.ceased_for[i]) all += of_band;
    return all;
  };
  ReportTable table = account_table(
      page, "All EHC plans, from one January to the next",
      [](const PopulationCensus& census) { return census.all(); }, reason);
  say_what_is_recorded(page, table);
  return only(std::move(table));
}

Blocks accounts_by(const PopulationPage& page, PlansBy by) {
  if (by == PlansBy::Age) return accounts_by_age(page);
  return by == PlansBy::Setting ? accounts_by_setting(page) : accounts_by_need(page);
}

}  // namespace highneeds
