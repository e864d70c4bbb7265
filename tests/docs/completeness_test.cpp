#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "highneeds/cli/command.hpp"
#include "highneeds/projection/prepare.hpp"
#include "highneeds/scenario/load.hpp"
#include "support/files.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

/// From a heading to the next of the same rank or above.
std::string section(const std::string& text, const std::string& heading) {
  const std::size_t from = text.find("\n" + heading + "\n");
  if (from == text.npos) return {};
  const std::size_t rank = heading.find(' ');
  std::size_t end = from + 1;
  while ((end = text.find("\n#", end)) != text.npos) {
    if (text.find(' ', end) - end - 1 <= rank) break;
    ++end;
  }
  return text.substr(from, end - from);
}

std::string keys_as_markdown() {
  std::ostringstream out;
  std::ostringstream err;
  const std::vector<std::string> arguments = {"list", "keys", "--format", "markdown"};
  cli::Remains remains;
  REQUIRE(cli::run(arguments, out, err, {}, remains) == cli::fine);
  return out.str();
}

const std::string keys_begin = "<!-- keys: made by the program, see contributing.md -->\n";
const std::string keys_end = "<!-- end of keys -->\n";

/// The numbers of the equations that a scenario's rows cite.
std::set<std::string> equations_of(const std::string& scenario) {
  Sources sources;
  const Loaded loaded = load({.scenario = scenario, .overlays = {}, .settings = {}}, sources);
  const Prepared prepared = prepare(loaded.scenario);
  std::set<std::string> equations;
  for (const Row& row : prepared.shape.rows) equations.emplace(row.equation);
  return equations;
}

/// Where a Markdown text links to, but for addresses of the web and of its own headings.
std::vector<std::string> links_of(const std::string& text) {
  std::vector<std::string> links;
  for (std::size_t at = text.find("]("); at != text.npos; at = text.find("](", at + 1)) {
    std::string link = text.substr(at + 2, text.find(')', at) - at - 2);
    link = link.substr(0, link.find('#'));
    if (!link.empty() && link.find("://") == link.npos) links.push_back(link);
  }
  return links;
}

}  // namespace

TEST_CASE("docs: commands.md has every command, with every option and example") {
  const std::string text = read_text(root() / "docs/commands.md");
  for (const cli::Command& command : cli::commands()) {
    const std::string heading = "## `highneeds " + std::string(command.name) + "`";
    const std::string own = section(text, heading);
    INFO(heading);
    CHECK_FALSE(own.empty());
    for (const cli::Option& option : command.options) {
      INFO(option.name);
      CHECK(own.find(option.name) != own.npos);
    }
    for (const cli::Example& example : command.examples) {
      INFO(example.line);
      CHECK(own.find(example.line) != own.npos);
    }
  }
}

TEST_CASE("docs: scenario-format.md has every key, as the program declares it") {
  const std::filesystem::path path = root() / "docs/scenario-format.md";
  std::string text = read_text(path);
  const std::size_t begin = text.find(keys_begin);
  const std::size_t end = text.find(keys_end);
  REQUIRE(begin != text.npos);
  REQUIRE(end != text.npos);
  const std::size_t from = begin + keys_begin.size();
  const std::string keys = keys_as_markdown();
  CHECK(keys.size() > 1000);
  if (is_update()) {
    write_text(path, text.replace(from, end - from, keys));
  } else {
    INFO("HIGHNEEDS_UPDATE=1 writes the keys anew");
    CHECK(text.substr(from, end - from) == keys);
  }
}

TEST_CASE("docs: model.md has every equation that a figure cites") {
  const std::string text = read_text(root() / "docs/model.md");
  std::set<std::string> equations;
  for (const auto& scenario : files_below(root() / "scenarios", ".yaml")) {
    equations.merge(equations_of(scenario.string()));
  }
  CHECK(equations.size() > 10);
  for (const std::string& equation : equations) {
    INFO("(" << equation << ")");
    CHECK(text.find("(" + equation + ")") != text.npos);
  }
}

TEST_CASE("docs: every link between documents leads to a file") {
  std::vector<std::filesystem::path> documents = files_below(root() / "docs", ".md");
  documents.push_back(root() / "README.md");
  for (const auto& document : documents) {
    for (const std::string& link : links_of(read_text(document))) {
      INFO(document.filename().string() << " links to " << link);
      CHECK(std::filesystem::exists(document.parent_path() / link));
    }
  }
}
