#pragma once

#include <cstdint>

namespace highneeds {

/// How often this test program has asked for memory with `new` so far.
[[nodiscard]] std::uint64_t allocations();

}  // namespace highneeds
