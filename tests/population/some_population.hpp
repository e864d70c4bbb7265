#pragma once

#include <vector>

#include "highneeds/population/population_step.hpp"

namespace highneeds {

/// The tables of a population with a model over them: as they are made, nobody has a plan, and
/// nothing happens but that people grow older.
struct SomePopulation {
  std::vector<double> plans = std::vector<double>(age_count * setting_count, 0);
  std::vector<double> leave = std::vector<double>(age_count * setting_count, 0);
  std::vector<double> first_setting = std::vector<double>(age_count * setting_count, 0);
  std::vector<double> join = std::vector<double>(age_count, 0);
  std::vector<double> needs;
  std::size_t need_count = 0;
  std::vector<MoveBetween> moves;
  std::vector<double> move;
  std::vector<FewerPlansInYear> fewer;
  std::vector<HeldPupils> held;
  PopulationModel rest;  ///< its order, overflow and transitions
  PopulationYear year;

  [[nodiscard]] PopulationModel model() const {
    PopulationModel all = rest;
    all.leave = leave;
    all.first_setting = first_setting;
    all.join = join;
    all.needs = needs;
    all.need_count = need_count;
    all.moves = moves;
    all.move = move;
    return all;
  }
  [[nodiscard]] PopulationYear& year_of() {
    year.fewer = fewer;
    year.held = held;
    return year;
  }
  template <int needs_told>
  [[nodiscard]] Plans<needs_told> opening() const {
    Plans<needs_told> all = Plans<needs_told>::Zero();
    for (std::size_t cell = 0; cell < plans.size(); ++cell) {
      const std::size_t column = column_of(cell / setting_count, cell % setting_count);
      for (std::size_t n = 0; n < (needs_told == 1 ? 1 : need_count); ++n) {
        const double share = needs_told == 1 ? 1.0 : needs[cell / setting_count * need_count + n];
        all(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(column)) = plans[cell] * share;
      }
    }
    return all;
  }
};

[[nodiscard]] inline std::size_t cell_at(std::size_t age, Setting setting) {
  return cell_of(age, static_cast<std::size_t>(setting));
}
[[nodiscard]] inline std::size_t index_of(ProvisionKind kind) {
  return static_cast<std::size_t>(kind);
}

/// A random one with rooms, overflow, projects and known totals; with 13 needs where `has_needs`.
[[nodiscard]] SomePopulation random_population(std::uint64_t seed, bool has_needs);

}  // namespace highneeds
