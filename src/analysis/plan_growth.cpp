#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "analysis/words.hpp"
#include "highneeds/analysis/figures.hpp"
#include "highneeds/analysis/plausibility.hpp"

namespace highneeds {

namespace {

/// Growth of exactly the limit, as the sums round it, is inside.
constexpr double slack = 1e-9;

/// The January stock of plans, of one provision or ("total") of all.
std::optional<double> plans(const Projected& projected, std::string_view line, std::size_t year) {
  return figure(projected.prepared.shape, projected.forecast, Section::Expenditure, line,
                Measure::Plans, year);
}

/// The stock of the academic year before the horizon, which is no figure but a value of the series
/// of pupils: its position 0 (see Track).
std::optional<double> plans_before_horizon(const Projected& projected, std::string_view line) {
  const auto& shapes = projected.prepared.shape.spending.provisions;
  const auto& written = projected.scenario.provision;
  std::optional<double> all;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (line != "total" && line != key(written[i].kind)) continue;
    const auto position = static_cast<std::size_t>(shapes.at(i).pupils.first);
    all = all.value_or(0) + projected.forecast.workings.at(position);
  }
  return all;
}

/// The stock of the January before that of `year`.
std::optional<double> plans_before(const Projected& projected, std::string_view line,
                                   std::size_t year) {
  return year > 0 ? plans(projected, line, year - 1) : plans_before_horizon(projected, line);
}

struct YearOfGrowth {
  std::size_t year;
  double growth;
};

bool is_actual(const Projected& projected, std::size_t year) {
  const auto row =
      find_row(projected.prepared.shape, Section::Expenditure, "total", Measure::Plans);
  return row && projected.known.at(*row, year) == Known::Actual;
}

std::vector<YearOfGrowth> forecast_growth(const Projected& projected) {
  std::vector<YearOfGrowth> growth;
  for (int index = 0; index < projected.prepared.shape.years.length(); ++index) {
    const auto year = static_cast<std::size_t>(index);
    const auto before = plans_before(projected, "total", year);
    const auto now = plans(projected, "total", year);
    if (!before || !now || *before <= 0 || is_actual(projected, year)) continue;
    growth.push_back({year, *now / *before - 1});
  }
  return growth;
}

/// Where the pupils of the provision stand that moves furthest in the direction (1 up, -1 down).
Place furthest_mover(const Projected& projected, std::size_t year, double direction) {
  Place at;
  std::optional<double> furthest;
  for (const auto& provision : projected.scenario.provision) {
    const auto before = plans_before(projected, key(provision.kind), year);
    const auto now = plans(projected, key(provision.kind), year);
    if (!before || !now) continue;
    const double change = direction * (*now - *before);
    if (furthest && change <= *furthest) continue;
    furthest = change;
    at = provision.pupils.at;
  }
  return at;
}

Warning warning(const Projected& projected, const std::vector<YearOfGrowth>& outside,
                double direction) {
  const auto& policy = projected.scenario.policy;
  const auto& limit = direction > 0 ? policy.plan_growth_high : policy.plan_growth_low;
  std::vector<std::string> parts;
  for (const auto& [year, growth] : outside) {
    const FinancialYear name{projected.prepared.shape.years.first.first + static_cast<int>(year)};
    parts.push_back(fmt::format("{} in {}", percent(growth), name.name()));
  }
  return {furthest_mover(projected, outside.front().year, direction),
          fmt::format("all EHC plans grow by {}; the usual is {} to {} a year", joined(parts),
                      percent(policy.plan_growth_low.value.as_ratio()),
                      percent(policy.plan_growth_high.value.as_ratio())),
          reference_of(projected.scenario, limit.provenance)};
}

}  // namespace

std::vector<Warning> plan_growth_warnings(const Projected& projected) {
  const auto& policy = projected.scenario.policy;
  std::vector<YearOfGrowth> slow;
  std::vector<YearOfGrowth> fast;
  for (const auto& year : forecast_growth(projected)) {
    if (year.growth < policy.plan_growth_low.value.as_ratio() - slack) slow.push_back(year);
    if (year.growth > policy.plan_growth_high.value.as_ratio() + slack) fast.push_back(year);
  }
  std::vector<Warning> warnings;
  if (!slow.empty()) warnings.push_back(warning(projected, slow, -1));
  if (!fast.empty()) warnings.push_back(warning(projected, fast, 1));
  return warnings;
}

}  // namespace highneeds
