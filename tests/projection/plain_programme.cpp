#include <algorithm>

#include "projection/plain_book.hpp"
#include "projection/plain_levels.hpp"

namespace highneeds::plain {
namespace {

// What was made for a provision and an academic year, or nothing.
double part(const ByYear& made, ProvisionKind kind, int a) {
  const auto years = made.find(kind);
  if (years == made.end()) return 0;
  const auto found = years->second.find(a);
  return found == years->second.end() ? 0 : found->second;
}

double mean(const Parts& parts, const Provision& p, int year) {
  return split(p.calendar).before * part(parts.spring, p.kind, year - 1) +
         split(p.calendar).from * part(parts.autumn, p.kind, year);
}

template <class Wanted>
bool has_project(const Scenario& s, Wanted wanted) {
  const auto projects = projects_of(s);
  return std::any_of(projects.begin(), projects.end(),
                     [&](const Project* project) { return wanted(*project); });
}

// (8.7) what a project is said to cost; one cost for all years begins in the year of its start.
double cost_in(const Project& project, int year) {
  const Series<Money>& cost = *project.cost;
  const auto* places = effect_of<OpenPlaces>(project);
  const bool opens = !project.start && places != nullptr && places->opens;
  if (cost.always && cost.by_year.empty() && (project.start || opens)) {
    const Date& start = project.start ? project.start->value : places->opens->value;
    const int month = 12 * static_cast<int>(start.year()) +
                      static_cast<int>(static_cast<unsigned>(start.month())) - 1;
    const bool is_on_the_first = start.day() == std::chrono::day{1};
    if (month + (is_on_the_first ? 0 : 1) > 12 * (year + 1) + 2) return 0;
  }
  return nil_before(cost, year);
}

// (8.7) what a project costs beyond the last actual year.
double cost_beyond(const Scenario& s, const Project& project, int year) {
  const int last = last_actual(s);
  if (year <= last) return 0;
  const double held = last < s.years.first.first ? 0 : cost_in(project, last);
  return std::max(0.0, cost_in(project, year) - held);
}

double costs(const Book& book, ChargedTo budget, int year) {
  double sum = 0;
  if (!book.mitigated) return sum;
  for (const Project* project : projects_of(book.s)) {
    if (!project->cost || project->charged_to != budget) continue;
    sum += cost_beyond(book.s, *project, year);
  }
  return sum;
}

double savings(const Book& book, int year) {
  double sum = 0;
  if (!book.mitigated) return sum;
  for (const Project* project : projects_of(book.s)) {
    const auto* saving = effect_of<Saving>(*project);
    if (saving == nullptr) continue;
    const Pace pace = pace_of(book.s, *project);
    sum += nil_before(saving->amount, year) *
           financial_beyond(book.s, pace, AcademicCalendar::School, last_actual(book.s), year);
  }
  return sum;
}

void remember_capital(Book& book, int year) {
  for (const Project* project : projects_of(book.s)) {
    const auto found = project->capital.find(FinancialYear{year});
    if (found == project->capital.end()) continue;
    const double amount = book.mitigated ? plain(found->second.value) : 0;
    const double before = book.told("memorandum", "programme_capital", year);
    book.tell("memorandum", "programme_capital", year, before + amount);
  }
}

bool charges(const Project& project, ChargedTo budget) {
  return project.cost && project.charged_to == budget;
}

}  // namespace

bool has_direct_places(const Scenario& s) {
  return s.basis == Basis::Net && has_project(s, [](const Project& project) {
           const auto* opening = effect_of<OpenPlaces>(project);
           return opening != nullptr && opening->funded_by == FundedBy::Direct;
         });
}

double direct_places(const Book& book, int year) {
  double sum = 0;
  for (const Provision& p : book.s.provision) {
    if (!book.demand.direct.autumn.contains(p.kind)) continue;
    const double places = mean(book.demand.direct, p, year);
    const double empty = mean(book.demand.direct_empty, p, year);
    sum += (places - empty) * place_rate(book, p, year);
    sum += empty * empty_place_rate(book, p, year);
  }
  return sum;
}

double unit_cost_left(const Book& book, const Provision& p, int year) {
  const double written = in(p.unit_cost, year);
  const int last = last_actual(book.s, p.unit_cost);
  double rates = 1, amounts = 0;
  if (!book.mitigated) return written;
  const double base = in(p.unit_cost, std::max(last, book.s.years.first.first));
  for (const Project* project : projects_of(book.s)) {
    const auto* lower = effect_of<LowerUnitCost>(*project);
    if (lower == nullptr || lower->setting.value != p.kind) continue;
    const double beyond =
        financial_beyond(book.s, pace_of(book.s, *project), p.calendar, last, year);
    if (lower->rate) rates *= 1 - plain(lower->rate->value) * beyond;
    if (lower->amount) amounts += plain(lower->amount->value) * beyond * written / base;
  }
  return std::max(0.0, written * rates - amounts);
}

void spend_on_programme(Book& book, int year) {
  const Scenario& s = book.s;
  if (has_project(s, [](const auto& p) { return charges(p, ChargedTo::Block); })) {
    book.tell("expenditure", "programme_cost", year, costs(book, ChargedTo::Block, year));
  }
  if (has_project(s, [](const auto& p) { return effect_of<Saving>(p) != nullptr; })) {
    book.tell("expenditure", "programme_savings", year, -savings(book, year));
  }
  if (has_project(s, [](const auto& p) { return charges(p, ChargedTo::Elsewhere); })) {
    book.tell("memorandum", "programme_cost_elsewhere", year,
              costs(book, ChargedTo::Elsewhere, year));
  }
  remember_capital(book, year);
}

}  // namespace highneeds::plain
