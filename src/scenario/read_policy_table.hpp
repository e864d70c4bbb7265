#pragma once

#include "highneeds/document/node.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// The policy table of `sources[file]` (rule,from,to,value,unit,reference) as a document with the
/// one key `policy`, each value with its reference for a note: the lowest overlay of every
/// scenario. `from` and `to` say when a rule holds, for people; a row for each year of a series
/// names the year in `rule`.
[[nodiscard]] Node read_policy_table(const Sources& sources, std::uint32_t file, Faults& faults);

}  // namespace highneeds
