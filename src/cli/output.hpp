#pragma once

#include <string>
#include <string_view>

#include "highneeds/cli/command.hpp"

namespace highneeds::cli {

/// Where the results of a command go: standard output, or the file of `--output`.
class Output {
 public:
  /// Throws UsageError if the file plainly cannot be written, before any work is done.
  Output(const Arguments& arguments, const Console& console);
  /// Whether results are read on a terminal.
  [[nodiscard]] bool is_terminal() const;
  /// Writes all of it; to a file whole or not at all. Throws InputError.
  void write(std::string_view text) const;

 private:
  const Console& console_;
  std::string path_;  ///< empty: standard output
};

}  // namespace highneeds::cli
