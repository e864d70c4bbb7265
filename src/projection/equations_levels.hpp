#pragma once

#include "projection/sheet.hpp"

// Section 8: how much of its full effect a project has in each year (8.1, 8.2). Nothing here
// depends on which projects act.
namespace highneeds {

/// Months of the academic year that starts in the calendar year `year`.
struct AcademicMonths {
  MonthSpan autumn, january, spring, whole;

  AcademicMonths(int year, AcademicCalendar calendar) {
    const int before = calendar == AcademicCalendar::School ? 0 : 1;
    const int first = 12 * year + 8 - before;
    autumn = {first, 7 + before};
    january = {12 * year + 12, 1};
    spring = {12 * year + 15, 5 - before};
    whole = {first, 12};
  }
};

/// Confidence and the share that is delivered of what is promised.
template <class Number>
[[nodiscard]] Number delivered(const Sheet<Number>& sheet, const LevelShape& level) {
  const Number share =
      sheet.lever(level.confidence) * sheet.lever(sheet.shape.programme.delivery_rate);
  label(share, "share of the effect that is expected");
  return share;
}

/// Times the ramp, if there is one, of the year that starts `ahead` years after the first of the
/// horizon.
template <class Number>
[[nodiscard]] Number ramped(const Sheet<Number>& sheet, const LevelShape& level, Index ahead,
                            const Number& x) {
  if (!level.ramp.is_there()) return x;
  const Number ramped = sheet.at(level.ramp, ahead + ramps_begin_before) * x;
  label(ramped, "ramp times what it scales");
  return ramped;
}

/// (8.1) of pupils and places in the academic year at position `a`, if the project has started.
template <class Number>
[[nodiscard]] Number academic_level(const Sheet<Number>& sheet, const LevelShape& level, Index a,
                                    MonthSpan within) {
  const Cite cite(sheet, "8.1");
  const Number started = least(sheet.constants.one, months_from(sheet.lever(level.date), within));
  label(started, "whether it has started");
  return started * ramped(sheet, level, a - 1, delivered(sheet, level));
}

/// (8.1) the level of 12 months, some in one ramp's year and some in the next.
template <class Number>
[[nodiscard]] Number mean_of_months(const Sheet<Number>& sheet, const LevelShape& level,
                                    const Number& before, const Number& from) {
  const Number months = before + from;
  label(months, "months times ramp, summed");
  const Number mean = months / sheet.months.year;
  label(mean, "mean of the months");
  return mean * delivered(sheet, level);
}

/// (8.1) of money in financial year `y`: the mean of its months.
template <class Number>
[[nodiscard]] Number financial_level(const Sheet<Number>& sheet, const LevelShape& level,
                                     AcademicCalendar calendar, Index y) {
  const Cite cite(sheet, "8.1");
  const int year = sheet.starts_in(y);
  const Number& date = sheet.lever(level.date);
  const MonthSpan spring = AcademicMonths(year - 1, calendar).spring;
  const MonthSpan autumn = AcademicMonths(year, calendar).autumn;
  return mean_of_months(
      sheet, level, ramped(sheet, level, level.is_financial ? y : y - 1, months_from(date, spring)),
      ramped(sheet, level, y, months_from(date, autumn)));
}

/// (6.2) of new plans between the January before academic year `a` and the one in it: the mean of
/// the calendar year's months.
template <class Number>
[[nodiscard]] Number calendar_level(const Sheet<Number>& sheet, const LevelShape& level, Index a) {
  const Cite cite(sheet, "6.2");
  const int year = sheet.starts_in(a - 1);
  const Number& date = sheet.lever(level.date);
  return mean_of_months(sheet, level,
                        ramped(sheet, level, a - 2, months_from(date, {12 * year, 8})),
                        ramped(sheet, level, a - 1, months_from(date, {12 * year + 8, 4})));
}

/// (8.2) what a level is beyond that of the last actual year.
template <class Number>
[[nodiscard]] Number beyond(const Sheet<Number>& sheet, const Number& level, const Number& before) {
  const Cite cite(sheet, "8.2");
  const Number more = level - before;
  label(more, "excess over the last actual year");
  const Number beyond = most(sheet.constants.zero, more);
  label(beyond, "what the actual years do not hold");
  return beyond;
}

template <class Number>
void set(Sheet<Number>& sheet, const Track& track, Index position, const Number& value) {
  sheet.into.workings[static_cast<std::size_t>(track.first + track.stride * position)] = value;
}

/// The levels of pupils and places, and which share of a year's moments the project has started.
template <class Number>
void fill_flow(Sheet<Number>& sheet, const FlowShape& flow) {
  const Cite cite(sheet, "6.7");
  const auto calendar = sheet.shape.spending.provisions[static_cast<std::size_t>(flow.to)].calendar;
  const auto months = [&](Index a) { return AcademicMonths(sheet.starts_in(a - 1), calendar); };
  const auto level_at = [&](Index last) {
    return academic_level(sheet, flow.level, last, months(last).january);
  };
  const Number pupils_before = level_at(flow.last_pupils);
  label(pupils_before, "level in the last actual year of the pupils");
  const Number places_before =
      flow.opens_places ? level_at(flow.last_places) : sheet.constants.zero;
  label(places_before, "level in the last actual year of the places");
  const Number& date = sheet.lever(flow.level.date);
  const auto& split = sheet.months.of(calendar);
  for (Index a = 1; a <= sheet.shape.years.length(); ++a) {
    if (a <= flow.last_pupils && a <= flow.last_places) continue;
    const AcademicMonths of = months(a);
    const Number level = academic_level(sheet, flow.level, a, of.whole);
    label(level, "level in the academic year");
    if (a > flow.last_pupils) {
      set(sheet, flow.made.standing, a, beyond(sheet, level, pupils_before));
    }
    if (a > flow.last_places && flow.opens_places) {
      set(sheet, flow.made.funded, a, beyond(sheet, level, places_before));
    }
    set(sheet, flow.made.autumn, a, months_from(date, of.autumn) / split.from);
    set(sheet, flow.made.january, a, months_from(date, of.january));
    set(sheet, flow.made.spring, a, months_from(date, of.spring) / split.before);
  }
}

template <class Number>
void fill_fewer_plans(Sheet<Number>& sheet, const FewerPlansShape& fewer) {
  const Cite cite(sheet, "6.2");
  const Index last =
      sheet.shape.spending.provisions[static_cast<std::size_t>(fewer.provision)].last_actual;
  const Number before = calendar_level(sheet, fewer.level, last);
  label(before, "level in the last actual calendar year");
  for (Index a = last + 1; a <= sheet.shape.years.length(); ++a) {
    const Number level = calendar_level(sheet, fewer.level, a);
    label(level, "level in the calendar year");
    set(sheet, fewer.made, a, sheet.lever(fewer.rate) * beyond(sheet, level, before));
  }
}

/// The levels of money, by financial year.
template <class Number, class Part>
void fill_money(Sheet<Number>& sheet, const Part& part, AcademicCalendar calendar) {
  const Number before = part.last_actual == absent
                            ? sheet.constants.zero
                            : financial_level(sheet, part.level, calendar, part.last_actual);
  label(before, "level in the last actual year");
  for (Index y = part.last_actual + 1; y < sheet.shape.years.length(); ++y) {
    const Number level = financial_level(sheet, part.level, calendar, y);
    label(level, "level in the financial year");
    set(sheet, part.made, y, beyond(sheet, level, before));
  }
}

/// (8.7) the cost of a project as it is written; one value for all years counts from the year of
/// its start.
template <class Number>
[[nodiscard]] Number written_cost(const Sheet<Number>& sheet, const ProjectShape& project,
                                  Index y) {
  const Number& cost = sheet.at(project.cost, y);
  if (project.cost_from == absent) return cost;
  const MonthSpan year{12 * sheet.starts_in(y) + 3, 12};
  const Number months = months_from(sheet.lever(project.cost_from), year);
  const Number started = least(sheet.constants.one, months);
  label(started, "whether it has started");
  const Number counted = started * cost;
  label(counted, "cost, once it has started");
  return counted;
}

/// (8.7) the cost of a project beyond that of the last actual year of spending.
template <class Number>
void fill_cost(Sheet<Number>& sheet, const ProjectShape& project) {
  if (!project.cost.is_there()) return;
  const Cite cite(sheet, "8.7");
  const Index last = sheet.shape.programme.last_actual;
  for (Index y = last + 1; y < sheet.shape.years.length(); ++y) {
    const Number cost = written_cost(sheet, project, y);
    set(sheet, project.made, y,
        last == absent ? cost : beyond(sheet, cost, written_cost(sheet, project, last)));
  }
}

template <class Number>
void fill_levels(Sheet<Number>& sheet) {
  const ProgrammeShape& programme = sheet.shape.programme;
  for (const FlowShape& flow : programme.flows) fill_flow(sheet, flow);
  for (const FewerPlansShape& fewer : programme.fewer_plans) fill_fewer_plans(sheet, fewer);
  for (const ProjectShape& project : programme.projects) fill_cost(sheet, project);
  for (const PriceShape& price : programme.prices) {
    const auto provision = static_cast<std::size_t>(price.provision);
    fill_money(sheet, price, sheet.shape.spending.provisions[provision].calendar);
  }
  for (const SavingShape& saving : programme.savings) {
    fill_money(sheet, saving, AcademicCalendar::School);
  }
}

}  // namespace highneeds
