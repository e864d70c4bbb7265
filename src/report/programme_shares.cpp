#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/figures.hpp"
#include "report/programme_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

namespace highneeds {

namespace {

constexpr double a_penny = 0.01;

Cell pounds(double amount, Known known = Known::Forecast) {
  return {.content = amount, .unit = Unit::Pounds, .known = known};
}

Cell share_of(double part, double whole) {
  return whole == 0 ? Cell{} : Cell{.content = part / whole, .unit = Unit::Ratio};
}

bool is_drawn(const ProgrammeOutlook& programme) {
  return std::ranges::any_of(programme.projects, [](const ProjectOutlook& project) {
    return project.standard_error >= a_penny;
  });
}

/// A row of yearly amounts, their sum and its share of the difference.
ReportRow amounts(const ProgrammePage& of, const std::string& label, const Yearly& yearly,
                  RowKind kind = RowKind::Body) {
  const Page& page = of.page;
  const auto in_year = page.find(Section::Balance, "in_year").value();
  ReportRow row{.kind = kind, .cells = {words(label)}};
  for (const auto position : page.positions()) {
    const Known known = value_at(page.outlook(), Shown::Difference, in_year, position).known;
    row.cells.push_back(pounds(yearly.at(position), known));
  }
  row.cells.push_back(pounds(in_sum(yearly)));
  row.cells.push_back(share_of(in_sum(yearly), in_sum(of.programme.attribution.difference)));
  return row;
}

/// A row that has a sum only.
ReportRow sum_only(const ProgrammePage& of, const std::string& label, double sum) {
  ReportRow row{.cells = {words(label)}};
  row.cells.resize(1 + of.page.positions().size());
  row.cells.push_back(pounds(sum));
  return row;
}

ReportRow closed_by_year(const ProgrammePage& of) {
  ReportRow row{.cells = {words("% of the unmitigated in-year deficit")}};
  const Yearly& difference = of.programme.attribution.difference;
  for (const auto position : of.page.positions()) {
    row.cells.push_back(share_of(difference.at(position), of.programme.gap.at(position)));
  }
  row.cells.push_back(share_of(in_sum(difference), in_sum(of.programme.gap)));
  return row;
}

bool has_grant_change(const Attribution& attribution) {
  return std::abs(attribution.grant_forgone) >= a_penny;
}

void add_totals(const ProgrammePage& of, ReportTable& table) {
  const Attribution& attribution = of.programme.attribution;
  table.rows.push_back(amounts(of, "The programme", attribution.difference, RowKind::Total));
  table.rows.push_back(closed_by_year(of));
  if (has_grant_change(attribution)) {
    const bool is_less = attribution.grant_forgone < 0;
    table.rows.push_back(sum_only(
        of, is_less ? "Stability grant forgone" : "Larger stability grant on a larger deficit",
        attribution.grant_forgone));
  }
  table.rows.push_back(sum_only(of, "Difference at " + last_day(of.page.scenario().years.last),
                                attribution.closing_difference));
}

void add_notes(const ProgrammePage& of, ReportTable& table) {
  table.notes.emplace_back(
      "Workstreams act upon one another, so what one saves depends on which others are there. Its "
      "share is the mean of what it adds over all orders in which workstreams could join (its "
      "Shapley value), and a project's share that within its workstream (its Owen value): model "
      "8.3. Shares are after the project's cost to the block.");
  if (!is_drawn(of.programme)) return;
  table.notes.emplace_back(
      "± is the standard error of a sum, where orders of a workstream's projects were drawn.");
}

/// "better by £6.0m, after £1.2m of stability grant forgone".
std::string what_it_does_to_the_balance(const ProgrammePage& of) {
  const Attribution& attribution = of.programme.attribution;
  const double change = attribution.closing_difference;
  std::string text = (change < 0 ? "worse by " : "better by ") + of.page.in_money(std::abs(change));
  if (has_grant_change(attribution)) {
    const bool is_less = attribution.grant_forgone < 0;
    text += fmt::format(", {} {} of stability grant {}", is_less ? "after" : "with",
                        of.page.in_money(std::abs(attribution.grant_forgone)),
                        is_less ? "forgone" : "more");
  }
  return text;
}

}  // namespace

Blocks share_of_deficit(const ProgrammePage& of) {
  const auto& share = of.programme.share_of_deficit;
  const auto& best = of.page.scenario().policy.mitigation_best_case.value;
  const auto in_percent = [&](double ratio) {
    return with_unit(ratio, Unit::Ratio, of.page.scale());
  };
  Facts facts{.title = "The deficit that the programme closes"};
  const std::string when = last_day(of.page.scenario().years.last);
  facts.items.emplace_back(
      "Unmitigated deficit at " + when,
      share ? fmt::format("{} of the {} that it is before contributions and grants",
                          in_percent(*share), of.page.in_money(of.programme.deficit))
            : "there is none, before contributions and grants");
  facts.items.emplace_back("The balance at " + when, what_it_does_to_the_balance(of));
  if (share && *share > best.as_ratio()) {
    facts.notes.push_back(fmt::format("More than the best case known, {}: see the warnings.",
                                      in_percent(best.as_ratio())));
  }
  return only(std::move(facts));
}

Blocks who_closes_the_gap(const ProgrammePage& of) {
  auto table = of.page.table("Who closes the gap", Unit::Pounds);
  const bool has_errors = is_drawn(of.programme);
  table.columns.push_back({.title = "in sum", .is_number = true});
  table.columns.push_back({.title = "% of it", .is_number = true});
  if (has_errors) table.columns.push_back({.title = "±", .is_number = true});
  std::size_t next = 0;
  const auto& attribution = of.programme.attribution;
  for (const Workstream& workstream : of.written().workstreams) {
    const std::string title = called(workstream.title, workstream.name);
    table.rows.push_back(amounts(of, title,
                                 attribution.workstreams.at(static_cast<std::size_t>(
                                     &workstream - of.written().workstreams.data()))));
    for (std::size_t i = 0; i < workstream.projects.size(); ++i, ++next) {
      const ProjectOutlook& project = of.programme.projects.at(next);
      table.rows.push_back(
          amounts(of, "  " + called(project.written->title, project.written->name), project.share));
      if (has_errors && project.standard_error >= a_penny) {
        table.rows.back().cells.push_back(pounds(project.standard_error));
      }
    }
  }
  add_totals(of, table);
  add_notes(of, table);
  return only(std::move(table));
}

}  // namespace highneeds
