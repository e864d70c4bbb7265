#include "scenario/fixed_keys.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "highneeds/document/overlay.hpp"
#include "highneeds/scenario/read.hpp"

namespace highneeds {
namespace {

bool is_chosen(const std::string& step) {
  return step == "NAME" || step == "YEAR";
}

// Whether a key of the format is fixed and stands right below a path.
bool stands_below(const std::vector<std::string>& path, const std::vector<std::string>& key) {
  if (key.size() <= path.size() || is_chosen(key[path.size()])) return false;
  return std::equal(path.begin(), path.end(), key.begin(),
                    [](const std::string& written, const std::string& declared) {
                      return written == declared || is_chosen(declared);
                    });
}

std::vector<std::vector<std::string>> paths_of_format() {
  std::vector<std::vector<std::string>> paths;
  for (const Described& key : scenario_format()) paths.push_back(path_of(key.address));
  return paths;
}

}  // namespace

bool has_fixed_keys(std::string_view address) {
  static const auto format = paths_of_format();
  const auto path = path_of(address);
  return std::any_of(format.begin(), format.end(),
                     [&](const auto& key) { return stands_below(path, key); });
}

}  // namespace highneeds
