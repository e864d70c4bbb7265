// The one file that knows CLI11. It takes every value as text and words no message: numbers,
// choices and complaints are ours, since CLI11 reads `010` as 8, takes `inf`, and leaves with
// statuses of its own.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "cli/command_line.hpp"
#include "highneeds/document/render.hpp"

namespace highneeds::cli {
namespace {

using Words = std::vector<std::string>;

std::string see_help(const Command& command) {
  return "`highneeds " + std::string(command.name) + " --help` shows what it takes";
}

const Option* find_option(const Command& command, std::string_view word) {
  const std::string_view name = word.substr(0, word.find('='));
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const Option& option) { return option.name == name; });
  return found == command.options.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_option(const Command& command, const std::string& word) {
  Words names = {"--help"};
  for (const Option& option : command.options) names.emplace_back(option.name);
  const std::string name = word.substr(0, word.find('='));
  const std::string near = nearest(name, names);
  throw UsageError("`highneeds " + std::string(command.name) + "` has no option " + name,
                   near.empty() ? see_help(command) : "did you mean " + near + "?");
}

[[noreturn]] void refuse_without_value(const Option& option) {
  throw UsageError(std::string(option.name) + " needs a value",
                   "write " + std::string(option.name) + " " + std::string(option.argument));
}

/// `--years 2023-24 to 2026-27` may be written without quotes: its three words become one.
Words with_horizons_joined(std::span<const std::string> words) {
  Words joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "to" && i >= 2 && i + 1 < words.size() && words[i - 2] == "--years") {
      joined.back() += " to " + words[++i];
    } else {
      joined.push_back(words[i]);
    }
  }
  return joined;
}

/// What CLI11 would take for something else: a switch with a value, a value that is empty or
/// absent.
void refuse_odd_words(const Command& command, const Words& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const Option* const option = find_option(command, words[i]);
    if (option == nullptr) continue;
    const bool has_equals = words[i].find('=') != std::string::npos;
    if (option->argument.empty()) {
      if (has_equals)
        throw UsageError(std::string(option->name) + " takes no value", "write it alone");
    } else if (has_equals) {
      if (words[i].back() == '=' && words[i].size() == option->name.size() + 1) {
        refuse_without_value(*option);
      }
    } else if (i + 1 == words.size() || words[i + 1].empty() || words[i + 1].starts_with("--")) {
      refuse_without_value(*option);
    } else {
      ++i;
    }
  }
}

/// The words that are no options, after refusing options that are not there.
Words operands_of(const Command& command, const Words& remaining) {
  Words operands;
  bool only_operands = false;
  for (const std::string& word : remaining) {
    if (!only_operands && word == "--") {
      only_operands = true;
    } else if (!only_operands && word.size() > 1 && word.starts_with("-")) {
      refuse_option(command, word);
    } else {
      operands.push_back(word);
    }
  }
  return operands;
}

Arguments parse(const Command& command, Words words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  Arguments parsed;
  std::map<std::string, Words> values;
  std::map<std::string, bool> switches;
  for (const Option& option : command.options) {
    const std::string name(option.name);
    if (option.argument.empty()) {
      app.add_flag(name, switches[name]);
    } else {
      app.add_option(name, values[name])
          ->expected(1)
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
          ->allow_extra_args(false);
    }
  }
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  app.parse(words);
  for (auto& [name, given] : values) {
    if (!given.empty()) parsed.options[name] = std::move(given);
  }
  for (const auto& [name, given] : switches) {
    if (given) parsed.options[name] = {};
  }
  parsed.operands = operands_of(command, app.remaining());
  return parsed;
}

void refuse_unknown_word(const Option& option, const std::string& value) {
  Words choices;
  for (std::string_view rest = option.argument; !rest.empty();) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    choices.emplace_back(rest.substr(0, bar));
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  if (choices.size() < 2 || std::find(choices.begin(), choices.end(), value) != choices.end())
    return;
  std::string list = choices.front();
  for (std::size_t i = 1; i < choices.size(); ++i) {
    list += (i + 1 == choices.size() ? " or " : ", ") + choices[i];
  }
  throw UsageError(std::string(option.name) + " cannot be `" + value + "`", "write " + list);
}

void check_options(const Command& command, const Arguments& arguments) {
  for (const Option& option : command.options) {
    const auto values = arguments.all(option.name);
    if (values.size() > 1 && !option.is_repeatable) {
      throw UsageError(std::string(option.name) + " is given more than once", "keep one of them");
    }
    for (const std::string& value : values) refuse_unknown_word(option, value);
  }
}

/// "a SCENARIO", "an ACTUALS".
std::string with_article(std::string_view name) {
  const bool has_vowel = std::string_view("AEIOU").find(name.front()) != std::string_view::npos;
  return (has_vowel ? "an " : "a ") + std::string(name);
}

void check_operands(const Command& command, const Words& operands) {
  const Operand& operand = command.operand;
  const std::string name = "`highneeds " + std::string(command.name) + "`";
  if (operand.name.empty() && !operands.empty()) {
    throw UsageError(name + " takes no `" + operands[0] + "`", see_help(command));
  }
  if (!operand.name.empty() && operands.empty()) {
    throw UsageError(name + " needs " + with_article(operand.name),
                     "for example: " + std::string(command.examples.front().line));
  }
  const std::size_t more = command.more_operands.size();
  if (more > 0 && operands.size() <= more) {
    throw UsageError(
        name + " needs " + with_article(command.more_operands[operands.size() - 1].name),
        "for example: " + std::string(command.examples.front().line));
  }
  if (more > 0 && operands.size() > more + 1) {
    throw UsageError(name + " takes no `" + operands[more + 1] + "`", see_help(command));
  }
  if (more == 0 && !operand.is_repeatable && operands.size() > 1) {
    throw UsageError(
        name + " takes one " + std::string(operand.name) + ", not also `" + operands[1] + "`",
        "to lay a file over a scenario, write --overlay FILE");
  }
  if (std::find(operands.begin(), operands.end(), "") != operands.end()) {
    throw UsageError(name + " was given an empty " + std::string(operand.name), see_help(command));
  }
}

}  // namespace

Arguments parse_arguments(const Command& command, std::span<const std::string> given) {
  const Words words = with_horizons_joined(given);
  refuse_odd_words(command, words);
  Arguments arguments;
  try {
    arguments = parse(command, words);
  } catch (const CLI::Error&) {
    throw UsageError("this command line cannot be read", see_help(command));
  }
  check_options(command, arguments);
  check_operands(command, arguments.operands);
  return arguments;
}

}  // namespace highneeds::cli
