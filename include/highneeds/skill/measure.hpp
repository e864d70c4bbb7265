#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "highneeds/skill/panel.hpp"

namespace highneeds::skill {

enum class MeasureKind : std::uint8_t { Plans, Provision, Spending, Deficit };

/// What is forecast.
struct Measure {
  MeasureKind kind = MeasureKind::Plans;
  ProvisionKind provision = ProvisionKind::Mainstream;  ///< of MeasureKind::Provision
};
/// Total plans, plans by provision, spending, deficit.
[[nodiscard]] std::vector<Measure> every_measure();
/// "plans", "plans:state_special", "spending" or "deficit".
[[nodiscard]] std::string name_of(const Measure& measure);

[[nodiscard]] const Yearly& figures_of(const Measure& measure, const Panel& panel);
/// The last year of a measure that is known in a January: plans are counted that day, money to the
/// March before.
[[nodiscard]] int last_known(const Measure& measure, int january);

enum class Method : std::uint8_t {
  HighNeeds,
  Persistence,   ///< nothing changes
  OwnGrowth,     ///< the growth of the council's last three years
  OwnLinear,     ///< the yearly change of its last three years, as a number
  NationalRate,  ///< England's growth of the last year
  QuarterOwn     ///< a quarter own and three quarters England's growth, both of three years
};
inline constexpr std::size_t methods = 6;
inline constexpr std::array<Method, methods> every_method = {
    Method::HighNeeds, Method::Persistence,  Method::OwnGrowth,
    Method::OwnLinear, Method::NationalRate, Method::QuarterOwn};
/// "highneeds", "own_growth"
[[nodiscard]] std::string name_of(Method method);

/// Forecasts of one council, one to so many years on; not a number where a method cannot say.
using Path = std::vector<double>;
using Paths = std::vector<Path>;  ///< by council

/// What a method forecasts for every council from what is known in a January.
[[nodiscard]] Paths forecast(Method method, const Measure& measure, const Panel& known, int january,
                             int horizons);

}  // namespace highneeds::skill
