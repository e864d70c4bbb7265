#pragma once

#include <filesystem>
#include <string>

namespace highneeds::test {

/// What a command said, and how it ended.
struct Said {
  int status = 0;
  std::string out;  ///< with what it said on standard error, where both go to one place
  std::string err;
};

/// Runs shell commands in bash, in `folder`, with the built program first on the path; standard
/// output and standard error go to one place, as on a terminal. Colours and the update switch are
/// off.
[[nodiscard]] Said run_shell(const std::string& commands, const std::filesystem::path& folder);

}  // namespace highneeds::test
