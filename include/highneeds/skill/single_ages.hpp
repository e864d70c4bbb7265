#pragma once

#include <array>
#include <string>
#include <vector>

#include "highneeds/skill/panel.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::skill {

inline constexpr std::size_t single_ages = 26;

/// Plans by single age in January, and England's plans that ceased in a calendar year by the age at
/// its close; `20+` stands at 20, and `0-2` at 2.
struct SingleAges {
  std::array<Yearly, single_ages> plans{};
  std::array<Yearly, single_ages> ceased{};
};

/// Reads `ehc_plans_by_age_and_placement.csv` and `ceased_plans.csv`; nothing where they are not
/// there. Throws InputError.
[[nodiscard]] SingleAges read_single_ages(const std::string& folder, const Panel& panel,
                                          Sources& sources);

/// A forecast one year on from plans by single age, beside what came.
struct AgedOutcome {
  int origin = 0;
  std::size_t council = 0;
  double forecast = 0;
  double actual = 0;
};

/// (11.12): forecasts from every January that has plans by age to the next, where its plans are
/// counted. Everything is known in the January that is forecast from.
[[nodiscard]] std::vector<AgedOutcome> aged_outcomes(const SingleAges& ages, const Panel& panel);

}  // namespace highneeds::skill
