#pragma once

#include <string>
#include <string_view>

#include "highneeds/cli/command.hpp"
#include "highneeds/source/sources.hpp"

namespace highneeds::cli {

/// Where the results of a command go: standard output, or the file of an option.
class Output {
 public:
  /// Throws UsageError if the file plainly cannot be written, before any work is done.
  Output(const Arguments& arguments, const Console& console, std::string_view option = "--output");
  /// Throws UsageError if the file is one that the run has read, such as a table or a scenario that
  /// is extended: what a run is made from is never overwritten.
  void refuse_inputs(const Sources& sources) const;
  /// The same of one file, read or not yet.
  void refuse_input(const std::string& file) const;
  /// Whether results are read on a terminal.
  [[nodiscard]] bool is_terminal() const;
  /// Writes all of it; to a file whole or not at all. Throws InputError.
  void write(std::string_view text) const;

 private:
  const Console& console_;
  std::string path_;  ///< empty: standard output
};

}  // namespace highneeds::cli
