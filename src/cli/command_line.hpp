#pragma once

#include <span>
#include <string>

#include "highneeds/cli/command.hpp"

namespace highneeds::cli {

/// What a command line asks for: a command with its arguments, or a text to print (help, version).
struct Request {
  const Command* command = nullptr;
  Arguments arguments;
  std::string text;
};

/// Reads a whole command line; throws UsageError.
[[nodiscard]] Request read_command_line(std::span<const std::string> arguments);

/// Reads what follows a command's name against its table; throws UsageError.
[[nodiscard]] Arguments parse_arguments(const Command& command, std::span<const std::string> words);

}  // namespace highneeds::cli
