#include "cli/scenario_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "highneeds/cli/command.hpp"

namespace highneeds::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view expected_suffix = ".expected.csv";

/// Every regular file below a folder, sorted by path.
std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  try {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) files.push_back(entry.path().string());
    }
  } catch (const fs::filesystem_error& error) {
    throw UsageError("cannot look through " + folder + ": " + error.code().message(),
                     "name the scenarios themselves, or a folder that you may read");
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool is_scenario(const std::string& file) {
  return file.ends_with(".yaml") || file.ends_with(".yml");
}

/// Whether a file of expected figures has no scenario beside it.
bool is_orphan(const std::string& file) {
  if (!file.ends_with(expected_suffix)) return false;
  const std::string name = file.substr(0, file.size() - expected_suffix.size());
  return !fs::exists(name + ".yaml") && !fs::exists(name + ".yml");
}

void add_folder(const std::string& folder, ScenarioFiles& found) {
  const std::size_t before = found.scenarios.size();
  for (const std::string& file : files_below(folder)) {
    if (is_scenario(file)) found.scenarios.push_back(file);
    if (is_orphan(file)) found.orphans.push_back(file);
  }
  if (found.scenarios.size() == before && found.orphans.empty()) {
    throw UsageError("there is no scenario in " + folder,
                     "name a folder with *.yaml files, or a scenario");
  }
}

void keep_first_of_each(std::vector<std::string>& files) {
  std::set<std::string> seen;
  std::erase_if(files, [&](const std::string& file) {
    return !seen.insert(fs::path(file).lexically_normal().string()).second;
  });
}

}  // namespace

ScenarioFiles find_scenarios(std::span<const std::string> paths) {
  ScenarioFiles found;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (fs::is_directory(path, failed)) {
      add_folder(path, found);
    } else {
      found.scenarios.push_back(path);
    }
  }
  keep_first_of_each(found.scenarios);
  keep_first_of_each(found.orphans);
  return found;
}

}  // namespace highneeds::cli
