#include "cli/output_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "highneeds/cli/command.hpp"
#include "highneeds/document/file.hpp"

namespace highneeds::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& folder, const std::string& why,
                         const std::string& remedy) {
  throw UsageError(fmt::format("cannot write to {}: {}", folder, why), remedy);
}

/// The folder that a folder stands in.
fs::path above(const std::string& folder) {
  const fs::path parent = fs::absolute(folder).lexically_normal().parent_path();
  return fs::path(folder).has_filename() ? parent : parent.parent_path();
}

void refuse_unless_writable(const std::string& folder) {
  std::error_code failed;
  const bool is_there = fs::exists(folder, failed);
  if (is_there && !fs::is_directory(folder, failed)) {
    refuse(folder, "it is no folder", "name a folder, or one that is still to be made");
  }
  const fs::path parent = above(folder);
  if (!fs::is_directory(parent, failed)) {
    refuse(folder, "the folder that it would stand in is not there", "make that folder first");
  }
  for (const fs::path& place : {parent, is_there ? fs::path(folder) : parent}) {
    if (faccessat(AT_FDCWD, place.c_str(), W_OK | X_OK, AT_EACCESS) == 0) continue;
    refuse(folder, "you are not allowed to write there",
           "name a folder in one that you may write in");
  }
}

/// A new folder that is removed with what is still in it.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(fs::path path) : path_(std::move(path)) {
    std::error_code ignored;
    fs::remove_all(path_, ignored);  // left by a run that was killed
    fs::create_directory(path_, error_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] const std::error_code& error() const { return error_; }

 private:
  fs::path path_;
  std::error_code error_;
};

void throw_if(const std::error_code& error, const std::string& folder) {
  if (!error) return;
  Faults faults;
  faults.add(Place{}, fmt::format("cannot write to {}: {}", folder, error.message()),
             "choose another folder");
  throw InputError(std::move(faults));
}

}  // namespace

OutputFolder::OutputFolder(std::string folder, const std::string& input)
    : folder_(std::move(folder)) {
  std::error_code failed;
  if (fs::equivalent(folder_, input, failed)) {
    refuse(folder_, "it holds the tables that are read", "name another folder");
  }
  refuse_unless_writable(folder_);
}

void OutputFolder::refuse_existing(const std::vector<calibration::RateTable>& files) const {
  for (const calibration::RateTable& file : files) {
    std::error_code failed;
    if (!fs::exists(fs::path(folder_) / file.name, failed)) continue;
    throw UsageError(fmt::format("{} is there already", (fs::path(folder_) / file.name).string()),
                     "name another folder with --output, or write over it with --force");
  }
}

void OutputFolder::write(const std::vector<calibration::RateTable>& files) const {
  const TemporaryFolder made(above(folder_) / fmt::format(".rates.{}.new", ::getpid()));
  throw_if(made.error(), folder_);
  std::error_code error;
  for (const calibration::RateTable& file : files) {
    const fs::path target = made.path() / file.name;
    fs::create_directories(target.parent_path(), error);
    throw_if(error, folder_);
    write_whole(target.string(), file.text);
  }
  if (!fs::exists(folder_)) {
    fs::rename(made.path(), folder_, error);
    throw_if(error, folder_);
    return;
  }
  for (const calibration::RateTable& file : files) {
    const fs::path target = fs::path(folder_) / file.name;
    if (fs::is_directory(target))
      throw_if(std::make_error_code(std::errc::is_a_directory), folder_);
    fs::create_directories(target.parent_path(), error);
    throw_if(error, folder_);
  }
  for (const calibration::RateTable& file : files) {
    fs::rename(made.path() / file.name, fs::path(folder_) / file.name, error);
    throw_if(error, folder_);
  }
}

}  // namespace highneeds::cli
