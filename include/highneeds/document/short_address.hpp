#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/document/node.hpp"

namespace highneeds {

/// The steps of an address, as `path_of` gives them.
using Path = std::vector<std::string>;

/// What a format lets an address leave out.
struct ShortAddresses {
  /// Keys that may be left out, each by its whole path, in which NAME stands for any name.
  std::vector<Path> may_be_left_out;
  /// Whether a path is that of a key which the format has (not of a name that an author chose).
  std::function<bool(const Path&)> is_key;
};

/// Whether `written` is `full` with none, some or all of the keys left out that may be.
[[nodiscard]] bool is_short_for(const Path& written, const Path& full,
                                const std::vector<Path>& may_be_left_out);

/// Those of `candidates` that a written path stands for: itself alone if it is one of them, and
/// none if it stands for none.
[[nodiscard]] std::vector<Path> meant_by(const Path& written, const std::vector<Path>& candidates,
                                         const std::vector<Path>& may_be_left_out);

/// What a written path may mean in a tree.
struct Meaning {
  std::vector<Path> paths;         ///< one if it is clear; of several, none is chosen
  std::size_t unknown_step = 0;    ///< without paths: the step that leads nowhere ...
  Path reached;                    ///< ... from here ...
  std::vector<std::string> there;  ///< ... where there are these
};

/// The path in full of what stands in `tree`, or of a new last key: where the format has that key,
/// else as far up as possible. A path that nothing may be left out of means itself.
[[nodiscard]] Meaning meaning_of(const Path& written, const Node& tree,
                                 const ShortAddresses& addresses);

}  // namespace highneeds
