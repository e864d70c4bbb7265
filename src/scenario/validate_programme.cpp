#include <fmt/format.h>

#include "scenario/each_programme_figure.hpp"
#include "scenario/validation.hpp"

// The programme and its projects (8); validate_effects.cpp looks at what they do.

namespace highneeds {
namespace {

// Attribution goes over all subsets of workstreams (8.3).
constexpr std::size_t most_workstreams = 16;

void check_number(const Validation& validation, const Programme& programme) {
  const auto& workstreams = programme.workstreams;
  if (workstreams.size() <= most_workstreams) return;
  validation.fault(
      workstreams.at(most_workstreams).at,
      fmt::format("a saving cannot be shared out among {} workstreams", workstreams.size()),
      fmt::format("put the projects into {} workstreams or fewer", most_workstreams));
}

std::string_view in_words(Unit unit) {
  if (unit == Unit::Pounds) return "pounds";
  return unit == Unit::Ratio ? "a share" : "a number";
}

void check_outcome(const Validation& validation, const Outcome& outcome) {
  if (!outcome.actual || outcome.actual->value.unit == outcome.target.value.unit) return;
  if (!outcome.target.at.is_known() || validation.had_fault_at(outcome.target.at) ||
      validation.had_fault_at(outcome.actual->at))
    return;
  validation.fault(
      outcome.actual->at,
      fmt::format("the target of \"{}\" is {}, and this is {}", outcome.name,
                  in_words(outcome.target.value.unit), in_words(outcome.actual->value.unit)),
      "write both in one unit");
}

void check_start(const Validation& validation, const Project& project, const Effect& effect) {
  if (project.start || !validation.was_read_whole) return;
  const auto* open = std::get_if<OpenPlaces>(&effect.what);
  if (open != nullptr && open->opens) return;
  validation.fault(
      effect.at,
      fmt::format("nothing says from which day {} of \"{}\" counts", key(effect), project.name),
      open != nullptr ? "write opens: 2027-09-01 here, or start: 2027-09-01 in the "
                        "project"
                      : "write start: 2027-09-01 in the project");
}

}  // namespace

void check_programme(const Validation& validation) {
  if (!validation.scenario.programme) return;
  check_number(validation, *validation.scenario.programme);
  each_project(validation.scenario, [&](const std::string&, const Project& project) {
    for (const auto& outcome : project.outcomes) check_outcome(validation, outcome);
    for (const auto& effect : project.effects) {
      check_start(validation, project, effect);
      check_effect(validation, effect);
    }
  });
}

}  // namespace highneeds
