#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <utility>

namespace highneeds {

/// What kind of text a source is; it decides how the run stamp names it.
enum class SourceKind : std::uint8_t { Scenario, Overlay, Setting, Table, Policy };

/// One text that figures came from: a file, a `--set` of the command line, or the built-in policy.
struct Source {
  std::string name;  ///< as the user named it, e.g. "scenarios/norfolk/outlook.yaml"
  std::string text;  ///< the whole text as read, byte for byte
  SourceKind kind = SourceKind::Scenario;
};

/// The texts of a run, in the order in which they were read. Places refer to them by index from 1.
class Sources {
 public:
  std::uint32_t add(Source source) {
    all_.push_back(std::move(source));
    return static_cast<std::uint32_t>(all_.size());
  }
  /// The source of index `file`, from 1; the reference stays valid as others are added.
  [[nodiscard]] const Source& operator[](std::uint32_t file) const { return all_.at(file - 1); }
  [[nodiscard]] const std::deque<Source>& all() const { return all_; }

 private:
  std::deque<Source> all_;
};

}  // namespace highneeds
