#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <type_traits>

#include "scenario/each_figure.hpp"
#include "scenario/each_programme_figure.hpp"
#include "scenario/validation.hpp"

// A series must give exactly one value for each year that is needed (2.1).

namespace highneeds {
namespace {

// How values of a kind are written, for remedies.
constexpr std::string_view example(Money) {
  return "£1.2m";
}
constexpr std::string_view example(UnitCost) {
  return "£1.2k";
}
constexpr std::string_view example(Rate) {
  return "4%";
}
constexpr std::string_view example(Pupils) {
  return "120";
}
constexpr std::string_view example(Places) {
  return "120";
}

template <class Year>
struct Needed {
  Year first;
  Year last;
};

// Academic series start one year before the horizon: its April to August are in that year (1.1).
Needed<AcademicYear> needed(Horizon years, AcademicYear) {
  return {AcademicYear{years.first.first - 1}, AcademicYear{years.last.first}};
}
Needed<FinancialYear> needed(Horizon years, FinancialYear) {
  return {years.first, years.last};
}

template <class T, class Year>
Needed<Year> needed_by(const Validation& validation, const Series<T, Year>&) {
  return needed(validation.scenario.years, Year{});
}

// A project's series is nil before its first named year, and may go on after the forecast. Ramps,
// its only rates, begin before it.
template <class T, class Year>
Needed<Year> needed_by_project(const Validation& validation, const Series<T, Year>& series) {
  auto years = needed_by(validation, series);
  if constexpr (std::is_same_v<T, Rate>) {
    years.first = Year{validation.scenario.years.first.first - ramps_begin_before};
  }
  if (!series.by_year.empty()) years.first = std::max(years.first, series.by_year.begin()->first);
  return years;
}

template <class Year>
Year next(Year year) {
  return Year{year.first + 1};
}

// The first year from which the rule cannot go on: with no rule or no growth for that year.
template <class T, class Year>
std::optional<Year> first_missing(const Series<T, Year>& series, Year start, Year last) {
  const auto* by_year = std::get_if<std::map<Year, Value<Growth>>>(&series.then);
  const bool has_rule = series.then.index() != 0;
  for (Year year = next(start); year <= last; year = next(year)) {
    const bool is_filled = by_year != nullptr ? by_year->contains(year) : has_rule;
    if (!series.by_year.contains(year) && !is_filled) return year;
  }
  return std::nullopt;
}

template <class T, class Year>
void no_start(const Validation& validation, const std::string& address,
              const Series<T, Year>& series, Year first) {
  const auto what = std::is_same_v<Year, AcademicYear>
                        ? fmt::format("{} has no value for {}, in which {} begins", address,
                                      first.name(), validation.scenario.years.first.name())
                        : fmt::format("{} has no value for {}, the first year that is needed",
                                      address, first.name());
  const auto remedy =
      series.by_year.empty()
          ? fmt::format("write {}: {}", first.name(), example(T{}))
          : fmt::format(
                "write {}: {}; a rule fills only the years after a named one, and {} is the first",
                first.name(), example(T{}), series.by_year.begin()->first.name());
  validation.fault(series.at, what, remedy);
}

template <class T, class Year>
void no_value(const Validation& validation, const std::string& address,
              const Series<T, Year>& series, Year year) {
  if (std::holds_alternative<std::map<Year, Value<Growth>>>(series.then)) {
    validation.fault(series.at, fmt::format("{}.then has no growth for {}", address, year.name()),
                     fmt::format("write {}: +3% under then, or one growth for all years: then: +3%",
                                 year.name()));
  } else {
    validation.fault(series.at,
                     fmt::format("{} has no value for {} and no rule", address, year.name()),
                     fmt::format("write {}: {}, or a rule for the years that are not named, such "
                                 "as then: +3% or then: hold",
                                 year.name(), example(T{})));
  }
}

template <class T, class Year>
void check_covered(const Validation& validation, const std::string& address,
                   const Series<T, Year>& series, Needed<Year> years) {
  const bool grows_by_year = std::holds_alternative<std::map<Year, Value<Growth>>>(series.then);
  const bool is_from_population = std::holds_alternative<FromPopulation>(series.then);
  if ((series.always && !grows_by_year) || !series.at.is_known() || is_from_population) return;
  const auto [first, last] = years;
  const auto after = series.by_year.upper_bound(first);
  const bool has_start = after != series.by_year.begin();
  if (!has_start && !series.always) return no_start(validation, address, series, first);
  const Year start = has_start                ? std::prev(after)->first
                     : series.by_year.empty() ? first
                                              : series.by_year.begin()->first;
  if (const auto year = first_missing(series, start, last))
    no_value(validation, address, series, *year);
}

template <class Year, class Values>
void check_not_after(const Validation& validation, const std::string& address, const Values& values,
                     Year last) {
  for (auto late = values.upper_bound(last); late != values.end(); ++late) {
    validation.fault(late->second.at,
                     fmt::format("{} is after the last year of the scenario, {}",
                                 late->first.name(), validation.scenario.years.last.name()),
                     fmt::format("take it out of {}, or change years", address));
  }
}

template <class T, class Year>
void check_not_after(const Validation& validation, const std::string& address,
                     const Series<T, Year>& series) {
  const auto last = needed(validation.scenario.years, Year{}).last;
  check_not_after(validation, address, series.by_year, last);
  if (const auto* growth = std::get_if<std::map<Year, Value<Growth>>>(&series.then)) {
    check_not_after(validation, address + ".then", *growth, last);
  }
}

}  // namespace

void check_series(const Validation& validation) {
  if (!validation.has_years()) return;
  each_series(validation.scenario, [&](const std::string& address, const auto& series, Sign) {
    auto years = needed_by(validation, series);
    // New plans are made after the opening census.
    if (address == "population.trend")
      years.first.first = validation.scenario.population->from.first + 1;
    check_covered(validation, address, series, years);
    check_not_after(validation, address, series);
  });
  each_programme_series(
      validation.scenario, [&](const std::string& address, const auto& series, Sign) {
        check_covered(validation, address, series, needed_by_project(validation, series));
      });
}

}  // namespace highneeds
