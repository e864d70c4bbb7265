#include "docs/console.hpp"

#include <algorithm>

#include "support/files.hpp"

namespace highneeds::test {
namespace {

using Lines = std::vector<std::string>;

const std::string any_lines = "...";

std::string without_end_spaces(std::string line) {
  line.erase(line.find_last_not_of(" \t\r") + 1);
  return line;
}

/// Whether a line says how a command ended: "[exit 2]".
bool is_exit(const std::string& line) {
  return line.starts_with("[exit ") && line.ends_with("]");
}

/// Whether `answer` from its line `at` on is as `shown` from its line `from` on.
bool matches_from(const Lines& shown, std::size_t from, const Lines& answer, std::size_t at) {
  for (; from < shown.size(); ++from, ++at) {
    if (shown[from] == any_lines) {
      for (std::size_t skip = at; skip <= answer.size(); ++skip) {
        if (matches_from(shown, from + 1, answer, skip)) return true;
      }
      return false;
    }
    if (at >= answer.size() || without_end_spaces(shown[from]) != without_end_spaces(answer[at])) {
      return false;
    }
  }
  return at == answer.size();
}

/// What `scripts/forecast` does once the program is built.
constexpr std::string_view forecast_script =
    "#!/usr/bin/env bash\n"
    "if (($# == 0)) || [[ $1 == -* ]]; then set -- scenarios/norfolk/outlook.yaml \"$@\"; fi\n"
    "exec highneeds forecast \"$@\"\n";

}  // namespace

std::vector<ConsoleCommand> console_commands(const Lines& lines) {
  std::vector<ConsoleCommand> commands;
  bool is_inside = false;
  bool is_answering = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.starts_with("```")) {
      is_inside = !is_inside && line == "```console";
      is_answering = false;
    } else if (is_inside && line.starts_with("$ ")) {
      commands.push_back({.line = i, .command = line.substr(2), .first_answer = i + 1});
      is_answering = false;
    } else if (is_inside && !commands.empty()) {
      ConsoleCommand& command = commands.back();
      is_answering = is_answering || !(line == ">" || line.starts_with("> "));
      if (is_answering) {
        command.answer.push_back(line);
      } else {
        command.command += "\n" + line.substr(std::min<std::size_t>(2, line.size()));
        command.first_answer = i + 1;
      }
    }
  }
  return commands;
}

Lines answer_of(const std::string& said, int status) {
  Lines answer = lines_of(said);
  for (std::string& line : answer) line = without_end_spaces(line);
  if (status != 0) answer.push_back("[exit " + std::to_string(status) + "]");
  return answer;
}

bool matches(const Lines& shown, const Lines& answer) {
  // How a command ended is always shown: dots stand for what it said.
  const bool shows_exit = !shown.empty() && is_exit(shown.back());
  const bool has_exit = !answer.empty() && is_exit(answer.back());
  if (shows_exit != has_exit) return false;
  if (has_exit && shown.back() != answer.back()) return false;
  return matches_from(shown, 0, answer, 0);
}

Lines cut_like(const Lines& shown, const Lines& answer) {
  const auto first = std::find(shown.begin(), shown.end(), any_lines);
  if (first == shown.end()) return answer;
  const auto last = std::find(shown.rbegin(), shown.rend(), any_lines);
  const std::size_t before = static_cast<std::size_t>(first - shown.begin());
  const std::size_t after = static_cast<std::size_t>(last - shown.rbegin());
  const bool shows_exit = is_exit(shown.back());
  const bool has_exit = !answer.empty() && is_exit(answer.back());
  const std::size_t kept = after - (shows_exit ? 1 : 0) + (has_exit ? 1 : 0);
  if (before + kept >= answer.size()) return answer;
  Lines cut(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(before));
  cut.push_back(any_lines);
  cut.insert(cut.end(), answer.end() - static_cast<std::ptrdiff_t>(kept), answer.end());
  return cut;
}

void furnish(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  for (const char* const part : {"scenarios", "data"}) {
    fs::copy(root() / part, folder / part, fs::copy_options::recursive);
  }
  fs::create_directory(folder / "docs");
  for (const char* const script : {"docs/quarterly-papers", "docs/quarter-ended"}) {
    fs::copy(root() / script, folder / script);
  }
  fs::create_directory(folder / "scripts");
  const fs::path script = folder / "scripts/forecast";
  write_text(script, forecast_script);
  fs::permissions(script, fs::perms::owner_all);
}

}  // namespace highneeds::test
