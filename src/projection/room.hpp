#pragma once

#include "highneeds/projection/shape.hpp"

namespace highneeds {

/// (6.3, 7.4) whether there may be less room in a provision than one wishes for: once neither its
/// pupils nor those of its overflow are actual any more.
[[nodiscard]] inline bool binds(const Shape& shape, const ProvisionShape& provision, Index a) {
  if (!provision.capacity.is_there() || a <= provision.last_actual) return false;
  const auto next = static_cast<std::size_t>(provision.overflow);
  return a > shape.spending.provisions[next].last_actual;
}

}  // namespace highneeds
