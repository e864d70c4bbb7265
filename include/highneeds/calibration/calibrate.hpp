#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/calibration/rates.hpp"
#include "highneeds/calibration/trend.hpp"
#include "highneeds/calibration/uncertainty.hpp"
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

/// How much of the model the tables of an authority carry.
enum class Tier : std::uint8_t {
  Full,        ///< plans by single age of two Januaries, with what came and went between them
  Borrowed,    ///< plans by single age; rates that the tables do not give are England's
  AgeBands,    ///< plans by band of ages, spread over ages as England's are; rates are England's
  Placements,  ///< plans by placement alone: no population
};
[[nodiscard]] std::string_view title_of(Tier tier);

/// Where the leavers that leaving and moving are estimated from are known from.
enum class LeaversFrom : std::uint8_t {
  Ceased,       ///< the authority's ceased plans by age and by placement
  CeasedAges,   ///< those by age alone: all settings of an age alike
  Stock,        ///< what two Januaries and the new plans between leave over
  England,      ///< England's ceased plans, as its rates
  EnglandStock  ///< what England's Januaries and new plans leave over, as its rates
};
/// Where new plans by age are known from.
enum class JoinersFrom : std::uint8_t {
  NewPlans,  ///< the authority's, by age and placement
  Flows,     ///< its new plans in all, at the ages and settings of England's
  England    ///< the rates of the other authorities together
};

/// Rates, and what they were estimated from. Reasons and needs are nil where no table has any.
struct Calibration {
  Tier tier = Tier::Full;
  LeaversFrom leavers_from = LeaversFrom::Ceased;
  JoinersFrom joiners_from = JoinersFrom::NewPlans;
  Rates rates{};
  Uncertainty uncertainty{};
  std::optional<Trend> trend{};              ///< none where no flows are known
  std::vector<std::string_view> borrowed{};  ///< what is England's alone: "leaving"
  Account account{};   ///< of the step that leaving and moving were estimated from
  int first_flow = 0;  ///< calendar years that joining was estimated from
  int last_flow = 0;
  int opening = 0;        ///< January of the step that leaving and moving stand on, whosever it is
  int needs_january = 0;  ///< nil: no table has needs
  std::vector<Warning> warnings{};
};

/// Thrown where tables are whole, and too few for any rates of a population; its faults say what to
/// add.
class TooFewTables : public InputError {
 public:
  using InputError::InputError;
};

/// Estimates all rates, pooled with England's where the census knows its nation. Throws InputError
/// where the tables lack a year that is asked for or are not whole, and TooFewTables.
[[nodiscard]] Calibration calibrate(const Census& census, const Choice& choice);

/// What a reader of the tables should know: outliers, classes recorded otherwise from year to year,
/// tables that disagree, another definition of age.
[[nodiscard]] std::vector<Warning> warnings_of(const Census& census);
/// Adds one where much of a step is not explained.
void warn_of_balancing(const Census& census, const Account& account,
                       std::vector<Warning>& warnings);

}  // namespace highneeds::calibration
