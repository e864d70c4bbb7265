#include <fmt/format.h>

#include <string>

#include "highneeds/scenario/last_actual.hpp"
#include "report/programme_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

Cell number(const std::optional<double>& value, Unit unit) {
  return value ? Cell{.content = *value, .unit = unit} : Cell{};
}

Cell share(double ratio) {
  return {.content = ratio, .unit = Unit::Ratio};
}

std::string in_words(SavingKind kind) {
  return kind == SavingKind::Cash ? "cash" : "avoidance";
}

ReportRow standing_of(const Programme& programme, const ProjectOutlook& project) {
  const Project& written = *project.written;
  return {.cells = {words("  " + called(written.title, written.name)), words(word(written.stage)),
                    words(start_of(written)), words(in_words(written.kind)),
                    words(word(written.rag)), share(written.confidence.value.as_ratio()),
                    share(effective_confidence(programme, written)), words(written.owner)}};
}

ReportRow money_of(const ProjectOutlook& project) {
  const double cost = in_sum(project.cost);
  const auto pounds = [](double amount) { return Cell{.content = amount, .unit = Unit::Pounds}; };
  const Project& written = *project.written;
  const std::string per_pound = project.saving_per_pound
                                    ? to_the_penny(*project.saving_per_pound, Unit::Pounds)
                                    : std::string();
  const std::string otherwise = cost > 0 ? "not by then" : "";
  return {.cells = {words("  " + called(written.title, written.name)),
                    written.cost ? pounds(cost) : Cell{}, pounds(in_sum(project.saving)),
                    words(per_pound),
                    words(project.paid_back ? project.paid_back->name() : otherwise),
                    pounds(project.cash), pounds(project.avoidance),
                    written.capital.empty() ? Cell{} : pounds(project.capital),
                    number(project.capital_per_place, Unit::PoundsPerPlace)}};
}

/// A row for each project, under its workstream.
template <class RowOf>
void add_projects(const ProgrammePage& of, ReportTable& table, RowOf&& row_of) {
  each_project(
      of.programme,
      [&](const Workstream& workstream) {
        Page::add_heading(table, called(workstream.title, workstream.name));
      },
      [&](const ProjectOutlook& project) { table.rows.push_back(row_of(project)); });
}

ReportTable where_they_stand(const ProgrammePage& of) {
  ReportTable table{.title = "Projects: where they stand",
                    .columns = {{},
                                {.title = "stage"},
                                {.title = "start"},
                                {.title = "kind"},
                                {.title = "RAG"},
                                {.title = "confidence", .is_number = true},
                                {.title = "effective", .is_number = true},
                                {.title = "owner"}}};
  add_projects(of, table,
               [&](const ProjectOutlook& project) { return standing_of(of.written(), project); });
  table.notes.push_back(fmt::format(
      "Effective is the confidence at the delivery rate of all projects, {}.",
      with_unit(of.written().delivery_rate.value.as_ratio(), Unit::Ratio, of.page.scale())));
  return table;
}

std::string actual_years(const Scenario& scenario) {
  const FinancialYear last = last_actual(scenario);
  return last < scenario.years.first ? "no year of the forecast is actual, so all is avoidance"
                                     : "spending is actual to " + last.name();
}

ReportTable what_they_cost_and_save(const ProgrammePage& of) {
  ReportTable table{.title = "Projects: what they cost and save, in sum",
                    .unit = Unit::Pounds,
                    .columns = {{},
                                {.title = "cost", .is_number = true},
                                {.title = "saving", .is_number = true},
                                {.title = "for each £1", .is_number = true},
                                {.title = "paid back"},
                                {.title = "cash", .is_number = true},
                                {.title = "avoidance", .is_number = true},
                                {.title = "capital", .is_number = true},
                                {.title = "for each place", .is_number = true}}};
  add_projects(of, table, money_of);
  table.notes.emplace_back(
      "A saving is a project's share before its own cost, and a cost what it adds to that of the "
      "actual years; blank is not stated. A saving is cash as far as spending falls below that of "
      "the last actual year, and cost avoidance above it (model 8.4): " +
      actual_years(of.page.scenario()) + ".");
  return table;
}

}  // namespace

Blocks projects(const ProgrammePage& of) {
  return {where_they_stand(of), what_they_cost_and_save(of)};
}

Blocks outcomes(const ProgrammePage& of) {
  ReportTable table{.title = "Outcomes",
                    .columns = {{},
                                {.title = "heading"},
                                {.title = "priority"},
                                {.title = "target", .is_number = true},
                                {.title = "actual", .is_number = true},
                                {.title = "% of target", .is_number = true}}};
  const auto measured = [](const Measured& one) { return number(one.value, one.unit); };
  each_project(
      of.programme, [](const Workstream&) {},
      [&](const ProjectOutlook& project) {
        const Project& written = *project.written;
        if (!written.outcomes.empty())
          Page::add_heading(table, called(written.title, written.name));
        for (const Outcome& outcome : written.outcomes) {
          const Measured& target = outcome.target.value;
          ReportRow row{.cells = {words("  " + called(outcome.title, outcome.name)),
                                  words(outcome.heading), words(outcome.priority),
                                  measured(target)}};
          if (outcome.actual) {
            const Measured& actual = outcome.actual->value;
            row.cells.push_back(measured(actual));
            row.cells.push_back(target.value != 0 ? share(actual.value / target.value) : Cell{});
          }
          table.rows.push_back(std::move(row));
        }
      });
  return table.rows.empty() ? Blocks{} : Blocks{std::move(table)};
}

}  // namespace highneeds
