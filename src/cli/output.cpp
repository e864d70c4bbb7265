#include "cli/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <ostream>

#include "highneeds/document/file.hpp"

namespace highneeds::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, const std::string& why,
                         const std::string& remedy) {
  throw UsageError("cannot write " + path + ": " + why, remedy);
}

/// The file itself, where `path` is a link to one: the link stays.
std::string behind_links(const std::string& path) {
  std::error_code failed;
  const fs::path target = fs::canonical(path, failed);
  return failed ? path : target.string();
}

void refuse_input(const std::string& path, const std::string& input) {
  std::error_code failed;
  if (fs::equivalent(path, input, failed)) {
    refuse(path, "it is an input of this run", "name another file");
  }
}

void refuse_unless_writable(const std::string& path) {
  if (path.empty()) throw UsageError("--output needs a value", "write --output FILE");
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_directory(status)) refuse(path, "it is a folder", "name a file in it");
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    refuse(path, "it is not a regular file",
           "leave out --output, and send standard output there with >");
  }
  const std::string folder = fs::path(path).has_parent_path() ? fs::path(path).parent_path() : ".";
  if (!fs::is_directory(folder, failed)) {
    refuse(path, "there is no folder " + folder, "make the folder first, or mend its name");
  }
  if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
    refuse(path, "you are not allowed to write in the folder " + folder,
           "name a file in a folder that you may write in");
  }
}

}  // namespace

Output::Output(const Arguments& arguments, const Console& console)
    : console_(console), path_(arguments.value("--output", "")) {
  if (!arguments.has("--output")) return;
  refuse_unless_writable(path_);
  for (const std::string& scenario : arguments.operands) refuse_input(path_, scenario);
  for (const std::string& overlay : arguments.all("--overlay")) refuse_input(path_, overlay);
  path_ = behind_links(path_);
}

void Output::refuse_inputs(const Sources& sources) const {
  if (path_.empty()) return;
  for (const Source& source : sources.all()) refuse_input(path_, source.name);
}

bool Output::is_terminal() const {
  return path_.empty() && console_.terminal.is_terminal;
}

void Output::write(std::string_view text) const {
  if (path_.empty()) {
    console_.out << text;
  } else {
    write_whole(path_, text);
  }
}

}  // namespace highneeds::cli
