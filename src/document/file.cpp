#include "highneeds/document/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <vector>

#include "document/encoding.hpp"
#include "document/file_descriptor.hpp"
#include "highneeds/document/render.hpp"

namespace highneeds {
namespace {

/// A file of the same folder whose name is near, for a remedy. An extension that both have makes
/// names no nearer.
std::string near_name(const std::string& path) {
  const std::filesystem::path asked(path);
  const auto folder = asked.has_parent_path() ? asked.parent_path() : std::filesystem::path(".");
  std::error_code error;
  std::vector<std::string> names;
  std::vector<std::string> stems;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const auto& name = entry.path();
    if (name.extension() == asked.extension()) {
      stems.push_back(name.stem().string());
    } else {
      names.push_back(name.filename().string());
    }
  }
  const std::string near = nearest(asked.stem().string(), stems);
  return near.empty() ? nearest(asked.filename().string(), names)
                      : near + asked.extension().string();
}

Fault missing(const std::string& path, Place at) {
  const std::string near = near_name(path);
  return {
      at, fmt::format("cannot read {}: there is no such file", path),
      near.empty() ? "look at the folder and the spelling" : fmt::format("did you mean {}?", near)};
}

Fault not_opened(const std::string& path, Place at, int error) {
  if (error == ENOENT || error == ENOTDIR) return missing(path, at);
  if (error == EACCES || error == EPERM) {
    return {at, fmt::format("cannot read {}: you are not allowed to", path),
            "ask its owner for the right to read it"};
  }
  return {at, fmt::format("cannot read {}: {}", path, std::strerror(error)), {}};
}

std::optional<Fault> not_regular(const std::string& path, Place at, int file, struct stat& status) {
  if (fstat(file, &status) != 0) return not_opened(path, at, errno);
  if (S_ISDIR(status.st_mode)) {
    return Fault{at, fmt::format("cannot read {}: it is a folder", path), "name a file in it"};
  }
  if (!S_ISREG(status.st_mode)) {
    return Fault{at, fmt::format("cannot read {}: it is a pipe or a device", path),
                 "write its content to a file first"};
  }
  return std::nullopt;
}

/// Reads to the end or just past the limit, whatever is said to be in the file: one byte more than
/// that is asked for, to see the end.
std::optional<std::string> read_bytes(int file, std::size_t size) {
  std::string text(std::min(size, most_bytes) + 1, '\0');
  std::size_t end = 0;
  while (end <= most_bytes) {
    if (end == text.size()) text.resize(2 * text.size());
    const ssize_t count = ::read(file, text.data() + end, text.size() - end);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    end += static_cast<std::size_t>(count);
  }
  text.resize(end);
  return text;
}

bool is_blank(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<Fault> unusable(const std::string& path, SourceKind kind, std::string_view text,
                              Place at) {
  if (text.size() > most_bytes) {
    return Fault{at, fmt::format("cannot read {}: it is larger than 1 MiB", path),
                 kind == SourceKind::Table ? "keep only the rows and columns that are needed"
                                           : "split it, or put long tables into CSV files"};
  }
  if (is_blank(text)) {
    return Fault{at, fmt::format("cannot read {}: the file is empty", path),
                 "look whether it was saved whole"};
  }
  return std::nullopt;
}

}  // namespace

std::uint32_t read_source(const std::string& path, SourceKind kind, Place asked_at,
                          Sources& sources, Faults& faults) {
  const auto refuse = [&](Fault fault) {
    faults.add(std::move(fault));
    return 0U;
  };
  // Not to wait for the other end of a pipe.
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!file.is_open()) return refuse(not_opened(path, asked_at, errno));
  struct stat status {};
  if (auto fault = not_regular(path, asked_at, file.number(), status)) {
    return refuse(std::move(*fault));
  }
  auto text = read_bytes(file.number(), static_cast<std::size_t>(status.st_size));
  if (!text) return refuse(not_opened(path, asked_at, errno));
  if (auto fault = unusable(path, kind, *text, asked_at)) return refuse(std::move(*fault));
  const std::uint32_t index = sources.add({path, std::move(*text), kind});
  if (auto fault = encoding_fault(sources[index].text, index)) return refuse(std::move(*fault));
  return index;
}

std::string beside(std::string_view from, std::string_view named) {
  const std::filesystem::path asked(named);
  if (asked.is_absolute()) return asked.string();
  return (std::filesystem::path(from).parent_path() / asked).lexically_normal().string();
}

}  // namespace highneeds
