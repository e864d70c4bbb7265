#pragma once

#include <span>

#include "errors/special_inputs.hpp"

namespace highneeds::test {

/// The inputs of `highneeds backtest`: copies of tables of councils, each with one thing wrong.
[[nodiscard]] std::span<const SpecialInput> panel_inputs();

}  // namespace highneeds::test
