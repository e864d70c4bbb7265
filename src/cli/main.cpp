#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "highneeds/cli/run.hpp"

namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

highneeds::cli::Terminal terminal() {
  return {.is_terminal = isatty(STDOUT_FILENO) != 0, .no_colour = is_set("NO_COLOR")};
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has seen enough is not a failure; see run.cpp
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return highneeds::cli::run(arguments, std::cout, std::cerr, terminal());
}
