#include "highneeds/analysis/summary.hpp"

#include <chrono>
#include <string_view>

#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

std::vector<std::optional<double>> memorandum(const Shape& shape, const Forecast<double>& forecast,
                                              std::string_view line) {
  return figures(shape, forecast, Section::Memorandum, line, Measure::Amount);
}

std::vector<std::optional<double>> shares_of_total_dsg(const Shape& shape,
                                                       const Forecast<double>& forecast) {
  auto shares = memorandum(shape, forecast, "total_dsg");
  const auto in_year = balances(shape, forecast, "in_year");
  for (std::size_t year = 0; year < shares.size(); ++year) {
    auto& share = shares[year];
    if (share) share = *share > 0 ? std::optional(in_year[year] / *share) : std::nullopt;
  }
  return shares;
}

std::vector<ComparedClosing> compare(const Scenario& scenario, Horizon years,
                                     std::span<const double> closing) {
  std::vector<ComparedClosing> compared;
  for (const auto& comparison : scenario.compare_with) {
    for (const auto& [year, balance] : comparison.balance) {
      const auto index = year_index(years, year);
      if (!index) continue;
      compared.push_back({comparison.name, year, balance.value.in_pounds(), closing[*index]});
    }
  }
  return compared;
}

}  // namespace

std::optional<FinancialYear> year_override_ends(const Policy& policy) {
  const Date end = policy.override_ends.value;
  if (end.month() != std::chrono::March || end.day() != std::chrono::day{31}) return std::nullopt;
  return FinancialYear{static_cast<int>(end.year()) - 1};
}

Summary summarise(const Scenario& scenario, const Prepared& prepared,
                  const Forecast<double>& forecast) {
  const Shape& shape = prepared.shape;
  const auto closing = balances(shape, forecast, "closing");
  Summary summary{.closing = {closing.begin(), closing.end()},
                  .share_of_total_dsg = shares_of_total_dsg(shape, forecast),
                  .balance = test_balance(shape, forecast),
                  .cost_of_carrying = memorandum(shape, forecast, "cost_of_carrying"),
                  .without = without_help(prepared, forecast),
                  .closing_when_override_ends = {},
                  .compared = compare(scenario, shape.years, closing)};
  if (const auto year = year_override_ends(scenario.policy)) {
    if (const auto index = year_index(shape.years, *year)) {
      summary.closing_when_override_ends = closing[*index];
    }
  }
  return summary;
}

}  // namespace highneeds
