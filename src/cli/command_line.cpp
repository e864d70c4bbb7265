#include "cli/command_line.hpp"

#include <algorithm>

#include "highneeds/document/render.hpp"

namespace highneeds::cli {
namespace {

using Words = std::span<const std::string>;

bool is_help(const std::string& word) {
  return word == "--help" || word == "-h";
}

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

std::size_t word_count(std::string_view name) {
  return name.find(' ') == name.npos ? 1 : 2;
}

/// The command whose name the words begin with, or null.
const Command* find_command(Words words) {
  for (const Command& command : commands()) {
    std::string begin = words[0];
    if (word_count(command.name) == 2 && words.size() > 1) begin += " " + words[1];
    if (begin == command.name) return &command;
  }
  return nullptr;
}

/// "highneeds list levers or highneeds list keys", for a first word that needs a second.
std::string longer_names(std::string_view word) {
  std::string names;
  for (const Command& command : commands()) {
    if (word_count(command.name) != 2 || first_word(command.name) != word) continue;
    names += (names.empty() ? "highneeds " : " or highneeds ") + std::string(command.name);
  }
  return names;
}

[[noreturn]] void refuse_command(Words words) {
  const std::string& word = words[0];
  if (const std::string longer = longer_names(word); !longer.empty()) {
    throw UsageError("`" + word + "` needs to know what to list", "write " + longer);
  }
  if (word.starts_with("-")) {
    throw UsageError("unknown option " + word,
                     "a command comes first; `highneeds --help` lists the commands");
  }
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(first_word(command.name));
  const std::string near = nearest(word, names);
  throw UsageError("unknown command `" + word + "`", near.empty()
                                                         ? "`highneeds --help` lists the commands"
                                                         : "did you mean `" + near + "`?");
}

/// The help of the command that the words name; the overview for none.
std::string help_for(Words words) {
  if (words.empty() || is_help(words[0])) return overview();
  if (const Command* command = find_command(words)) return help(*command);
  std::string all;
  for (const Command& command : commands()) {
    if (first_word(command.name) != words[0]) continue;
    all += (all.empty() ? "" : "\n") + help(command);
  }
  if (all.empty()) refuse_command(words);
  return all;
}

bool asks_for_help(Words words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::any_of(words.begin(), end, is_help);
}

}  // namespace

std::span<const std::string> Arguments::all(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::span<const std::string>() : found->second;
}

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
  const auto values = all(option);
  return values.empty() ? std::string(otherwise) : values.back();
}

Request read_command_line(Words words) {
  if (words.empty() || is_help(words[0]))
    return {.command = nullptr, .arguments = {}, .text = overview()};
  if (words[0] == "--version") {
    return {.command = nullptr, .arguments = {}, .text = "highneeds " HIGHNEEDS_VERSION "\n"};
  }
  if (words[0] == "help") {
    return {.command = nullptr, .arguments = {}, .text = help_for(words.subspan(1))};
  }
  if (asks_for_help(words)) return {.command = nullptr, .arguments = {}, .text = help_for(words)};
  const Command* const command = find_command(words);
  if (command == nullptr) refuse_command(words);
  return {.command = command,
          .arguments = parse_arguments(*command, words.subspan(word_count(command->name))),
          .text = {}};
}

}  // namespace highneeds::cli
