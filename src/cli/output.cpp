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

void refuse_same(const std::string& path, const std::string& input) {
  std::error_code failed;
  if (fs::equivalent(path, input, failed)) {
    refuse(path, "it is an input of this run", "name another file");
  }
}

void refuse_unless_writable(const std::string& path, const std::string& option) {
  if (path.empty()) throw UsageError(option + " needs a value", "write " + option + " FILE");
  if (path == "-") {
    refuse(path, "it is not the name of a file",
           option == "--output" ? "leave out --output, and results go to standard output"
                                : "name a file");
  }
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_directory(status)) refuse(path, "it is a folder", "name a file in it");
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    refuse(path, "it is not a regular file",
           option == "--output" ? "leave out --output, and send standard output there with >"
                                : "name a file");
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

Output::Output(const Arguments& arguments, const Console& console, std::string_view option)
    : console_(console), path_(arguments.value(option, "")) {
  if (!arguments.has(option)) return;
  refuse_unless_writable(path_, std::string(option));
  for (const std::string& scenario : arguments.operands) refuse_same(path_, scenario);
  for (const std::string& overlay : arguments.all("--overlay")) refuse_same(path_, overlay);
  path_ = behind_links(path_);
}

void Output::refuse_inputs(const Sources& sources) const {
  for (const Source& source : sources.all()) refuse_input(source.name);
}

void Output::refuse_input(const std::string& file) const {
  if (!path_.empty()) refuse_same(path_, file);
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
