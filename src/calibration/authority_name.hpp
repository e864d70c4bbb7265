#pragma once

#include <string>
#include <vector>

#include "calibration/authority_rows.hpp"

namespace highneeds::calibration {

/// The codes of an authority in a table, by its code or name in capitals or not, in the order of
/// the table; each once.
[[nodiscard]] std::vector<std::string> codes_of(const AuthorityRows& table,
                                                const std::string& authority);

/// What to write in place of a name that is not there: the nearest ones, and those that hold the
/// word.
[[nodiscard]] std::string near_names(const std::string& authority, std::vector<std::string> names);

}  // namespace highneeds::calibration
