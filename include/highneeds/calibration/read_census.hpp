#pragma once

#include <string>

#include "highneeds/calibration/census.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::calibration {

/// Reads an authority's rows of the tables in a folder. `authority` is a code or a name, in
/// capitals or not. Throws InputError with every fault: a table or a column that is not there, an
/// authority that is in no row, a cell that is no count, a row that is there twice.
[[nodiscard]] Census read_census(const std::string& folder, const std::string& authority,
                                 Sources& sources);

}  // namespace highneeds::calibration
