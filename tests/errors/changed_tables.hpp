#pragma once

#include <filesystem>
#include <string>

namespace highneeds::test {

/// Tables of an entry of the catalogue, and how one of them is spoilt.
struct ChangedTables {
  std::string name;  ///< of their folder
  void (*make)(const std::filesystem::path& folder);

  [[nodiscard]] std::filesystem::path file(const std::filesystem::path& folder,
                                           const std::string& table) const;
  /// Makes the tables with the first occurrence of a piece of one of them changed; throws where it
  /// is not there.
  void change(const std::filesystem::path& folder, const std::string& table,
              const std::string& from, const std::string& to) const;
  /// Makes the tables without one of them.
  void remove(const std::filesystem::path& folder, const std::string& table) const;
};

}  // namespace highneeds::test
