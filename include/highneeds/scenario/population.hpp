#pragma once

#include <optional>
#include <string>
#include <vector>

#include "highneeds/quantity/quantity.hpp"
#include "highneeds/quantity/series.hpp"
#include "highneeds/quantity/value.hpp"
#include "highneeds/quantity/year.hpp"
#include "highneeds/scenario/setting.hpp"

namespace highneeds {

/// A value for each age, 0 to 25.
template <class T>
using ByAge = std::vector<Value<T>>;
/// A value for each age and setting, the settings of an age together: `age * settings + setting`.
template <class T>
using ByAgeAndSetting = std::vector<Value<T>>;
[[nodiscard]] constexpr std::size_t cell_of(std::size_t age, std::size_t setting) {
  return age * setting_count + setting;
}

/// The most needs that plans can be told apart by.
inline constexpr int most_needs = 16;

/// The share of those of an age who stay with a plan and change from one setting to another before
/// the next census (7.2).
struct MoveRate {
  std::size_t age = 0;  ///< at the opening census
  Setting from{}, to{};
  Value<Rate> rate;
};

/// Children of each age at the middle of a year.
struct People {
  int mid_year = 0;
  Place at;
  ByAge<Pupils> by_age;
};

/// A share of each age, by a name of the tables: a primary need, or a reason why plans cease.
struct NamedShares {
  std::string name;
  Place at;
  ByAge<Rate> by_age;
};

/// EHC plans by age and setting, and how they change from one January census to the next (section
/// 7). All tables are whole: a value for each age, and each setting where there are settings.
struct Population {
  Place at;
  AcademicYear from;  ///< of the opening census: 2024/25 is January 2025
  Place from_at;
  ByAgeAndSetting<Pupils> plans;        ///< at the opening census
  std::vector<People> people;           ///< of years in a row; later ones are aged on
  ByAge<Rate> join;                     ///< new plans for each child of the age (7.3)
  ByAgeAndSetting<Rate> first_setting;  ///< shares of the new plans of an age
  ByAgeAndSetting<Rate> leave;          ///< share whose plan ceases before the next census (7.1)
  std::vector<MoveRate> moves;          ///< by opening age
  std::vector<NamedShares> leave_reasons;
  std::vector<NamedShares> needs;
  /// New plans against the rates of `join`, by the academic year whose census counts them first;
  /// absent: as many.
  std::optional<AcademicSeries<Rate>> trend;
  /// Ages at the closing census at which a phase of school begins: 4, 11, 16 and 19 unless said.
  std::vector<std::size_t> transition_ages{4, 11, 16, 19};
};

}  // namespace highneeds
