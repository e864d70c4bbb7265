#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "document/file_descriptor.hpp"
#include "highneeds/document/file.hpp"

namespace highneeds {
namespace {

[[noreturn]] void cannot_write(std::string_view path, std::string_view why, std::string remedy) {
  Faults faults;
  faults.add(Place{}, fmt::format("cannot write {}: {}", path, why), std::move(remedy));
  throw InputError(std::move(faults));
}

[[noreturn]] void cannot_write(std::string_view path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      cannot_write(path, "there is no such folder", "make the folder first");
    case EACCES:
    case EPERM:
    case EROFS:
      cannot_write(path, "you are not allowed to write there", "choose another folder");
    case ENOSPC:
    case EDQUOT:
      cannot_write(path, "the disk is full", "make room, or choose another folder");
    default:
      cannot_write(path, std::strerror(error), "choose another folder");
  }
}

/// What a path leads to, through symbolic links, whether or not the last of them leads to a file
/// yet.
std::filesystem::path target_of(const std::string& path) {
  std::filesystem::path target(path);
  constexpr int most_links = 40;
  for (int links = 0; links < most_links; ++links) {
    std::error_code error;
    if (!std::filesystem::is_symlink(target, error)) return target;
    target = target.parent_path() / std::filesystem::read_symlink(target, error);
  }
  cannot_write(path, ELOOP);
}

/// The mode of the file that is there; nothing if there is none.
std::optional<mode_t> mode_of_existing(const std::filesystem::path& target,
                                       const std::string& path) {
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0) {
    if (errno == ENOENT) return std::nullopt;
    cannot_write(path, errno);
  }
  if (S_ISDIR(status.st_mode)) cannot_write(path, "it is a folder", "name a file in it");
  if (!S_ISREG(status.st_mode)) {
    cannot_write(path, "it is a pipe or a device",
                 "leave the option out to write to standard output");
  }
  if (::access(target.c_str(), W_OK) != 0) cannot_write(path, errno);
  return status.st_mode & 07777U;
}

/// A new file beside the target; it removes itself unless it was put in the target's place.
class Temporary {
 public:
  explicit Temporary(const std::filesystem::path& target)
      : target_(target),
        name_(target.parent_path() /
              fmt::format(".{}.{}.new", target.filename().string(), ::getpid())),
        file_(open_new(name_)) {
    if (!file_.is_open()) error_ = errno;
  }
  ~Temporary() {
    if (error_ == 0 && !is_in_place_) ::unlink(name_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  /// 0, or the system's number of what went wrong.
  int fill(std::string_view bytes, std::optional<mode_t> mode) {
    if (error_ != 0) return error_;
    if (mode && ::fchmod(file_.number(), *mode) != 0) return errno;
    while (!bytes.empty()) {
      const ssize_t count = ::write(file_.number(), bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return errno;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::fsync(file_.number()) != 0 || !file_.close()) return errno;
    return 0;
  }

  int put_in_place() {
    if (::rename(name_.c_str(), target_.c_str()) != 0) return errno;
    is_in_place_ = true;
    sync_folder();
    return 0;
  }

 private:
  /// With the mode that the user's mask leaves; one left by a run that was killed is replaced.
  static int open_new(const std::filesystem::path& name) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    const int file = ::open(name.c_str(), flags, 0666);
    if (file >= 0 || errno != EEXIST) return file;
    ::unlink(name.c_str());
    return ::open(name.c_str(), flags, 0666);
  }

  /// So that the new name outlives a crash; a folder that cannot be synced still holds the file.
  void sync_folder() const {
    const auto folder =
        target_.has_parent_path() ? target_.parent_path() : std::filesystem::path(".");
    const FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.is_open()) ::fsync(opened.number());
  }

  std::filesystem::path target_;
  std::filesystem::path name_;
  FileDescriptor file_;
  int error_ = 0;
  bool is_in_place_ = false;
};

}  // namespace

void write_whole(const std::string& path, std::string_view bytes) {
  const std::filesystem::path target = target_of(path);
  if (target.filename().empty()) cannot_write(path, "it names no file", "name a file");
  const auto mode = mode_of_existing(target, path);
  Temporary temporary(target);
  int error = temporary.fill(bytes, mode);
  if (error == 0) error = temporary.put_in_place();
  if (error != 0) cannot_write(path, error);
}

}  // namespace highneeds
