#pragma once

#include <vector>

#include "projection/plain_series.hpp"

// How far an effect of a project has come in a year (8.1), and what the actuals hold of it (8.2).
namespace highneeds::plain {

/// What makes a level: the first whole month from the date on, a ramp (or none), and the confidence
/// times the delivery rate.
struct Pace {
  int from_month = 0;
  const Ramp* ramp = nullptr;
  double strength = 0;

  [[nodiscard]] bool has_started_by(int month) const { return from_month <= month; }
};
/// Of a project's effects, and of the places that it opens.
[[nodiscard]] Pace pace_of(const Scenario& s, const Project& project);
[[nodiscard]] Pace pace_of(const Scenario& s, const Project& project, const OpenPlaces& opening);

/// (8.1) the level of an academic year for pupils and places, of a calendar year for new plans
/// (6.2), and of a financial year for money.
[[nodiscard]] double academic_level(const Pace& pace, AcademicCalendar calendar, int a);
[[nodiscard]] double calendar_level(const Pace& pace, int year);
[[nodiscard]] double financial_level(const Pace& pace, AcademicCalendar calendar, int year);

/// (8.2) beyond what the actuals to `last` hold.
[[nodiscard]] double academic_beyond(const Pace& pace, AcademicCalendar calendar, int last, int a);
[[nodiscard]] double calendar_beyond(const Pace& pace, int last, int year);
[[nodiscard]] double financial_beyond(const Scenario& s, const Pace& pace,
                                      AcademicCalendar calendar, int last, int year);

/// (8.2) the last actual year of spending, and of quantities with actual values of their own.
[[nodiscard]] int last_actual(const Scenario& s);
[[nodiscard]] int last_actual(const Scenario& s, const Series<UnitCost>& unit_cost);
/// Of pupils or places: at least position 0.
[[nodiscard]] int last_actual_of_plans(const Scenario& s, ProvisionKind kind);
[[nodiscard]] int last_actual_of_places(const Scenario& s, ProvisionKind kind);
[[nodiscard]] int last_actual_of_deductions(const Scenario& s);

/// The provision of a kind; throws std::logic_error where the scenario has none.
[[nodiscard]] const Provision& provision_of(const Scenario& s, ProvisionKind kind);

/// All projects in the order of workstreams and projects; none without a programme.
[[nodiscard]] std::vector<const Project*> projects_of(const Scenario& s);

/// A project's effect of one sort, or null.
template <class Sort>
[[nodiscard]] const Sort* effect_of(const Project& project) {
  for (const Effect& effect : project.effects) {
    if (const auto* found = std::get_if<Sort>(&effect.what)) return found;
  }
  return nullptr;
}

/// A series that is nil before its first named year (8.1); one value for all years names them all.
template <class T, class Year>
[[nodiscard]] double nil_before(const Series<T, Year>& series, int year) {
  if (series.always) return in(series, year);
  if (series.by_year.empty() || year < series.by_year.begin()->first.first) return 0;
  return in(series, year);
}

}  // namespace highneeds::plain
