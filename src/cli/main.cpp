#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "cli/paper_format.hpp"
#include "highneeds/cli/run.hpp"
#include "highneeds/report/workbook.hpp"

namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

highneeds::cli::Terminal terminal() {
  return {.is_terminal = isatty(STDOUT_FILENO) != 0, .no_colour = is_set("NO_COLOR")};
}

/// The program beside this one that is the same, with Excel's library, goes on in its place if the
/// arguments name an Excel file; if it is not there, this one says so itself.
void hand_over_excel(const std::vector<std::string>& arguments, char** words) {
  const auto is_excel = [](const std::string& word) {
    return highneeds::cli::suffix_of(word) == ".xlsx";
  };
  if (highneeds::has_excel_library() || std::ranges::none_of(arguments, is_excel)) return;
  std::error_code failed;
  const std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (!failed) execv((own.parent_path() / "highneeds-excel").c_str(), words);
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file past its limit is a fault of writing like others
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has seen enough is not a failure; see run.cpp
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  hand_over_excel(arguments, words);
  static auto* const remains = new highneeds::cli::Remains;  // never let go: see there
  return highneeds::cli::run(arguments, std::cout, std::cerr, terminal(), *remains);
}
