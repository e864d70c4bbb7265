#pragma once

#include "highneeds/skill/panel.hpp"

namespace highneeds::skill {

/// The yearly growth of a council's figures up to `last`, as a logarithm: over `years` or, where
/// there are fewer, as many as there are; not a number where there is none. Years with less than a
/// tenth of the last one's figure are passed over: what they counted had hardly begun.
[[nodiscard]] double growth(const Yearly& figures, std::size_t council, int last, int years);
/// The same of England; where nothing is published of it, of all councils that have both years.
[[nodiscard]] double national_growth(const Yearly& figures, int last, int years);

}  // namespace highneeds::skill
