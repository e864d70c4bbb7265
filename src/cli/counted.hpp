#pragma once

#include <string>

namespace highneeds::cli {

/// "1 figure", "2 figures".
[[nodiscard]] inline std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

}  // namespace highneeds::cli
