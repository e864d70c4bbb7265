#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/scenario/expected.hpp"

namespace highneeds {

/// How far a figure may move: by `absolute` in its unit, or by `relative` of what was expected,
/// whichever is more.
struct Tolerance {
  double absolute = 0;
  double relative = 0;
};

/// Tolerances by measure ("amount", "pupils"); a measure that is not named has `usual_tolerance`.
using Tolerances = std::map<std::string, Tolerance, std::less<>>;

/// Half a penny for amounts and unit costs, a thousand-millionth for all else, and a
/// thousand-millionth of any figure.
[[nodiscard]] Tolerance usual_tolerance(std::string_view measure);

/// What became of a figure: its value moved, its unit or status is another, it is gone, or it is
/// new.
enum class Change : std::uint8_t { Moved, Relabelled, Missing, New };

/// A figure that is not as expected, both as a table of expected figures would hold it; `expected`
/// is absent for a new one, `got` for a missing one.
struct Difference {
  Change change{};
  std::optional<ExpectedFigure> expected;
  std::optional<ExpectedFigure> got;
};

/// The figures that are not as expected: first those expected, in their order, then the new ones in
/// theirs. A figure is found by case, year, section, line and measure. A value that is not a number
/// is never as expected.
[[nodiscard]] std::vector<Difference> compare(std::span<const ExpectedFigure> expected,
                                              std::span<const ExpectedFigure> got,
                                              const Tolerances& tolerances);

}  // namespace highneeds
