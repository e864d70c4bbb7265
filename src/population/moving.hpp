#pragma once

#include "highneeds/population/population_step.hpp"

namespace highneeds {

inline constexpr std::size_t cells = age_count * setting_count;

/// The kind of provision of each setting.
inline constexpr std::array<std::size_t, setting_count> kinds = [] {
  std::array<std::size_t, setting_count> all{};
  for (std::size_t s = 0; s < setting_count; ++s) {
    all.at(s) = static_cast<std::size_t>(provisions_of_settings.at(s));
  }
  return all;
}();
[[nodiscard]] inline std::size_t main_setting_of(std::size_t kind) {
  return static_cast<std::size_t>(main_setting(static_cast<ProvisionKind>(kind)));
}

/// Calls `visit(age, setting, cell)` for every age and every setting of a kind of provision.
template <class Visit>
void each_cell_of(std::size_t kind, Visit&& visit) {
  for (std::size_t s = 0; s < setting_count; ++s) {
    if (kinds[s] != kind) continue;
    for (std::size_t g = 0; g < age_count; ++g) visit(g, s, cell_of(g, s));
  }
}

/// Plans between two censuses, at their closing age: who stays in a provision, and who comes to
/// one.
template <int needs>
struct Moving {
  const PopulationModel& model;
  PopulationYear& year;
  PopulationFlows* record;
  Plans<needs> staying = {};
  Plans<needs> arriving = {};
  std::array<double, provision_kinds> opening{};  ///< plans before, where projects hold some
  std::array<double, provision_kinds> stayed{};   ///< who stay, before projects move anyone
  std::array<double, provision_kinds> free{};     ///< room that is left
};

/// Ages are added up first, all settings and needs of one age at a time, since they lie together.
template <int needs>
[[nodiscard]] std::array<double, provision_kinds> totals(const Plans<needs>& plans) {
  constexpr auto width = static_cast<int>(setting_count);
  Eigen::Array<double, needs, width> of_all_ages = plans.template leftCols<width>();
  for (int first = width; first < plans.cols(); first += width) {
    of_all_ages += plans.template middleCols<width>(first);
  }
  std::array<double, provision_kinds> all{};
  for (std::size_t s = 0; s < setting_count; ++s) {
    all[kinds[s]] += of_all_ages.col(static_cast<Eigen::Index>(s)).sum();
  }
  return all;
}

template <int needs>
[[nodiscard]] double total_of(const Plans<needs>& plans, std::size_t kind) {
  double all = 0;
  each_cell_of(kind, [&](std::size_t, std::size_t, std::size_t cell) {
    all += plans.col(static_cast<Eigen::Index>(cell)).sum();
  });
  return all;
}

/// Adds what stands in each cell to a table of a record.
template <int needs>
void add_to(PlansTable& table, const Plans<needs>& plans, double sign = 1) {
  for (std::size_t cell = 0; cell < cells; ++cell) {
    table[cell] += sign * plans.col(static_cast<Eigen::Index>(cell)).sum();
  }
}

/// (7.4) room, overflow and what projects do with it.
template <int needs>
PopulationTotals place(Moving<needs>& moving);
/// (7.8) whom projects place in another provision.
template <int needs>
void hold(Moving<needs>& moving);

}  // namespace highneeds
