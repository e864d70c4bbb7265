#pragma once

#include <map>
#include <string>
#include <vector>

#include "highneeds/analysis/explanation.hpp"

namespace highneeds {

/// What a working without a name of its own is called, from its parts and its equation.
[[nodiscard]] std::string name_of(const Explanation& explanation, const Explained& node);

/// What a step of an operation and an equation is called: "mean of the year", "sum".
[[nodiscard]] std::string name_of(Op op, Equation equation);

/// What a working counts, from what its parts count.
[[nodiscard]] Unit unit_of(const Explanation& explanation, const Explained& node);

/// What steps that are no levers are called by name: years of series, and labelled workings.
[[nodiscard]] std::map<std::int32_t, std::string> names_of(const Shape& shape, const Tape& tape,
                                                           const std::vector<Traced>& workings);

}  // namespace highneeds
