#pragma once

#include <algorithm>
#include <utility>

#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"
#include "support/small_scenario.hpp"

// The shipped scenario of a population, and changes of it.
namespace highneeds::test {

/// The files that its places name.
inline Sources& norfolk_sources() {
  static Sources sources;
  return sources;
}

inline Scenario norfolk_population() {
  static const Scenario scenario =
      load({.scenario = (root() / "scenarios/norfolk/population.yaml").string(),
            .overlays = {},
            .settings = {}},
           norfolk_sources())
          .scenario;
  return scenario;
}

/// State special schools are full, and send those without a place to independent ones.
inline Scenario full_population() {
  Scenario scenario = norfolk_population();
  const auto special =
      std::ranges::find(scenario.provision, ProvisionKind::StateSpecial, &Provision::kind);
  special->capacity = steady<Places, AcademicYear>(Places::count(2'500));
  special->overflow = Value<ProvisionKind>{ProvisionKind::IndependentSpecial};
  return scenario;
}

inline Scenario population_without_programme() {
  Scenario scenario = norfolk_population();
  scenario.programme.reset();
  return scenario;
}

inline Scenario population_without_needs() {
  Scenario scenario = norfolk_population();
  scenario.population->needs.clear();
  scenario.population->leave_reasons.clear();
  return scenario;
}

}  // namespace highneeds::test
