#pragma once

#include <string_view>

namespace highneeds {

/// Whether the format has keys of its own at an address, or an author chooses the names there. The
/// format is described when this is first asked.
[[nodiscard]] bool has_fixed_keys(std::string_view address);

}  // namespace highneeds
