#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// A fault as people read it:
///
///     FILE:LINE:COLUMN: error: what is wrong
///       12 |   gross: 135.2
///          |          ^~~~~
///       help: what to write instead
///
/// Columns are shown in characters, not bytes; a long line is cut around the caret.
[[nodiscard]] std::string render(const Fault& fault, const Sources& sources);
[[nodiscard]] std::string render(const Warning& warning, const Sources& sources);
/// All of them in order of file and place, with a closing count ("3 errors").
[[nodiscard]] std::string render(const Faults& faults, const Sources& sources);
/// "scenarios/norfolk/outlook.yaml:12".
[[nodiscard]] std::string where(Place at, const Sources& sources);

/// The candidate nearest to a misspelt word by edit distance, or an empty text if none is near.
[[nodiscard]] std::string nearest(std::string_view word,
                                  const std::vector<std::string>& candidates);

}  // namespace highneeds
