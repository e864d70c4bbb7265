#include "scenario/fixed_keys.hpp"

#include <algorithm>

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

}  // namespace

FixedKeys::FixedKeys() {
  for (const Described& key : scenario_format()) format_.push_back(path_of(key.address));
}

bool FixedKeys::operator()(std::string_view address) const {
  const auto path = path_of(address);
  return std::any_of(format_.begin(), format_.end(),
                     [&](const auto& key) { return stands_below(path, key); });
}

bool FixedKeys::has_key(const Path& path) const {
  return !path.empty() && std::any_of(format_.begin(), format_.end(), [&](const auto& key) {
    return key.size() == path.size() && stands_below({path.begin(), std::prev(path.end())}, key) &&
           key.back() == path.back();
  });
}

}  // namespace highneeds
