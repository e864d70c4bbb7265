#pragma once

#include "highneeds/document/node.hpp"

namespace highneeds {

/// The value inside `{value: ..., provenance}`, or the node itself.
[[nodiscard]] const Node& inside_wrapper(const Node& node);

/// The mapping of years inside `{value: {2021-22: ...}, source: ...}`, each year with the
/// provenance that the whole had, where it has none of its own. `then` has all but `known`, which
/// counts for named years.
[[nodiscard]] Mapping with_provenance_by_year(const Mapping& wrapper);

/// The value of a key in a mapping that may be changed, or null.
[[nodiscard]] Node* find(Mapping& mapping, std::string_view key);

}  // namespace highneeds
