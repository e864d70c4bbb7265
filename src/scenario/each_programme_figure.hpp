#pragma once

#include <string>

#include "highneeds/scenario/scenario.hpp"
#include "highneeds/source/address.hpp"
#include "scenario/figure_sign.hpp"

// Visits the figures of a programme, as each_figure.hpp does those of the scenario around it.

namespace highneeds {

/// Calls `visit(address, project)` for each project.
template <class Visit>
void each_project(const Scenario& scenario, Visit&& visit) {
  if (!scenario.programme) return;
  for (const auto& workstream : scenario.programme->workstreams) {
    const auto projects = address_of("programme.workstreams", workstream.name) + ".projects";
    for (const auto& project : workstream.projects)
      visit(address_of(projects, project.name), project);
  }
}

/// Calls `visit(address, effect)` for each effect of a project.
template <class Visit>
void each_effect(const std::string& address, const Project& project, Visit&& visit) {
  for (const auto& effect : project.effects)
    visit(address_of(address + ".effects", key(effect)), effect);
}

/// The series of projects, which are nil before their first named year.
template <class Visit>
void each_programme_series(const Scenario& scenario, Visit&& visit) {
  const auto visit_ramp = [&](const std::string& address, const std::optional<Ramp>& ramp) {
    if (!ramp) return;
    std::visit([&](const auto& series) { visit(address, series, Sign::NotNegative); }, *ramp);
  };
  each_project(scenario, [&](const std::string& address, const Project& project) {
    visit_ramp(address + ".ramp", project.ramp);
    if (project.cost) visit(address + ".cost", *project.cost, Sign::NotNegative);
    each_effect(address, project, [&](const std::string& of_effect, const Effect& effect) {
      if (const auto* open = std::get_if<OpenPlaces>(&effect.what))
        visit_ramp(of_effect + ".fill", open->fill);
      if (const auto* saving = std::get_if<Saving>(&effect.what))
        visit(of_effect + ".amount", saving->amount, Sign::NotNegative);
    });
  });
}

/// Visits the single values of one effect.
template <class Visit>
struct EffectValues {
  const std::string& address;
  Visit& visit;

  template <class T>
  void value(std::string_view name, const Value<T>& value) const {
    visit(address_of(address, name), value, Sign::NotNegative);
  }
  template <class T>
  void value(std::string_view name, const std::optional<Value<T>>& optional) const {
    if (optional) value(name, *optional);
  }
  void operator()(const FewerNewPlans& effect) const { value("rate", effect.rate); }
  void operator()(const OpenPlaces& effect) const { value("places", effect.places); }
  void operator()(const MovePlacements& effect) const { how_many(effect.how_many); }
  void operator()(const LowerUnitCost& effect) const {
    value("rate", effect.rate);
    value("amount", effect.amount);
  }
  void operator()(const FewerPlacements& effect) const { how_many(effect.how_many); }
  void operator()(const Saving&) const {}
  void how_many(const HowMany& many) const {
    value("number", many.number);
    value("rate", many.rate);
  }
};

template <class Visit>
void each_outcome_value(const std::string& address, const Outcome& outcome, Visit&& visit) {
  const auto of = address_of(address + ".outcomes", outcome.name);
  visit(of + ".target", outcome.target, Sign::Any);
  if (outcome.actual) visit(of + ".actual", *outcome.actual, Sign::Any);
}

/// Every quantity of the programme that is one value, and the capital of each year.
template <class Visit>
void each_programme_value(const Scenario& scenario, Visit&& visit) {
  if (!scenario.programme) return;
  visit(std::string("programme.delivery_rate"), scenario.programme->delivery_rate,
        Sign::NotNegative);
  each_project(scenario, [&](const std::string& address, const Project& project) {
    visit(address + ".confidence", project.confidence, Sign::NotNegative);
    for (const auto& [year, amount] : project.capital)
      visit(address_of(address + ".capital", year.name()), amount, Sign::NotNegative);
    for (const auto& outcome : project.outcomes) each_outcome_value(address, outcome, visit);
    each_effect(address, project, [&](const std::string& of_effect, const Effect& effect) {
      std::visit(EffectValues<std::remove_reference_t<Visit>>{of_effect, visit}, effect.what);
    });
  });
}

}  // namespace highneeds
