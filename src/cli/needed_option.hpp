#pragma once

#include <string>
#include <string_view>

#include "highneeds/cli/command.hpp"

namespace highneeds::cli {

/// The value of an option that a command cannot do without; throws UsageError where it is not
/// there. `example` is what stands for the value in the remedy: "DIR".
[[nodiscard]] std::string needed(const Arguments& arguments, std::string_view command,
                                 std::string_view option, std::string_view example);

}  // namespace highneeds::cli
