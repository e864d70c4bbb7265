#pragma once

#include <string_view>

namespace highneeds {

/// Whether a line of the section 251 return stands before another: "1.2.9" before "1.2.10".
[[nodiscard]] bool is_code_before(std::string_view a, std::string_view b);

}  // namespace highneeds
