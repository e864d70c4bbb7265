#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace highneeds::test {

/// The folder of the project.
[[nodiscard]] std::filesystem::path root();

/// The whole text of a file; throws std::runtime_error if it cannot be read.
[[nodiscard]] std::string read_text(const std::filesystem::path& path);
void write_text(const std::filesystem::path& path, std::string_view text);
/// Changes the first occurrence of a piece of a file; throws std::runtime_error where it is not
/// there.
void change_text(const std::filesystem::path& path, std::string_view from, std::string_view to);

/// The regular files below a folder whose names end so, sorted.
[[nodiscard]] std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                                             std::string_view ending);

/// A text at its line ends; a last line end adds no empty line.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// Whether texts that the project keeps are to be written anew (HIGHNEEDS_UPDATE=1), not compared.
[[nodiscard]] bool is_update();

/// A folder that is removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// A file in the folder.
  [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// Makes a folder the working folder, until the end of the scope.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::filesystem::path& folder);
  ~WorkingFolder();
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  std::filesystem::path before_;
};

}  // namespace highneeds::test
