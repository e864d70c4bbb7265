#include "projection/plain_levels.hpp"

#include <algorithm>
#include <stdexcept>

namespace highneeds::plain {
namespace {

// A date inside a month counts from the next one.
int month_from(Date date) {
  const int month = 12 * static_cast<int>(date.year()) +
                    static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  return date.day() == std::chrono::day{1} ? month : month + 1;
}

Date start_of(const Project& project) {
  if (project.start) return project.start->value;
  return effect_of<OpenPlaces>(project)->opens.value().value;
}

double strength_of(const Scenario& s, const Project& project) {
  return plain(project.confidence.value) * plain(s.programme->delivery_rate.value);
}

// The ramp of academic year `a`: its own, or that of the financial year in which it starts.
double ramp_of_academic(const Pace& pace, int a) {
  if (pace.ramp == nullptr) return 1;
  return std::visit([&](const auto& series) { return nil_before(series, a); }, *pace.ramp);
}

int academic_year_of(int month, AcademicCalendar calendar) {
  return (month - first_month(calendar, 0)) / 12;
}

// The ramp of a month of financial year `year`.
double ramp_of_month(const Pace& pace, AcademicCalendar calendar, int month, int year) {
  if (pace.ramp != nullptr && std::holds_alternative<Series<Rate>>(*pace.ramp)) {
    return ramp_of_academic(pace, year);
  }
  return ramp_of_academic(pace, academic_year_of(month, calendar));
}

// (8.2) the last year for which a value is named that its own word calls actual; one value for all
// years names none.
template <class T, class Year>
int last_with_own(const Scenario& s, const Series<T, Year>& series) {
  int last = last_actual(s);
  for (const auto& [year, value] : series.by_year) {
    const bool has_word = value.provenance && value.provenance->known;
    if (has_word && *value.provenance->known == Known::Actual) last = std::max(last, year.first);
  }
  return last;
}

int not_before_position_0(const Scenario& s, int last) {
  return std::max(last, s.years.first.first - 1);
}

}  // namespace

Pace pace_of(const Scenario& s, const Project& project) {
  return {month_from(start_of(project)), project.ramp ? &*project.ramp : nullptr,
          strength_of(s, project)};
}

Pace pace_of(const Scenario& s, const Project& project, const OpenPlaces& opening) {
  Pace pace = pace_of(s, project);
  if (opening.opens) pace.from_month = month_from(opening.opens->value);
  if (opening.fill) pace.ramp = &*opening.fill;
  return pace;
}

double academic_level(const Pace& pace, AcademicCalendar calendar, int a) {
  if (!pace.has_started_by(first_month(calendar, a + 1) - 1)) return 0;
  return ramp_of_academic(pace, a) * pace.strength;
}

double calendar_level(const Pace& pace, int year) {
  double sum = 0;
  for (int month = 12 * year; month < 12 * (year + 1); ++month) {
    if (pace.has_started_by(month)) {
      sum += ramp_of_academic(pace, academic_year_of(month, AcademicCalendar::School));
    }
  }
  return sum / 12 * pace.strength;
}

double financial_level(const Pace& pace, AcademicCalendar calendar, int year) {
  double sum = 0;
  for (int month = 12 * year + 3; month < 12 * year + 15; ++month) {
    if (pace.has_started_by(month)) sum += ramp_of_month(pace, calendar, month, year);
  }
  return sum / 12 * pace.strength;
}

double academic_beyond(const Pace& pace, AcademicCalendar calendar, int last, int a) {
  if (a <= last) return 0;
  const bool is_held = pace.has_started_by(january_of(last));
  const double held = is_held ? academic_level(pace, calendar, last) : 0;
  return std::max(0.0, academic_level(pace, calendar, a) - held);
}

double calendar_beyond(const Pace& pace, int last, int year) {
  if (year <= last) return 0;
  const bool is_held = pace.has_started_by(january_of(last));
  const double held = is_held ? calendar_level(pace, last) : 0;
  return std::max(0.0, calendar_level(pace, year) - held);
}

double financial_beyond(const Scenario& s, const Pace& pace, AcademicCalendar calendar, int last,
                        int year) {
  if (year <= last) return 0;
  const double held = last < s.years.first.first ? 0 : financial_level(pace, calendar, last);
  return std::max(0.0, financial_level(pace, calendar, year) - held);
}

int last_actual(const Scenario& s) {
  int last = s.actual_to.first;
  if (s.known_spending && !s.known_spending->amount.empty()) {
    last = std::max(last, s.known_spending->amount.rbegin()->first.first);
  }
  if (!s.known_closing.empty()) last = std::max(last, s.known_closing.rbegin()->first.first);
  return last;
}

int last_actual(const Scenario& s, const Series<UnitCost>& unit_cost) {
  return last_with_own(s, unit_cost);
}

int last_actual_of_plans(const Scenario& s, ProvisionKind kind) {
  return not_before_position_0(s, last_with_own(s, provision_of(s, kind).pupils));
}

int last_actual_of_places(const Scenario& s, ProvisionKind kind) {
  const auto& places = provision_of(s, kind).places;
  return not_before_position_0(s, places ? last_with_own(s, *places) : last_actual(s));
}

int last_actual_of_deductions(const Scenario& s) {
  const auto& whole = s.funding.high_needs_block.deductions;
  return not_before_position_0(s, whole ? last_with_own(s, *whole) : last_actual(s));
}

const Provision& provision_of(const Scenario& s, ProvisionKind kind) {
  for (const Provision& p : s.provision) {
    if (p.kind == kind) return p;
  }
  throw std::logic_error("no provision " + std::string{key(kind)});
}

std::vector<const Project*> projects_of(const Scenario& s) {
  std::vector<const Project*> projects;
  if (!s.programme) return projects;
  for (const Workstream& workstream : s.programme->workstreams) {
    for (const Project& project : workstream.projects) projects.push_back(&project);
  }
  return projects;
}

}  // namespace highneeds::plain
