#pragma once

#include <span>

#include "errors/special_inputs.hpp"

namespace highneeds::test {

/// Tables for `new` with something wrong in them: those of made-up councils, in a folder `tables`.
[[nodiscard]] std::span<const SpecialInput> draft_inputs();

}  // namespace highneeds::test
