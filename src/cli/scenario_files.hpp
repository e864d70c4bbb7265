#pragma once

#include <span>
#include <string>
#include <vector>

namespace highneeds::cli {

/// What `check` works on: scenarios, and files of expected figures whose scenario is gone.
struct ScenarioFiles {
  std::vector<std::string> scenarios;
  std::vector<std::string> orphans;
};

/// The scenarios that paths name: files as they are, folders searched through for *.yaml and *.yml,
/// sorted by path; none twice. Throws UsageError for a folder without scenarios or one that cannot
/// be read.
[[nodiscard]] ScenarioFiles find_scenarios(std::span<const std::string> paths);

}  // namespace highneeds::cli
