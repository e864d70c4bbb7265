#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace highneeds::test {

/// A command of a ```console block and what the document says that it answers.
struct ConsoleCommand {
  std::size_t line = 0;               ///< of its `$ `, from 0
  std::string command;                ///< with the lines that follow as `> `, at line ends
  std::size_t first_answer = 0;       ///< line of the answer's beginning
  std::vector<std::string> answer{};  ///< to the next `$ ` or the block's end
};

/// The commands of every ```console block of a document, in their order.
[[nodiscard]] std::vector<ConsoleCommand> console_commands(const std::vector<std::string>& lines);

/// What a document should show for what was said: its lines, and `[exit N]` unless N is 0.
[[nodiscard]] std::vector<std::string> answer_of(const std::string& said, int status);

/// Whether an answer is as a document shows it, where a line `...` stands for any lines
/// but `[exit N]`: a command that is shown without one has to end well.
[[nodiscard]] bool matches(const std::vector<std::string>& shown,
                           const std::vector<std::string>& answer);

/// An answer cut down as the document did: as many lines before its first `...` and after its last
/// one.
[[nodiscard]] std::vector<std::string> cut_like(const std::vector<std::string>& shown,
                                                const std::vector<std::string>& answer);

/// A copy of what documents use (scenarios, data, scripts/forecast, the scripts of docs), to run
/// their commands in.
void furnish(const std::filesystem::path& folder);

}  // namespace highneeds::test
