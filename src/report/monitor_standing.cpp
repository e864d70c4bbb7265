#include <array>

#include "report/monitor_blocks.hpp"
#include "report/programme_words.hpp"
#include "report/words.hpp"

// Where conditions and risks stand.

namespace highneeds {

namespace {

std::string name_of_conditions(ReturnOf of) {
  if (of == ReturnOf::SafetyValve) return "Conditions of the safety valve agreement";
  return of == ReturnOf::ReformPlan ? "Commitments of the reform plan"
                                    : "Conditions and commitments";
}

PageBlock none(std::string title, std::string what) {
  return Facts{.title = std::move(title), .items = {{"None", std::move(what)}}};
}

PageBlock conditions(const MonitorInput& of) {
  const Scenario& plan = of.outlook.scenario;
  const std::string title = name_of_conditions(of.made.of);
  if (plan.monitoring.conditions.empty()) {
    return none(title, "The plan names none (monitoring: conditions).");
  }
  ReportTable table{
      .title = title,
      .columns = {
          {}, {.title = "state"}, {.title = "due"}, {.title = "progress"}, {.title = "source"}}};
  for (const Condition& one : plan.monitoring.conditions) {
    const bool is_late = one.due && one.due->value <= of.made.quarter.last_day() &&
                         one.status != ConditionStatus::Met;
    const std::string due = one.due ? in_words(one.due->value) : std::string();
    table.rows.push_back({.cells = {words(called(one.title, one.name)), words(word(one.status)),
                                    words(is_late ? due + " (past)" : due), words(one.note),
                                    words(source_title(plan, one.source))}});
  }
  return table;
}

PageBlock risks(const MonitorInput& of) {
  const Scenario& plan = of.outlook.scenario;
  if (plan.monitoring.risks.empty())
    return none("Risks", "The plan names none (monitoring: risks).");
  ReportTable table{.title = "Risks",
                    .columns = {{},
                                {.title = "likelihood"},
                                {.title = "impact"},
                                {.title = "owner"},
                                {.title = "mitigation"}}};
  for (const Risk& one : plan.monitoring.risks) {
    table.rows.push_back(
        {.cells = {words(called(one.title, one.name)), words(word(one.likelihood)),
                   words(word(one.impact)), words(one.owner), words(one.mitigation)}});
  }
  return table;
}

}  // namespace

std::string_view word(ConditionStatus status) {
  constexpr std::array<std::string_view, 5> all{"not started", "on track", "delayed", "met",
                                                "missed"};
  return all.at(static_cast<std::size_t>(status));
}

std::string_view word(Grade grade) {
  constexpr std::array<std::string_view, 3> all{"low", "medium", "high"};
  return all.at(static_cast<std::size_t>(grade));
}

std::string source_title(const Scenario& plan, const std::string& source) {
  const auto listed = plan.sources.find(source);
  return listed == plan.sources.end() || listed->second.title.empty() ? source
                                                                      : listed->second.title;
}

Blocks monitor_conditions(const MonitorInput& of) {
  return {conditions(of), risks(of)};
}

}  // namespace highneeds
