#pragma once

#include <optional>
#include <string>
#include <vector>

#include "highneeds/calibration/rates.hpp"
#include "highneeds/source/fault.hpp"

namespace highneeds::calibration {

/// The last January whose release counts age in January; later ones count it at the start of the
/// school year.
inline constexpr int last_january_of_ages = 2025;

/// What a calibration takes from the tables.
struct Choice {
  std::optional<int> january{};     ///< of the stock; the latest of ages in January, unless said
  std::optional<int> first_flow{};  ///< calendar years of new plans; the latest, unless said
  std::optional<int> last_flow{};
};

/// Rates, and what they were estimated from.
struct Calibration {
  Rates rates{};
  Account account{};   ///< of the step that leaving and moving were estimated from
  int first_flow = 0;  ///< calendar years that joining was estimated from
  int last_flow = 0;
  int needs_january = 0;
  std::vector<Warning> warnings{};
};

/// Estimates all rates. Throws InputError where the tables lack a year that is needed.
[[nodiscard]] Calibration calibrate(const Census& census, const Choice& choice);

/// What a reader of the tables should know: outliers, classes recorded otherwise from year to year,
/// tables that disagree, another definition of age.
[[nodiscard]] std::vector<Warning> warnings_of(const Census& census);
/// Adds one where much of a step is not explained.
void warn_of_balancing(const Census& census, const Account& account,
                       std::vector<Warning>& warnings);

}  // namespace highneeds::calibration
