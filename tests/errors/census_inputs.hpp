#pragma once

#include <span>

#include "errors/special_inputs.hpp"

namespace highneeds::test {

/// Tables for `calibrate` with something wrong in them: copies of `data/sen2`, in a folder `sen2`.
[[nodiscard]] std::span<const SpecialInput> census_inputs();

}  // namespace highneeds::test
