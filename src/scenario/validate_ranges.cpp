#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "scenario/each_figure.hpp"
#include "scenario/each_programme_figure.hpp"
#include "scenario/validation.hpp"

namespace highneeds {
namespace {

constexpr double most_pounds = 100e9;
constexpr double most_unit_cost = 10e6;
constexpr double most_count = 10e6;
constexpr double most_growth = 10;

struct OutOfRange {
  std::string what;
  std::string remedy;
};
using Found = std::optional<OutOfRange>;

Found out_of_range(Money amount, Sign sign) {
  if (sign == Sign::NotNegative && amount < Money{})
    return OutOfRange{"cannot be negative", "write it without the minus"};
  if (amount.in_pounds() > most_pounds || amount.in_pounds() < -most_pounds) {
    return OutOfRange{"is beyond £100bn", "look at its k, m or bn"};
  }
  return std::nullopt;
}

Found out_of_range(UnitCost cost, Sign) {
  if (cost < UnitCost{}) return OutOfRange{"cannot be negative", "write it without the minus"};
  if (cost.in_pounds() > most_unit_cost)
    return OutOfRange{"is beyond £10m for one pupil or place", "look at its k or m"};
  return std::nullopt;
}

Found out_of_range(Rate rate, Sign sign) {
  if (sign == Sign::Multiple) {
    if (rate.as_ratio() >= 0 && rate.as_ratio() <= most_growth) return std::nullopt;
    return OutOfRange{"is not between 0% and 1,000%", "write a share of the figure, such as 104%"};
  }
  if (rate.as_ratio() >= 0 && rate.as_ratio() <= 1) return std::nullopt;
  return OutOfRange{"is not between 0% and 100%", "write a share of the whole, such as 1.5%"};
}

Found out_of_range(Growth growth, Sign) {
  if (growth.as_ratio() < -1)
    return OutOfRange{"falls by more than all of it", "write a fall of at most 100%"};
  if (growth.as_ratio() > most_growth)
    return OutOfRange{"grows more than tenfold in a year", "write growth such as +4%"};
  return std::nullopt;
}

Found out_of_range(double count) {
  if (count < 0) return OutOfRange{"cannot be negative", "write a count of zero or more"};
  if (count > most_count) return OutOfRange{"is beyond ten million", "look at its thousands"};
  return std::nullopt;
}
Found out_of_range(Pupils pupils, Sign) {
  return out_of_range(pupils.as_count());
}
Found out_of_range(Places places, Sign) {
  return out_of_range(places.as_count());
}

Found out_of_range(Measured measured, Sign sign) {
  if (measured.unit == Unit::Pounds) return out_of_range(Money::pounds(measured.value), sign);
  if (measured.unit == Unit::Ratio) return out_of_range(Rate::ratio(measured.value), sign);
  return out_of_range(std::abs(measured.value));
}

template <class T>
void check(const Validation& validation, std::string_view address, const Value<T>& value,
           Sign sign) {
  if (const auto complaint = out_of_range(value.value, sign)) {
    validation.fault(value.at, fmt::format("{} {}", address, complaint->what), complaint->remedy);
  }
}

// The address of a year is made only where something is wrong with it: there are many years.
template <class Years>
void check_years(const Validation& validation, std::string_view address, const Years& by_year,
                 Sign sign) {
  for (const auto& [year, value] : by_year) {
    if (out_of_range(value.value, sign))
      check(validation, address_of(address, year.name()), value, sign);
  }
}

template <class T, class Year>
void check_then(const Validation& validation, const std::string& address,
                const Series<T, Year>& series, Sign sign) {
  if (const auto* growth = std::get_if<Value<Growth>>(&series.then))
    check(validation, address, *growth, sign);
  if (const auto* value = std::get_if<Value<T>>(&series.then))
    check(validation, address, *value, sign);
  if (const auto* by_year = std::get_if<std::map<Year, Value<Growth>>>(&series.then))
    check_years(validation, address, *by_year, sign);
}

template <class T, class Year>
void check(const Validation& validation, const std::string& address, const Series<T, Year>& series,
           Sign sign) {
  if (series.always) check(validation, address, *series.always, sign);
  check_years(validation, address, series.by_year, sign);
  check_then(validation, address + ".then", series, sign);
}

// The address of a cell, too, is made only where something is wrong with it.
template <class T>
void check_table(const Validation& validation, std::string_view address,
                 const std::vector<Value<T>>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!out_of_range(cells[i].value, Sign::NotNegative)) continue;
    const bool has_settings = cells.size() > age_count;
    const std::size_t age = has_settings ? i / setting_count : i;
    const auto row = fmt::format("{}.{}", address, age);
    check(validation,
          has_settings ? address_of(row, key(static_cast<Setting>(i % setting_count))) : row,
          cells[i], Sign::NotNegative);
  }
}

void check_population_ranges(const Validation& validation, const Population& population) {
  check_table(validation, "population.plans", population.plans);
  for (const People& people : population.people) {
    check_table(validation, "population.people", people.by_age);
  }
  check_table(validation, "population.join", population.join);
  check_table(validation, "population.first_setting", population.first_setting);
  check_table(validation, "population.leave", population.leave);
  for (const NamedShares& one : population.needs) {
    check_table(validation, "population.needs", one.by_age);
  }
  for (const NamedShares& one : population.leave_reasons) {
    check_table(validation, "population.leave_reasons", one.by_age);
  }
  for (const MoveRate& move : population.moves) {
    if (!out_of_range(move.rate.value, Sign::NotNegative)) continue;
    const auto address =
        fmt::format("population.move.{}.{}.{}", move.age, key(move.from), key(move.to));
    check(validation, address, move.rate, Sign::NotNegative);
  }
}

// A series of growth would read its `then` as growth twice over, so the variant is looked at by
// index.
void check_deflator(const Validation& validation) {
  const auto& series = validation.scenario.policy.gdp_deflator;
  const std::string address = "policy.gdp_deflator";
  if (series.always) check(validation, address, *series.always, Sign::Any);
  check_years(validation, address, series.by_year, Sign::Any);
}

}  // namespace

void check_ranges(const Validation& validation) {
  const auto visit = [&](const std::string& address, const auto& figure, Sign sign) {
    check(validation, address, figure, sign);
  };
  each_series(validation.scenario, visit);
  each_value(validation.scenario, visit);
  each_programme_series(validation.scenario, visit);
  each_programme_value(validation.scenario, visit);
  each_dated(validation.scenario, [&](const std::string& address, const auto& values, Sign sign) {
    check_years(validation, address, values, sign);
  });
  check_deflator(validation);
  if (validation.scenario.population) {
    check_population_ranges(validation, *validation.scenario.population);
  }
}

}  // namespace highneeds
