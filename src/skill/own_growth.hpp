#pragma once

#include <vector>

#include "highneeds/skill/panel.hpp"

namespace highneeds::skill {

/// (11.3), (11.4): by how much each council's plans grow faster in a year than the middle
/// council's, as a logarithm, by its signs in a January. What a sign is worth is learnt from all
/// councils over the five years before.
[[nodiscard]] std::vector<double> growth_beside_others(const Panel& known, int january);

}  // namespace highneeds::skill
