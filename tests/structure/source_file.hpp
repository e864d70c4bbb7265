#pragma once

#include <string>
#include <vector>

namespace highneeds::test {

/// A file of src/ or include/ as the house rules see it.
struct SourceFile {
  std::string path;  ///< relative to the project, "src/cli/run.cpp"
  std::string room;  ///< "cli"; "libraries" for the one file that compiles a library
  std::vector<std::string> includes;  ///< "<vector>", "\"highneeds/source/place.hpp\""
  std::vector<std::string> code;      ///< its lines without comments and the contents of quotes
};

/// Every file of src/ and include/, sorted.
[[nodiscard]] const std::vector<SourceFile>& source_files();
/// Every file of bench/, and of tests/; these have no room.
[[nodiscard]] const std::vector<SourceFile>& bench_files();
[[nodiscard]] const std::vector<SourceFile>& test_files();

/// The line without its comment and without what stands in quotes.
[[nodiscard]] std::string without_words(const std::string& line);

}  // namespace highneeds::test
