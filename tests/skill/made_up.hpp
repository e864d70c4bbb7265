#pragma once

#include "highneeds/skill/panel.hpp"

namespace highneeds::skill::test {

/// A panel of councils whose figures follow a rule with some noise, of 2005 to 2025; the same every
/// time. England is their sum.
[[nodiscard]] Panel made_up_panel(std::size_t councils = 30);

/// One council and England, with every figure growing as told each year, from 1,000 plans in 2010.
[[nodiscard]] Panel steady_panel(double growth);

}  // namespace highneeds::skill::test
