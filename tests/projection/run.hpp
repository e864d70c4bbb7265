#pragma once

#include <optional>
#include <string_view>

#include "highneeds/projection/project.hpp"
#include "projection/build.hpp"
#include "projection/random_scenario.hpp"

namespace highneeds::build {

/// Three years from 2023-24 to 2025-26, gross: a block of £100m, a line "services" of £90m, £10m of
/// deficit brought forward. Nothing else, so that one part can be added and looked at.
[[nodiscard]] inline Scenario small_scenario() {
  Scenario s;
  s.years = {{2023}, {2025}};
  s.actual_to = {2023};
  s.basis = Basis::Gross;
  s.policy = test_policy();
  s.opening_balance = value<Money>(-10e6);
  s.funding.high_needs_block.gross = always<Money>(100e6);
  s.lines.push_back(line("services", always<Money>(90e6)));
  return s;
}

/// A scenario's forecast, by the names of its figures.
struct Run {
  Prepared prepared;
  Forecast<double> forecast;

  explicit Run(const Scenario& scenario, Case which = Case::Mitigated)
      : prepared(prepare(scenario)), forecast(project(prepared, which)) {}

  /// The figure of the financial year that starts in `year`; nothing if it is not part of the
  /// forecast.
  [[nodiscard]] std::optional<double> at(Section section, std::string_view line, int year,
                                         Measure measure = Measure::Amount) const {
    const auto row = find_row(prepared.shape, section, line, measure);
    const Index y = year - prepared.shape.years.first.first;
    if (!row || !prepared.shape.is_present(static_cast<Index>(*row), y)) return std::nullopt;
    return forecast.at(*row, static_cast<std::size_t>(y));
  }
  [[nodiscard]] std::optional<double> funding(std::string_view line, int year) const {
    return at(Section::Funding, line, year);
  }
  [[nodiscard]] std::optional<double> spending(std::string_view line, int year,
                                               Measure measure = Measure::Amount) const {
    return at(Section::Expenditure, line, year, measure);
  }
  [[nodiscard]] std::optional<double> balance(std::string_view line, int year) const {
    return at(Section::Balance, line, year);
  }
  [[nodiscard]] std::optional<double> memorandum(std::string_view line, int year) const {
    return at(Section::Memorandum, line, year);
  }
};

}  // namespace highneeds::build
