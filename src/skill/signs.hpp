#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "highneeds/skill/panel.hpp"

namespace highneeds::skill {

/// What tells a council that will grow faster than others from one that will grow slower.
inline constexpr std::size_t signs = 4;
enum class Sign : std::uint8_t {
  NewPlans,   ///< made in the last year, to the plans there were
  Density,    ///< plans for each person aged 0 to 25
  Special,    ///< the part of the plans that is in state special schools
  UnderFive,  ///< the part that is of children under five
};
using Signs = std::array<double, signs>;

/// (11.3): the signs of every council in a January as distances from the middle one, in robust
/// standard deviations (1.4826 times the median distance) and no more than 2.5; nil where a sign is
/// not known.
[[nodiscard]] std::vector<Signs> signs_of(const Panel& known, int january);

}  // namespace highneeds::skill
