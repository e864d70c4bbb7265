#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "highneeds/scenario/load.hpp"

namespace highneeds::testing {

/// A folder of its own for a test, gone when the test ends.
class Folder {
 public:
  Folder() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "scenario_test_XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  /// Writes a file and gives its path.
  std::string write(const std::string& name, const std::string& text) const {
    const auto path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }
  [[nodiscard]] std::string without_path(std::string text) const {
    const std::string prefix = path_.string() + "/";
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
      text.erase(at, prefix.size());
    return text;
  }

 private:
  std::filesystem::path path_;
};

/// What loading gave: a scenario with its warnings, or faults. Each fault is a line
/// "FILE:LINE:COLUMN: what (remedy)" in order of place, the column in bytes.
struct LoadOutcome {
  std::optional<Scenario> scenario;
  std::vector<Warning> warnings;
  std::string faults;
  Sources sources;
};

/// The smallest scenario that has no fault.
inline const std::string smallest = R"(highneeds: 1
title: Small
authority: {name: Anyshire}
years: 2023-24 to 2027-28
basis: net
opening_balance: {value: -£10m, at: 2023-03-31}
funding:
  high_needs_block:
    gross: {2023-24: £100m, 2024-25: £103m, then: hold}
    deductions: £10m
lines:
  therapies: {amount: £1m}
)";

/// The text with one piece replaced; the piece must be there.
std::string with(std::string text, const std::string& piece, const std::string& by);

/// Loads files of a folder.
LoadOutcome load_from(const Folder& folder, const LoadRequest& request);
/// Loads one text.
LoadOutcome load_text(const std::string& text);
/// Loads `smallest` with a text laid over it as overlay.yaml.
LoadOutcome load_over(const std::string& overlay, const std::vector<std::string>& settings = {});

}  // namespace highneeds::testing
