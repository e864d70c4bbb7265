#pragma once

#include <string_view>

#include "highneeds/document/short_address.hpp"

namespace highneeds {

/// Whether the format has keys of its own at an address, or an author chooses the names there. The
/// format is described when this is first asked.
[[nodiscard]] bool has_fixed_keys(std::string_view address);
/// Whether a path is that of a key which the format has.
[[nodiscard]] bool is_fixed_key(const Path& path);

/// The keys of the programme that an address may leave out (see short_address.hpp).
[[nodiscard]] const std::vector<Path>& keys_left_out();

}  // namespace highneeds
