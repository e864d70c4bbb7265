#pragma once

#include <string>
#include <vector>

#include "highneeds/cli/run.hpp"
#include "support/files.hpp"

namespace highneeds::test {

/// What a run said, and how it ended.
struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

/// Runs the program inside this one.
[[nodiscard]] Ran run(const std::vector<std::string>& arguments,
                      const cli::Terminal& terminal = {});

/// A small scenario that is fine: 2024-25 to 2026-27.
extern const std::string small_scenario;

/// A temporary folder with the small scenario in it, as small.yaml.
class ScenarioFolder : public TemporaryFolder {
 public:
  ScenarioFolder() { write_text(file("small.yaml"), small_scenario); }
  [[nodiscard]] std::string scenario() const { return file("small.yaml"); }
};

/// The text with every occurrence of `from` changed to `to`.
[[nodiscard]] std::string replaced(std::string text, const std::string& from,
                                   const std::string& to);

}  // namespace highneeds::test
