#include "structure/source_file.hpp"

#include <initializer_list>

#include "support/files.hpp"

namespace highneeds::test {
namespace {

/// "cli" of "src/cli/run.cpp" and of "include/highneeds/cli/run.hpp".
std::string room_of(const std::string& path) {
  std::string rest = path.substr(path.find('/') + 1);
  if (rest.starts_with("highneeds/")) rest = rest.substr(rest.find('/') + 1);
  return rest.substr(0, rest.find('/'));
}

SourceFile read_source_file(const std::filesystem::path& file) {
  SourceFile source;
  source.path = std::filesystem::relative(file, root()).string();
  source.room = room_of(source.path);
  for (const std::string& line : lines_of(read_text(file))) {
    if (line.starts_with("#include ")) source.includes.push_back(line.substr(9));
    source.code.push_back(without_words(line));
  }
  return source;
}

std::vector<SourceFile> read_folders(std::initializer_list<const char*> folders) {
  std::vector<SourceFile> read;
  for (const char* const folder : folders) {
    for (const char* const ending : {".hpp", ".cpp"}) {
      for (const auto& file : files_below(root() / folder, ending)) {
        read.push_back(read_source_file(file));
      }
    }
  }
  return read;
}

}  // namespace

std::string without_words(const std::string& line) {
  std::string code;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (quote != 0) {
      if (line[i] == '\\')
        ++i;
      else if (line[i] == quote)
        quote = 0;
    } else if (line.compare(i, 2, "//") == 0) {
      break;
    } else if (line[i] == '"') {
      quote = line[i];
    } else {
      code += line[i];
    }
  }
  return code;
}

const std::vector<SourceFile>& source_files() {
  static const std::vector<SourceFile> files = read_folders({"include", "src"});
  return files;
}

const std::vector<SourceFile>& bench_files() {
  static const std::vector<SourceFile> files = read_folders({"bench"});
  return files;
}

const std::vector<SourceFile>& test_files() {
  static const std::vector<SourceFile> files = read_folders({"tests"});
  return files;
}

}  // namespace highneeds::test
