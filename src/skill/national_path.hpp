#pragma once

#include "highneeds/skill/measure.hpp"

namespace highneeds::skill {

/// (11.1), (11.2): the growth of England's plans from a January to each of so many years on, as a
/// logarithm. Where England's new plans are not known, its growth of three years goes on.
[[nodiscard]] Path national_path(const Panel& known, int january, int horizons);

/// (11.2): by how much England's new plans are expected to grow in the year from a January, as a
/// logarithm.
[[nodiscard]] double growth_of_new_plans(const Panel& known, int january);

/// The growth of England's figures over three years, going on.
[[nodiscard]] Path plain_national_path(const Yearly& figures, int last, int horizons);

}  // namespace highneeds::skill
