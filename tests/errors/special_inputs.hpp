#pragma once

#include <linux/capability.h>

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace highneeds::test {

/// An input that git cannot hold, made in a temporary folder for the entry of the same name.
struct SpecialInput {
  std::string_view name;
  std::string_view description;  ///< for docs/errors.md
  void (*make)(const std::filesystem::path& folder);
};

/// Every one.
[[nodiscard]] std::span<const SpecialInput> special_inputs();

/// Null for an entry whose input is a file of the catalogue.
[[nodiscard]] const SpecialInput* find_special_input(const std::string& name);

using Capabilities = std::array<__user_cap_data_struct, 2>;

/// Lays down root's rights until the end of the scope, since root may read and write everything: as
/// another user or, where root may not become one, without the right to pass over a file's mode.
class WithoutRoot {
 public:
  WithoutRoot();
  ~WithoutRoot();
  WithoutRoot(const WithoutRoot&) = delete;
  WithoutRoot& operator=(const WithoutRoot&) = delete;

 private:
  Capabilities before_;
  bool is_other_user_;
};

}  // namespace highneeds::test
