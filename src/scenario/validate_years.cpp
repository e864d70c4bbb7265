#include <fmt/format.h>

#include "highneeds/quantity/year.hpp"
#include "scenario/validation.hpp"

namespace highneeds {
namespace {

constexpr int longest_horizon = 30;

// A year that could not be read has no number; its fault is reported where it was read.
bool was_read(FinancialYear year) {
  return year.first != 0;
}
bool was_read(Horizon years) {
  return was_read(years.first) && was_read(years.last);
}

void check_horizon(const Validation& validation) {
  const auto years = validation.scenario.years;
  if (!was_read(years)) return;
  if (years.length() < 1) {
    validation.fault(validation.scenario.years_at,
                     fmt::format("{} comes after {}", years.first.name(), years.last.name()),
                     fmt::format("write {} to {}", years.last.name(), years.first.name()));
  } else if (years.length() > longest_horizon) {
    validation.fault(
        validation.scenario.years_at,
        fmt::format("a forecast of {} years is longer than this program makes", years.length()),
        fmt::format("write at most {} years, such as {} to {}", longest_horizon, years.first.name(),
                    FinancialYear{years.first.first + longest_horizon - 1}.name()));
  }
}

void check_opening_date(const Validation& validation) {
  const auto& opening = validation.scenario.opening_date;
  const auto first = validation.scenario.years.first;
  const Date due = last_day(FinancialYear{first.first - 1});
  if (!opening.at.is_known() || !opening.value.ok() || opening.value == due) return;
  if (validation.had_fault_at(opening.at)) return;
  validation.fault(opening.at,
                   fmt::format("the forecast starts in {}, so its opening balance is of {}",
                               first.name(), name(due)),
                   fmt::format("write {}, or let years start with {}", name(due),
                               FinancialYear{financial_year_of(opening.value).first + 1}.name()));
}

void check_actual_to(const Validation& validation) {
  const auto last = validation.scenario.years.last;
  const auto actual_to = validation.scenario.actual_to;
  if (actual_to <= last) return;
  validation.fault(
      validation.scenario.actual_to_at,
      fmt::format("{} is after the last year of the scenario, {}", actual_to.name(), last.name()),
      fmt::format("write {} or an earlier year", last.name()));
}

}  // namespace

bool has_years(const Scenario& scenario) {
  return was_read(scenario.years) && scenario.years.length() >= 1 &&
         scenario.years.length() <= longest_horizon;
}

Complaint outside_years(const Scenario& scenario, FinancialYear year, std::string_view address) {
  const auto years = scenario.years;
  const bool is_opening = address == "known_closing" && year.first + 1 == years.first.first;
  return {fmt::format("{} is outside the years of the scenario, {} to {}", year.name(),
                      years.first.name(), years.last.name()),
          is_opening ? "take it out: the balance before the first year is opening_balance"
                     : fmt::format("take it out of {}, or change years", address)};
}

void check_years(const Validation& validation) {
  check_horizon(validation);
  if (!validation.has_years()) return;
  check_opening_date(validation);
  check_actual_to(validation);
}

void check_transfer_years(const Validation& validation) {
  if (!validation.has_years()) return;
  for (const auto& [year, transfer] : validation.scenario.funding.schools_block_transfer) {
    if (validation.scenario.years.contains(year)) continue;
    const auto [what, remedy] =
        outside_years(validation.scenario, year, "funding.schools_block_transfer");
    validation.fault(transfer.at, what, remedy);
  }
}

}  // namespace highneeds
