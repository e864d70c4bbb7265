#pragma once

namespace highneeds::skill {

/// Councils with fewer plans than this in a January are neither scored nor learnt from: they tell
/// more of chance than of methods and signs.
inline constexpr double fewest_plans = 200;
/// The same of a provision's plans.
inline constexpr double fewest_of_provision = 50;

/// The years over which plain methods see growth.
inline constexpr int years_of_trend = 3;
/// What a council's own growth weighs beside England's.
inline constexpr double share_of_own = 0.25;

}  // namespace highneeds::skill
