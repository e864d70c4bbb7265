#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace highneeds::test {

/// One entry of the catalogue, NAME.expected.txt:
///
///     A rate without its percent sign            the title
///     $ highneeds validate rate.yaml             the command, in the folder of the catalogue
///     [exit 2]                                   how it ends
///
///     rate.yaml:3:9: error: ...                  all that it says on standard error
struct Entry {
  std::string name;
  std::string title;
  std::vector<std::string> arguments;  ///< without "highneeds"
  int status = 0;
  std::string diagnostic;
};

/// Every entry, sorted by name.
[[nodiscard]] std::vector<Entry> read_catalogue();

/// The text of an entry's file, and the entry of a text.
[[nodiscard]] std::string write(const Entry& entry);
[[nodiscard]] Entry parse(const std::string& name, const std::string& text);

[[nodiscard]] std::filesystem::path catalogue_folder();

/// Runs an entry's command, and gives the entry as it should be. Inputs that git cannot hold (a
/// pipe, a file without rights, one that is too large) are made for it; see special_inputs.cpp.
[[nodiscard]] Entry run(const Entry& entry);

/// docs/errors.md.
[[nodiscard]] std::string as_page(const std::vector<Entry>& entries);

}  // namespace highneeds::test
