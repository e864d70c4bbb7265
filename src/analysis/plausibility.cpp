#include "highneeds/analysis/plausibility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/words.hpp"
#include "highneeds/analysis/figures.hpp"

namespace highneeds {

namespace {

constexpr double one_million = 1e6;
constexpr double share_of_spending = 0.01;
constexpr std::string_view gross_row = "high_needs_block_gross";

FinancialYear year_at(const Projected& projected, std::size_t index) {
  return {projected.prepared.shape.years.first.first + static_cast<int>(index)};
}

std::size_t years(const Projected& projected) {
  return static_cast<std::size_t>(projected.prepared.shape.years.length());
}

std::optional<double> figure(const Projected& projected, Section section, std::string_view line,
                             Measure measure, std::size_t year) {
  return figure(projected.prepared.shape, projected.forecast, section, line, measure, year);
}

/// The gross block, in pounds.
std::optional<double> block(const Projected& projected, std::size_t year) {
  return figure(projected, Section::Funding, gross_row, Measure::Amount, year);
}

const Provision* find(const Scenario& scenario, ProvisionKind kind) {
  const auto found = std::ranges::find(scenario.provision, kind, &Provision::kind);
  return found == scenario.provision.end() ? nullptr : &*found;
}

/// A unit cost of ours and the national one of its year; pounds.
struct Costs {
  FinancialYear year;
  double ours;
  double national;

  [[nodiscard]] double distance() const { return std::abs(ours / national - 1); }
};

std::vector<Costs> far_costs(const Projected& projected) {
  const auto& policy = projected.scenario.policy;
  std::vector<Costs> far;
  for (std::size_t year = 0; year < years(projected); ++year) {
    const auto ours = figure(projected, Section::Expenditure,
                             key(ProvisionKind::IndependentSpecial), Measure::UnitCost, year);
    const auto national = national_independent_cost(policy, year_at(projected, year));
    if (!ours || !national) continue;
    const Costs costs{year_at(projected, year), *ours, *national};
    if (costs.distance() > policy.independent_unit_cost_tolerance.value.as_ratio()) {
      far.push_back(costs);
    }
  }
  return far;
}

std::optional<Warning> balancing_warning(const Projected& projected, FinancialYear year, Place at) {
  const auto index = year_index(projected.prepared.shape.years, year);
  if (!index) return std::nullopt;
  const auto item = figure(projected, Section::Balance, "balancing_item", Measure::Amount, *index);
  const auto spending = figure(projected, Section::Expenditure, "total", Measure::Amount, *index);
  if (!item || !spending) return std::nullopt;
  const double share = *spending > 0 ? std::abs(*item) / *spending : 0;
  if (std::abs(*item) <= one_million && share <= share_of_spending) return std::nullopt;
  const auto unexplained =
      figure(projected, Section::Memorandum, "balancing:unexplained", Measure::Amount, *index);
  return Warning{at,
                 fmt::format("the balancing item of {} is {}, {} of the year's spending: what the "
                             "recorded balance holds and this scenario does not say, in {}{}",
                             year.name(), in_millions(*item), percent(share),
                             in_words(balancing_covers(projected.scenario, year)),
                             unexplained ? fmt::format("; {} of it has no named cause",
                                                       in_millions(*unexplained))
                                         : ""),
                 "model 5.4"};
}

/// The block of the year before, in pounds: of the forecast, or as written where the forecast
/// starts later.
std::optional<double> block_before(const Projected& projected, std::size_t year) {
  if (year > 0) return block(projected, year - 1);
  const auto& written = projected.scenario.funding.high_needs_block.gross.by_year;
  const auto before = written.find({year_at(projected, year).first - 1});
  if (before == written.end()) return std::nullopt;
  return before->second.value.in_pounds();
}

bool is_actual(const Projected& projected, std::size_t year) {
  const auto row = find_row(projected.prepared.shape, Section::Funding, gross_row);
  return row && projected.known.at(*row, year) == Known::Actual;
}

/// Where the value or the rule stands that makes the block of a year.
Place place_of_block(const Prepared& prepared, std::size_t year) {
  const Track& track = prepared.shape.funding.gross;
  const auto& points = prepared.shape.points;
  auto point = static_cast<std::size_t>(track.first + track.stride * static_cast<Index>(year));
  while (points[point].kind == Point::Kind::Held) --point;
  return prepared.levers[static_cast<std::size_t>(points[point].lever)].at;
}

}  // namespace

std::vector<Warning> suspended_formula_warnings(const Projected& projected) {
  // What is written in pounds may differ by pence from what growth makes of the year before.
  constexpr double rounding = 0.5;
  const Policy& policy = projected.scenario.policy;
  std::vector<Warning> warnings;
  for (std::size_t year = 0; year < years(projected); ++year) {
    if (!is_formula_suspended(policy, year_at(projected, year)) || is_actual(projected, year))
      continue;
    const auto before = block_before(projected, year);
    const auto now = block(projected, year);
    if (!before || !now || *now <= *before + rounding) continue;
    warnings.push_back(
        {place_of_block(projected.prepared, year),
         fmt::format("the block grows in {}, when the national formula is suspended",
                     year_at(projected, year).name()),
         reference_of(projected.scenario, policy.formula_suspended_from.provenance)});
  }
  return warnings;
}

std::vector<Warning> independent_cost_warnings(const Projected& projected) {
  const auto* provision = find(projected.scenario, ProvisionKind::IndependentSpecial);
  if (provision == nullptr) return {};
  const auto far = far_costs(projected);
  if (far.empty()) return {};
  const auto& policy = projected.scenario.policy;
  const auto furthest = *std::ranges::max_element(far, {}, &Costs::distance);
  std::vector<FinancialYear> when;
  for (const auto& costs : far) when.push_back(costs.year);
  return {{provision->unit_cost.at,
           fmt::format("the unit cost of independent special schools is more than {} away from the "
                       "national one in {}; furthest in {}: {} against {}",
                       percent(policy.independent_unit_cost_tolerance.value.as_ratio()),
                       in_words(when), furthest.year.name(), whole_pounds(furthest.ours),
                       whole_pounds(furthest.national)),
           reference_of(projected.scenario, policy.independent_unit_cost.provenance)}};
}

std::vector<Warning> balancing_warnings(const Projected& projected) {
  std::vector<Warning> warnings;
  for (const auto& [year, closing] : projected.scenario.known_closing) {
    if (auto warning = balancing_warning(projected, year, closing.at)) {
      warnings.push_back(std::move(*warning));
    }
  }
  return warnings;
}

Horizon balancing_covers(const Scenario& scenario, FinancialYear year) {
  FinancialYear first = scenario.years.first;
  for (const auto& [known, closing] : scenario.known_closing) {
    if (known < year) first = std::max(first, FinancialYear{known.first + 1});
  }
  return {.first = first, .last = year};
}

}  // namespace highneeds
