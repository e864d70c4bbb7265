#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace highneeds {

/// One key of an address and the bytes of the address that spell it.
struct PathStep {
  std::string key;
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The steps of an address; none if it is malformed.
[[nodiscard]] std::vector<PathStep> steps_of(std::string_view address);

}  // namespace highneeds
