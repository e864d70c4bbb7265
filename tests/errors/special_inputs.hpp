#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace highneeds::test {

/// An input that git cannot hold, made in a temporary folder for the entry of the same name.
struct SpecialInput {
  std::string_view name;
  std::string_view description;  ///< for docs/errors.md
  void (*make)(const std::filesystem::path& folder);
};

/// Null for an entry whose input is a file of the catalogue.
[[nodiscard]] const SpecialInput* find_special_input(const std::string& name);

/// Lays down root's rights until the end of the scope, since root may read and write everything.
class WithoutRoot {
 public:
  WithoutRoot();
  ~WithoutRoot();
  WithoutRoot(const WithoutRoot&) = delete;
  WithoutRoot& operator=(const WithoutRoot&) = delete;

 private:
  uid_t before_;
};

}  // namespace highneeds::test
