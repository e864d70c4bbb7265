#include <fmt/format.h>

#include <algorithm>

#include "analysis/words.hpp"
#include "highneeds/analysis/figures.hpp"
#include "highneeds/analysis/plausibility.hpp"

namespace highneeds {
namespace {

constexpr double one_million = 1e6;
constexpr double a_hundred_thousand = 1e5;

std::optional<double> amount(const Projected& projected, Section section, std::string_view line,
                             std::size_t year) {
  return figure(projected.prepared.shape, projected.forecast, section, line, Measure::Amount, year);
}

}  // namespace

std::vector<Warning> unallocated_warnings(const Projected& projected) {
  if (!projected.scenario.known_spending) return {};
  std::vector<Warning> warnings;
  for (const auto& [year, spent] : projected.scenario.known_spending->amount) {
    const auto index = year_index(projected.prepared.shape.years, year);
    const auto rest =
        index ? amount(projected, Section::Expenditure, "unallocated", *index) : std::nullopt;
    if (!rest || *rest >= -one_million) continue;
    warnings.push_back({spent.at,
                        fmt::format("provision and lines of {} come to {} more than was spent",
                                    year.name(), in_millions(-*rest)),
                        "model 4.4; look at its pupils, unit costs and lines"});
  }
  return warnings;
}

std::vector<Warning> grant_warnings(const Projected& projected) {
  const auto& grant = projected.scenario.funding.stability_grant;
  const auto year =
      grant ? year_index(projected.prepared.shape.years, grant->paid_in.value) : std::nullopt;
  if (!year) return {};
  const auto paid = amount(projected, Section::Balance, "stability_grant", *year);
  const auto opening = amount(projected, Section::Balance, "opening", *year);
  if (!paid || !opening || *paid < a_hundred_thousand - std::min(*opening, 0.0)) return {};
  const std::string against =
      *opening < 0 ? fmt::format("more than the deficit of {} that is brought forward",
                                 in_millions(-*opening))
                   : "and no deficit is brought forward";
  return {{grant->at,
           fmt::format("the Stability Grant of {} is {}, {}", grant->paid_in.value.name(),
                       in_millions(*paid), against),
           "model 3.5"}};
}

}  // namespace highneeds
