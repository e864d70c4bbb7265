#include <algorithm>

#include "population/new_plans.hpp"

// (7.3) new plans, and (7.7) those that projects keep from being made.
namespace highneeds {
namespace {

[[nodiscard]] Plans<1> bound_for(const PopulationRates& rates, const PopulationYear& year) {
  const AgeRow people = Eigen::Map<const AgeRow>(year.people.data()) * year.trend;
  Plans<1> bound;
  for (std::size_t s = 0; s < setting_count; ++s) {
    ages_of(bound, s) = ages_of(rates.joining, s) * people;
  }
  return bound;
}

/// The shares of new plans of one need (or of all) that are made, of `rows`; several projects
/// multiply.
void keep_from(std::span<FewerPlansInYear> all, const RowsOfKinds& bound, std::uint32_t need,
               RowsOfKinds& rows) {
  for (FewerPlansInYear& fewer : all) {
    if (fewer.share == 0 || (fewer.needs != 0 && (fewer.needs & need) == 0)) continue;
    const auto first_age = static_cast<Eigen::Index>(fewer.first_age);
    const auto ages = static_cast<Eigen::Index>(fewer.last_age) - first_age + 1;
    const std::size_t first = fewer.kind.value_or(0);
    const std::size_t end = fewer.kind ? first + 1 : provision_kinds;
    for (std::size_t kind = first; kind < end; ++kind) {
      auto row = rows[kind].segment(first_age, ages);
      fewer.plans += fewer.share * (bound[kind].segment(first_age, ages) * row).sum();
      row *= 1.0 - fewer.share;
    }
  }
}

[[nodiscard]] bool acts(const PopulationYear& year) {
  return std::any_of(year.fewer.begin(), year.fewer.end(),
                     [](const FewerPlansInYear& one) { return one.share != 0; });
}
[[nodiscard]] bool names_needs(const PopulationYear& year) {
  return std::any_of(year.fewer.begin(), year.fewer.end(),
                     [](const FewerPlansInYear& one) { return one.needs != 0; });
}

/// Where projects name needs: each need by itself.
[[nodiscard]] RowsOfKinds keep_by_need(const PopulationRates& rates, std::size_t need_count,
                                       PopulationYear& year, const RowsOfKinds& bound,
                                       NewPlans& plans) {
  RowsOfKinds all;
  all.fill(AgeRow::Zero());
  for (std::size_t n = 0; n < need_count; ++n) {
    const auto need = static_cast<Eigen::Index>(n);
    RowsOfKinds rows;
    rows.fill(rates.needs.row(need));
    keep_from(year.fewer, bound, 1U << n, rows);
    for (std::size_t kind = 0; kind < provision_kinds; ++kind) {
      all[kind] += rows[kind];
      if (plans.by_need) (*plans.by_need)[kind].row(need) = rows[kind];
    }
  }
  return all;
}

/// Where they name none: all needs alike.
[[nodiscard]] RowsOfKinds keep_alike(PopulationYear& year, const RowsOfKinds& bound) {
  RowsOfKinds rows;
  for (AgeRow& row : rows) row.setOnes();
  keep_from(year.fewer, bound, 0, rows);
  return rows;
}

}  // namespace

NewPlans new_plans(const PopulationRates& rates, std::size_t need_count, PopulationYear& year,
                   bool wants_needs) {
  NewPlans plans;
  plans.bound = bound_for(rates, year);
  if (!acts(year)) {
    plans.made = plans.bound;
    return plans;
  }
  const bool has_needs = names_needs(year);
  if (has_needs && wants_needs) plans.by_need.emplace().fill(Ages<most_needs>::Zero());
  const RowsOfKinds bound = rows_of_kinds(plans.bound);
  const RowsOfKinds made =
      has_needs ? keep_by_need(rates, need_count, year, bound, plans) : keep_alike(year, bound);
  for (std::size_t s = 0; s < setting_count; ++s) {
    ages_of(plans.made, s) = ages_of(plans.bound, s) * made[kinds[s]];
  }
  return plans;
}

}  // namespace highneeds
