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
bool stands_below(const Path& path, const Path& key) {
  if (key.size() <= path.size() || is_chosen(key[path.size()])) return false;
  return std::equal(path.begin(), path.end(), key.begin(),
                    [](const std::string& written, const std::string& declared) {
                      return written == declared || is_chosen(declared);
                    });
}

const std::vector<Path>& format() {
  static const std::vector<Path> paths = [] {
    std::vector<Path> all;
    for (const Described& key : scenario_format()) all.push_back(path_of(key.address));
    return all;
  }();
  return paths;
}

}  // namespace

bool has_fixed_keys(std::string_view address) {
  const auto path = path_of(address);
  return std::any_of(format().begin(), format().end(),
                     [&](const auto& key) { return stands_below(path, key); });
}

bool is_fixed_key(const Path& path) {
  return !path.empty() && std::any_of(format().begin(), format().end(), [&](const auto& key) {
    return key.size() == path.size() && stands_below({path.begin(), std::prev(path.end())}, key) &&
           key.back() == path.back();
  });
}

}  // namespace highneeds
