#pragma once

#include "highneeds/document/node.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// Parses the YAML of `sources[file]` into a tree with places. Refuses what the format does not
/// have (anchors, aliases, tags, merge keys, null, several documents, directives, tabs that indent,
/// control characters, texts that are not UTF-8), what is too deep (32 levels) or too long
/// (`most_bytes`), and duplicate keys; each is added to `faults`. A fault that hides what follows
/// it, such as a syntax error, gives an empty tree, so that nothing is called missing that was not
/// looked at. A mapping at the root stands for the file as a whole.
[[nodiscard]] Node parse_yaml(const Sources& sources, std::uint32_t file, Faults& faults);

}  // namespace highneeds
