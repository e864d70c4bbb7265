#include <doctest/doctest.h>

#include "cli/support.hpp"
#include "highneeds/cli/command.hpp"

using namespace highneeds::test;
namespace cli = highneeds::cli;

TEST_CASE("cli: without a command, and with --help or help, the overview is shown") {
  const Ran bare = run({});
  CHECK(bare.status == 0);
  CHECK(bare.err.empty());
  for (const cli::Command& command : cli::commands()) {
    CHECK(bare.out.find(std::string(command.name)) != std::string::npos);
  }
  CHECK(run({"--help"}).out == bare.out);
  CHECK(run({"-h"}).out == bare.out);
  CHECK(run({"help"}).out == bare.out);
}

TEST_CASE("cli: every command shows its help, with each option and an example") {
  for (const cli::Command& command : cli::commands()) {
    const std::string name(command.name);
    INFO(name);
    std::vector<std::string> words;
    words.push_back(name.substr(0, name.find(' ')));
    if (name.find(' ') != name.npos) words.push_back(name.substr(name.find(' ') + 1));
    std::vector<std::string> asked = words;
    asked.push_back("--help");
    const Ran help = run(asked);
    CHECK(help.status == 0);
    CHECK(help.err.empty());
    CHECK(help.out.starts_with("highneeds " + name + ": "));
    for (const cli::Option& option : command.options) {
      CHECK(help.out.find(std::string(option.name)) != std::string::npos);
    }
    REQUIRE_FALSE(command.examples.empty());
    CHECK(help.out.find(std::string(command.examples.front().line)) != std::string::npos);
    words.insert(words.begin(), "help");
    CHECK(run(words).out == help.out);
  }
}

TEST_CASE("cli: help is shown whatever else is on the line, and by a first word alone") {
  CHECK(run({"forecast", "nowhere.yaml", "--help"}).out == run({"forecast", "--help"}).out);
  const Ran both = run({"list", "--help"});
  CHECK(both.status == 0);
  CHECK(both.out.find("highneeds list levers: ") != std::string::npos);
  CHECK(both.out.find("highneeds list keys: ") != std::string::npos);
}

TEST_CASE("cli: every line of help fits a page of 100 characters, but for examples") {
  for (const cli::Command& command : cli::commands()) {
    for (const std::string& line : lines_of(cli::help(command))) {
      INFO(line);
      CHECK((line.starts_with("  highneeds ") || line.size() <= 100));
    }
  }
}

TEST_CASE("cli: --version says the version") {
  const Ran version = run({"--version"});
  CHECK(version.status == 0);
  CHECK(version.out.starts_with("highneeds "));
  CHECK(version.out.find('.') != std::string::npos);
  CHECK(version.out.back() == '\n');
}

TEST_CASE("cli: bad usage ends with 2, says so on standard error only, and what to write") {
  struct Case {
    std::vector<std::string> arguments;
    std::string err;
  };
  const std::vector<Case> cases = {
      {{"list"},
       "highneeds: error: `list` needs to know what to list\n"
       "  help: write highneeds list levers or highneeds list keys\n"},
      {{"list", "everything"},
       "highneeds: error: `list` needs to know what to list\n"
       "  help: write highneeds list levers or highneeds list keys\n"},
      {{"--verbose"},
       "highneeds: error: unknown option --verbose\n"
       "  help: a command comes first; `highneeds --help` lists the commands\n"},
      {{"xyzzy"},
       "highneeds: error: unknown command `xyzzy`\n"
       "  help: `highneeds --help` lists the commands\n"},
      {{"help", "chek"},
       "highneeds: error: unknown command `chek`\n  help: did you mean `check`?\n"},
      {{"list", "keys", "more"},
       "highneeds: error: `highneeds list keys` takes no `more`\n"
       "  help: `highneeds list keys --help` shows what it takes\n"},
      {{"check", "a.yaml", "--update=yes"},
       "highneeds: error: --update takes no value\n  help: write it alone\n"},
      {{"forecast", "a.yaml", "--overlay="},
       "highneeds: error: --overlay needs a value\n  help: write --overlay FILE\n"},
      {{"forecast", "a.yaml", "--overlay", ""},
       "highneeds: error: --overlay needs a value\n  help: write --overlay FILE\n"},
      {{"forecast", "a.yaml", "--overlay", "--set", "a=b"},
       "highneeds: error: --overlay needs a value\n  help: write --overlay FILE\n"},
      {{"forecast", "a.yaml", "-q"},
       "highneeds: error: `highneeds forecast` has no option -q\n"
       "  help: `highneeds forecast --help` shows what it takes\n"},
      {{"forecast", ""},
       "highneeds: error: `highneeds forecast` was given an empty SCENARIO\n"
       "  help: `highneeds forecast --help` shows what it takes\n"},
      {{"check", "a.yaml", "--tolerance", "amount"},
       "highneeds: error: --tolerance amount: there is no margin\n"
       "  help: write MEASURE=MARGIN, for example amount=£1 or pupils=0.5\n"},
      {{"check", "a.yaml", "--tolerance", "amount=1"},
       "highneeds: error: --tolerance amount=1: \"1\" is not money: the £ is missing\n"
       "  help: write £1\n"},
      {{"check", "a.yaml", "--tolerance", "pupils=nan"},
       "highneeds: error: --tolerance pupils=nan: \"nan\" is not a number\n"
       "  help: write one such as 12.5\n"},
  };
  for (const Case& one : cases) {
    const Ran ran = run(one.arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == one.err);
  }
}

TEST_CASE("cli: options may stand before the scenario, and with an equals sign") {
  const ScenarioFolder folder;
  const Ran usual = run({"forecast", folder.scenario(), "--format", "csv"});
  CHECK(usual.status == 0);
  CHECK(run({"forecast", "--format", "csv", folder.scenario()}).out == usual.out);
  CHECK(run({"forecast", "--format=csv", folder.scenario()}).out == usual.out);
  CHECK(run({"forecast", "--format=csv", "--", folder.scenario()}).out == usual.out);
}

TEST_CASE("cli: a value may hold an equals sign, a bracket or a leading minus") {
  const ScenarioFolder folder;
  const auto closing = [&](const std::string& setting) {
    return run({"forecast", folder.scenario(), "--format", "csv", "--set", setting}).err;
  };
  CHECK(closing("opening_balance={value: -£13m, at: 2024-03-31}").empty());
  CHECK(closing("title=[a,b]").find("error") != std::string::npos);
  CHECK(run({"validate", folder.scenario(), "--set=title=one=two"}).status == 0);
}

TEST_CASE("cli: after two dashes a name may begin with a dash") {
  const ScenarioFolder folder;
  const WorkingFolder here(folder.path());
  write_text("--odd.yaml", small_scenario);
  const Ran odd = run({"validate", "--", "--odd.yaml"});
  CHECK(odd.status == 0);
  CHECK(odd.out.starts_with("--odd.yaml: fine, "));
}
