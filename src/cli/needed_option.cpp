#include "cli/needed_option.hpp"

#include <fmt/format.h>

namespace highneeds::cli {

std::string needed(const Arguments& arguments, std::string_view command, std::string_view option,
                   std::string_view example) {
  const std::string value = arguments.value(option, "");
  if (!value.empty()) return value;
  throw UsageError(fmt::format("`highneeds {}` needs {}", command, option),
                   fmt::format("write {} {}", option, example));
}

}  // namespace highneeds::cli
