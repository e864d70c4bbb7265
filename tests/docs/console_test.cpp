#include "docs/console.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace highneeds::test;

namespace {

using Lines = std::vector<std::string>;

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// README.md and every page of docs/.
std::vector<std::filesystem::path> documents() {
  std::vector<std::filesystem::path> all = files_below(root() / "docs", ".md");
  all.insert(all.begin(), root() / "README.md");
  return all;
}

void replace(Lines& lines, const ConsoleCommand& command, const Lines& answer) {
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(command.first_answer);
  const auto after = lines.erase(first, first + static_cast<std::ptrdiff_t>(command.answer.size()));
  lines.insert(after, answer.begin(), answer.end());
}

/// Runs the commands of a document in turn, in one folder; gives the document as it should be.
Lines run_document(const std::filesystem::path& document, const Lines& lines) {
  const TemporaryFolder folder;
  furnish(folder.path());
  Lines renewed = lines;
  std::vector<std::pair<ConsoleCommand, Lines>> mended;
  for (const ConsoleCommand& command : console_commands(lines)) {
    const Said said = run_shell(command.command, folder.path());
    const Lines answer = answer_of(said.out, said.status);
    if (matches(command.answer, answer)) continue;
    mended.emplace_back(command, cut_like(command.answer, answer));
    if (is_update()) continue;
    INFO(document.filename().string() << ":" << command.line + 1 << ": $ " << command.command);
    INFO("HIGHNEEDS_UPDATE=1 writes the answers anew");
    CHECK(joined(command.answer) == joined(answer));
  }
  std::reverse(mended.begin(), mended.end());  // from the end, so that line numbers stay right
  for (const auto& [command, answer] : mended) replace(renewed, command, answer);
  return renewed;
}

}  // namespace

TEST_CASE("docs: every console block shows what the program says") {
  std::size_t commands = 0;
  for (const std::filesystem::path& document : documents()) {
    const Lines lines = lines_of(read_text(document));
    commands += console_commands(lines).size();
    const Lines renewed = run_document(document, lines);
    if (is_update() && renewed != lines) write_text(document, joined(renewed));
  }
  CHECK(commands > 0);
}

TEST_CASE("docs: commands and answers of a console block") {
  const auto commands =
      console_commands({"text", "```console", "$ cat > a <<END", "> one", ">", "> END",
                        "$ highneeds", "line", "> not a command", "```", "$ not a command",
                        "```yaml", "$ nor this", "```", "```console", "$ third", "```"});
  REQUIRE(commands.size() == 3);
  CHECK(commands[0].command == "cat > a <<END\none\n\nEND");
  CHECK(commands[0].first_answer == 6);
  CHECK(commands[0].answer.empty());
  CHECK(commands[1].answer == Lines{"line", "> not a command"});
  CHECK(commands[1].first_answer == 7);
  CHECK(commands[2].line == 15);
}

TEST_CASE("docs: dots alone on a line stand for any lines, and for nothing else") {
  CHECK(matches({"a", "...", "d"}, {"a", "b", "c", "d"}));
  CHECK(matches({"a", "...", "b"}, {"a", "b"}));
  CHECK(matches({"..."}, {}));
  CHECK(matches({"...", "b", "..."}, {"a", "b", "c"}));
  CHECK_FALSE(matches({"a", "...", "d"}, {"a", "b", "c"}));
  CHECK_FALSE(matches({"a"}, {"a", "b"}));
  CHECK_FALSE(matches({"a", "b"}, {"a"}));
  CHECK(matches({"a  "}, {"a"}));
}

TEST_CASE("docs: dots never stand for the exit status") {
  CHECK_FALSE(matches({"..."}, {"error", "[exit 2]"}));
  CHECK_FALSE(matches({"a", "..."}, {"a", "[exit 1]"}));
  CHECK_FALSE(matches({"...", "[exit 1]"}, {"error", "[exit 2]"}));
  CHECK_FALSE(matches({"...", "[exit 1]"}, {"fine"}));
  CHECK(matches({"...", "[exit 2]"}, {"error", "[exit 2]"}));
  CHECK(cut_like({"..."}, {"error", "[exit 2]"}) == Lines{"...", "[exit 2]"});
  CHECK(cut_like({"...", "z", "[exit 2]"}, {"1", "2", "3"}) == Lines{"...", "3"});
}

TEST_CASE("docs: a renewed answer is cut as it was before") {
  CHECK(cut_like({"a", "...", "z"}, {"1", "2", "3", "4"}) == Lines{"1", "...", "4"});
  CHECK(cut_like({"a"}, {"1", "2"}) == Lines{"1", "2"});
  CHECK(cut_like({"a", "..."}, {"1"}) == Lines{"1"});
}

TEST_CASE("docs: a command that fails shows its exit status") {
  CHECK(answer_of("one\n", 0) == Lines{"one"});
  CHECK(answer_of("one\n", 2) == Lines{"one", "[exit 2]"});
  const TemporaryFolder folder;
  CHECK(run_shell("echo out; echo err >&2; exit 3", folder.path()).out == "out\nerr\n");
  CHECK(run_shell("exit 3", folder.path()).status == 3);
}
