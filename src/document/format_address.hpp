#pragma once

#include <fmt/core.h>

#include <string_view>

#include "highneeds/source/address.hpp"

/// Writes the text of an address into a fault.
template <>
struct fmt::formatter<highneeds::Address> : fmt::formatter<std::string_view> {
  auto format(const highneeds::Address& address, format_context& context) const {
    return formatter<std::string_view>::format(address.text(), context);
  }
};
