#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "highneeds/document/short_address.hpp"

namespace highneeds {

/// Knows of each address whether the format has keys of its own there, or whether an author chooses
/// the names.
class FixedKeys {
 public:
  FixedKeys();
  [[nodiscard]] bool operator()(std::string_view address) const;
  /// Whether a path is that of a fixed key.
  [[nodiscard]] bool has_key(const Path& path) const;

 private:
  std::vector<Path> format_;
};

/// The keys of the programme that an address may leave out (see short_address.hpp).
[[nodiscard]] const std::vector<Path>& keys_left_out();

}  // namespace highneeds
