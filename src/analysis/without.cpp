#include "highneeds/analysis/without.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

using Amounts = std::vector<double>;

/// A forecast and what it was made from.
struct Forecasted {
  const Prepared& prepared;
  const Forecast<double>& forecast;

  /// Pounds by year; nil where the row or the year is not there.
  [[nodiscard]] Amounts amounts(Section section, std::string_view line) const;
};

/// A kind of help and the row that it is counted in.
struct Help {
  std::string_view what;
  Section section;
  std::string_view line;
  bool is_in_year;  ///< part of the in-year balance (5.2), or beside it (5.3)
};

constexpr std::string_view grant_line = "stability_grant";
constexpr std::array helps{
    Help{"the schools block transfer", Section::Funding, "schools_block_transfer", true},
    Help{"the stability grant", Section::Balance, grant_line, false},
    Help{"the council's contribution", Section::Balance, "council_contribution", false},
};

Amounts Forecasted::amounts(Section section, std::string_view line) const {
  Amounts all;
  for (const auto& amount : figures(prepared.shape, forecast, section, line, Measure::Amount)) {
    all.push_back(amount.value_or(0));
  }
  return all;
}

/// The sum of amounts since the last recorded closing, by year.
Amounts since_recorded(const BalanceShape& balance, const Amounts& amounts) {
  Amounts sums;
  double sum = 0;
  for (std::size_t year = 0; year < amounts.size(); ++year) {
    sum = balance.known_closing[year] != absent ? 0 : sum + amounts[year];
    sums.push_back(sum);
  }
  return sums;
}

/// The recorded balance that the one at the end of `year` builds upon.
Index recorded_before(const BalanceShape& balance, Index year) {
  for (Index y = year; y >= 0; --y) {
    const Index lever = balance.known_closing[static_cast<std::size_t>(y)];
    if (lever != absent) return lever;
  }
  return balance.opening;
}

/// The grant, by year, if the deficit at its date were larger by `sum` of that year.
Amounts grant_on_more(const Forecasted& of, const Amounts& sums) {
  const Shape& shape = of.prepared.shape;
  const Index year = shape.funding.grant.year;
  if (year == absent) return of.amounts(Section::Balance, grant_line);
  auto values = of.prepared.values;
  values[static_cast<std::size_t>(recorded_before(shape.balance, year))] -=
      sums[static_cast<std::size_t>(year)];
  Forecast<double> forecast = of.forecast;
  balance_again(shape, values, forecast);
  return Forecasted{of.prepared, forecast}.amounts(Section::Balance, grant_line);
}

Amounts less(const Amounts& from, const Amounts& taken) {
  Amounts rest = from;
  for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= taken[i];
  return rest;
}

Without take_out(const Help& help, const Amounts& amount, const Forecasted& from) {
  const BalanceShape& balance = from.prepared.shape.balance;
  Amounts lost = amount;
  if (help.line != grant_line) {
    const Amounts grant = from.amounts(Section::Balance, grant_line);
    const Amounts larger = grant_on_more(from, since_recorded(balance, amount));
    lost = less(lost, less(larger, grant));
  }
  const Amounts in_year = from.amounts(Section::Balance, "in_year");
  const Amounts closing = from.amounts(Section::Balance, "closing");
  return {.what = std::string(help.what),
          .in_year = help.is_in_year ? less(in_year, amount) : in_year,
          .closing = less(closing, since_recorded(balance, lost))};
}

}  // namespace

std::vector<Without> without_help(const Prepared& prepared, const Forecast<double>& forecast) {
  const Forecasted from{prepared, forecast};
  std::vector<Without> all;
  for (const Help& help : helps) {
    const Amounts amount = from.amounts(help.section, help.line);
    const bool is_there = std::ranges::any_of(amount, [](double pounds) { return pounds != 0; });
    if (is_there) all.push_back(take_out(help, amount, from));
  }
  return all;
}

}  // namespace highneeds
