#include <algorithm>

#include "highneeds/document/overlay.hpp"
#include "highneeds/scenario/load.hpp"
#include "scenario/fixed_keys.hpp"

namespace highneeds {

const std::vector<Path>& keys_left_out() {
  static const std::vector<Path> keys = {
      path_of("programme.workstreams"), path_of("programme.workstreams.NAME.projects"),
      path_of("programme.workstreams.NAME.projects.NAME.effects"),
      path_of("programme.workstreams.NAME.projects.NAME.effects.NAME")};
  return keys;
}

std::vector<std::string> addresses_meant(std::string_view written,
                                         std::span<const std::string> addresses) {
  std::vector<Path> paths;
  for (const auto& address : addresses) paths.push_back(path_of(address));
  std::vector<std::string> meant;
  for (const Path& path : meant_by(path_of(written), paths, keys_left_out())) {
    meant.push_back(addresses[static_cast<std::size_t>(std::find(paths.begin(), paths.end(), path) -
                                                       paths.begin())]);
  }
  return meant;
}

}  // namespace highneeds
