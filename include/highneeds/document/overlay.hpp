#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/document/node.hpp"
#include "highneeds/document/short_address.hpp"
#include "highneeds/source/address.hpp"
#include "highneeds/source/fault.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds {

/// Lays `above` over `below`; every value keeps its own place, and the root that of `below`.
/// - Mappings merge by key; an empty one changes nothing; a list is replaced.
/// - A series merges year by year, with `then` replaced whole, also if either is given provenance
/// as a
///   whole: that is then spread over its years.
/// - Years over one value leave it for the years that are not named (`Series::always`).
/// - A changed value loses the provenance that it had; a word of provenance alone is added to it.
/// - A series takes the place of records by name, and the other way round.
/// - `include: no` takes a named thing out once everything is merged (see `without_excluded`).
[[nodiscard]] Node overlay(Node below, Node above);

/// Adds a fault for each place where `above`, laid over `below`, would do nothing: where it takes
/// out what is not there, and where it writes into what has been taken out.
void check_overlay(const Node& below, const Node& above, Faults& faults);

/// The tree without the mappings that say `include: no`, and without the key `include`.
[[nodiscard]] Node without_excluded(Node tree, Faults& faults);

/// An address split at its dots, with bracketed keys taken whole:
/// "provision.mainstream.s251[1.2.1]" is
/// {"provision", "mainstream", "s251", "1.2.1"}. A malformed address gives an empty path.
[[nodiscard]] std::vector<std::string> path_of(std::string_view address);

/// An overlay tree from one `--set PATH=VALUE`: its text is added to `sources` (kind Setting), so
/// that faults show it with a caret. VALUE is YAML if it opens a brace, a bracket or a quote, else
/// a text as it stands. Faults for a malformed setting; `base` is what the path must reach into: an
/// unknown step names the nearest key, but a new last key, year or section is left to the reader.
/// `has_fixed_keys` says of an address whether the format has fixed keys there: a step that is new
/// among those is left to the reader too, since a misspelt one is no key of the format; without it,
/// or where an author chooses the names, every step but the last must be there. `short_addresses`
/// says which keys PATH may leave out (see short_address.hpp).
[[nodiscard]] Node parse_setting(std::string_view setting, const Node& base, Sources& sources,
                                 Faults& faults,
                                 const std::function<bool(std::string_view)>& has_fixed_keys = {},
                                 const ShortAddresses& short_addresses = {});

/// The tree with every `{table: FILE, column: NAME, ...}` replaced by the table's years (see
/// table.hpp), years written beside it winning. FILE is relative to the file that names it, or to
/// the working directory in a setting. For each document before it is laid over another, so that
/// years merge with years.
[[nodiscard]] Node with_tables_read(Node tree, Sources& sources, Faults& faults);

}  // namespace highneeds
