#pragma once

#include "highneeds/cli/command.hpp"
#include "highneeds/projection/shape.hpp"
#include "highneeds/projection/traced.hpp"

namespace highneeds::cli {

/// The figure that a command line names: a line of the tables of figures, or SECTION/LINE; a year;
/// and the measure of `--measure`. Throws UsageError, with the nearest name, where there is none.
[[nodiscard]] Figure named_figure(const Shape& shape, const std::string& line,
                                  const std::string& year, const Arguments& arguments);

}  // namespace highneeds::cli
