#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "highneeds/quantity/letters.hpp"
#include "report/monitor_blocks.hpp"
#include "report/page.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

// Outcome measures of projects, by heading and by priority.

namespace highneeds {

namespace {

constexpr std::array<std::string_view, 8> flourish{
    "Family and friends", "Learning",   "Opportunity",     "Understood",
    "Resilience",         "Individual", "Safe and secure", "Healthy"};

struct OutcomeOf {
  const Project* project;
  const Outcome* outcome;
};

/// FLOURISH headings in their order, then others, and what has none last.
std::size_t place_of(const std::string& heading) {
  const std::string small = in_small_letters(heading);
  for (std::size_t i = 0; i < flourish.size(); ++i) {
    if (in_small_letters(std::string(flourish.at(i))) == small) return i;
  }
  return heading.empty() ? flourish.size() + 1 : flourish.size();
}

std::vector<OutcomeOf> measured(const Scenario& plan) {
  std::vector<OutcomeOf> all;
  if (!plan.programme) return all;
  for (const Workstream& workstream : plan.programme->workstreams) {
    for (const Project& project : workstream.projects) {
      for (const Outcome& outcome : project.outcomes) all.push_back({&project, &outcome});
    }
  }
  return all;
}

Cell number(const Measured& one) {
  return {.content = one.value, .unit = one.unit};
}

ReportRow row_of(const OutcomeOf& one, const std::string& other_group) {
  const Measured& target = one.outcome->target.value;
  ReportRow row{.cells = {words("  " + called(one.outcome->title, one.outcome->name)),
                          words(called(one.project->title, one.project->name)), words(other_group),
                          number(target)}};
  if (!one.outcome->actual) return row;
  const Measured& actual = one.outcome->actual->value;
  row.cells.push_back(number(actual));
  if (target.value != 0)
    row.cells.push_back({.content = actual.value / target.value, .unit = Unit::Ratio});
  return row;
}

/// Outcomes under the groups that `group` gives, with `other` beside them.
ReportTable grouped(std::vector<OutcomeOf> all, std::string title, std::string other_title,
                    std::string Outcome::*group, std::string Outcome::*other) {
  std::ranges::stable_sort(all, [&](const OutcomeOf& a, const OutcomeOf& b) {
    const std::string& one = a.outcome->*group;
    const std::string& two = b.outcome->*group;
    return std::pair(place_of(one), one) < std::pair(place_of(two), two);
  });
  ReportTable table{.title = std::move(title),
                    .columns = {{},
                                {.title = "project"},
                                {.title = std::move(other_title)},
                                {.title = "target", .is_number = true},
                                {.title = "actual", .is_number = true},
                                {.title = "% of target", .is_number = true}}};
  const std::string* latest = nullptr;
  for (const OutcomeOf& one : all) {
    const std::string& name = one.outcome->*group;
    if (latest == nullptr || *latest != name)
      Page::add_heading(table, name.empty() ? "Not stated" : name);
    latest = &name;
    table.rows.push_back(row_of(one, one.outcome->*other));
  }
  return table;
}

/// The headings that no outcome is under, where the plan uses those of FLOURISH.
void note_headings_without(const std::vector<OutcomeOf>& all, ReportTable& table) {
  std::vector<std::string_view> without;
  for (std::size_t i = 0; i < flourish.size(); ++i) {
    const bool is_used = std::ranges::any_of(
        all, [&](const OutcomeOf& one) { return place_of(one.outcome->heading) == i; });
    if (!is_used) without.push_back(flourish.at(i));
  }
  if (without.empty() || without.size() == flourish.size()) return;
  table.notes.push_back(fmt::format("No outcome measure is under {}.", fmt::join(without, ", ")));
}

/// Whether any outcome says where it belongs.
bool is_stated(const std::vector<OutcomeOf>& all, std::string Outcome::*group) {
  return std::ranges::any_of(all,
                             [&](const OutcomeOf& one) { return !(one.outcome->*group).empty(); });
}

}  // namespace

Blocks monitor_outcomes(const MonitorInput& of) {
  const auto all = measured(of.outlook.scenario);
  if (all.empty()) return {};
  ReportTable by_heading =
      grouped(all, "Outcomes by heading", "priority", &Outcome::heading, &Outcome::priority);
  note_headings_without(all, by_heading);
  const bool has_actual = std::ranges::any_of(
      all, [](const OutcomeOf& one) { return one.outcome->actual.has_value(); });
  if (!has_actual) by_heading.notes.emplace_back("What has been reached is not stated for any.");
  if (!is_stated(all, &Outcome::priority)) {
    return {std::move(by_heading),
            Paragraph{"Outcomes by priority of the strategy: no outcome states one."}};
  }
  return {std::move(by_heading), grouped(all, "Outcomes by priority of the strategy", "heading",
                                         &Outcome::priority, &Outcome::heading)};
}

}  // namespace highneeds
