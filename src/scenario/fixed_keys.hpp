#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace highneeds {

/// Knows of each address whether the format has keys of its own there, or whether an author chooses
/// the names.
class FixedKeys {
 public:
  FixedKeys();
  [[nodiscard]] bool operator()(std::string_view address) const;

 private:
  std::vector<std::vector<std::string>> format_;
};

}  // namespace highneeds
