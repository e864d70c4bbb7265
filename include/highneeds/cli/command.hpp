#pragma once

#include <iosfwd>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "highneeds/cli/run.hpp"

namespace highneeds::cli {

/// What a user got wrong on the command line, and what to write instead.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(std::string what, std::string remedy = {})
      : std::runtime_error(std::move(what)), remedy_(std::move(remedy)) {}
  [[nodiscard]] const std::string& remedy() const { return remedy_; }

 private:
  std::string remedy_;
};

/// An option of a command. The parser, the help texts and the test of the documents read this
/// table.
struct Option {
  std::string_view name;      ///< "--overlay"
  std::string_view argument;  ///< "FILE"; words with `|` between them are a choice; empty: a switch
  std::string_view meaning;   ///< what it does, and what holds without it
  bool is_repeatable = false;
};

/// What a command works on: its arguments without a name.
struct Operand {
  std::string_view name;  ///< "SCENARIO"; empty: none
  std::string_view meaning;
  bool is_repeatable = false;
};

/// A command line that a user can copy, and what it does.
struct Example {
  std::string_view line;
  std::string_view meaning;
};

/// What the user wrote after the command, as text.
struct Arguments {
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> options;  ///< by name, in turn

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
  /// Every value of an option, in the order in which they were given.
  [[nodiscard]] std::span<const std::string> all(std::string_view option) const;
  /// The value of an option that is given once, or `otherwise`.
  [[nodiscard]] std::string value(std::string_view option, std::string_view otherwise) const;
};

/// Where a command says things, and may leave what it has built up.
struct Console {
  std::ostream& out;
  std::ostream& err;
  Terminal terminal;
  Remains& remains;

  /// The same, with what is wrong said elsewhere.
  [[nodiscard]] Console with_errors_to(std::ostream& errors) const {
    return {out, errors, terminal, remains};
  }
};

/// A command of the program; `name` may have two words ("list levers").
struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view detail;  ///< what else its help says; may be empty
  Operand operand;
  std::vector<Operand> more_operands = {};  ///< after `operand`, each of them needed
  std::vector<Option> options;
  std::vector<Example> examples;
  int (*run)(const Arguments&, const Console&);
};

/// Every command, in the order in which they are shown.
[[nodiscard]] const std::vector<Command>& commands();

/// The overview of all commands, and the help of one.
[[nodiscard]] std::string overview();
[[nodiscard]] std::string help(const Command& command);

}  // namespace highneeds::cli
