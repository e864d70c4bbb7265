#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

std::string shipped(const std::string& file) {
  return (root() / file).string();
}

std::vector<std::string> norfolk(std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"monitor", shipped("scenarios/norfolk/budget-2023-24.yaml"),
                                        shipped("data/norfolk/actuals.csv"), "--quarter",
                                        "2023-24Q4"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("monitor: Norfolk's budget of 2023-24 against its outturn") {
  const Ran ran = run(norfolk());
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "safety valve monitoring return, 2023-24Q4 (to 31 March 2024)"));
  CHECK(has(ran.out, "£15.4m worse"));
  const Ran csv = run(norfolk({"--format", "csv", "--unit", "pounds"}));
  const std::string part = "What the variance of the in-year balance is made of,";
  CHECK(has(csv.out, part + "Planned,2023-24,-27700000,GBP,\n"));
  CHECK(has(csv.out, part + "Funding,2023-24,0,GBP,\n"));
  CHECK(has(csv.out, part + "The rest,2023-24,-15400000,GBP,\n"));
  CHECK(has(csv.out, part + "Outturn,2023-24,-43100000,GBP,\n"));
}

TEST_CASE("monitor: the format is as asked for, or as the file is called") {
  const ScenarioFolder folder;
  const auto made = [&](const std::string& name, std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--output", folder.file(name)});
    const Ran ran = run(norfolk(more));
    CHECK(ran.status == 0);
    CHECK(ran.out.empty());
    return read_text(folder.file(name));
  };
  CHECK(made("return.html").starts_with("<!DOCTYPE html>\n"));
  CHECK(made("RETURN.HTML") == made("return.html"));
  CHECK(made("return.txt") == run(norfolk()).out);
  CHECK(made("return", {"--format", "json"}) == made("return.json"));
  CHECK(made("return.md").starts_with("# "));
  CHECK(made("return.csv").starts_with("part,line,column,value,unit,status\n"));
  CHECK(made("return.json").starts_with("{\n"));
  CHECK(made("return.txt").starts_with("Norfolk, budget of 2023-24\n"));
  CHECK(made("return", {"--format", "markdown"}) == made("return.md"));
  CHECK(run(norfolk({"--format", "json"})).out == made("return.json"));
}

TEST_CASE("monitor: --rest changes the forecast, a setting the plan and its tolerances") {
  const std::vector<std::string> worked = {"monitor",
                                           shipped("scenarios/worked/monitored.yaml"),
                                           shipped("scenarios/worked/actuals.csv"),
                                           "--quarter",
                                           "2026-27Q2",
                                           "--format",
                                           "csv"};
  const auto with = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = worked;
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = run(arguments);
    CHECK(ran.status == 0);
    return ran.out;
  };
  CHECK(with({}) == with({"--rest", "plan"}));
  CHECK(with({}) != with({"--rest", "rate"}));
  const std::string amber = "Spending: plan against actual,Independent special schools,RAG,amber";
  CHECK(has(with({}), amber));
  CHECK_FALSE(has(with({"--set", "monitoring.tolerances.amounts.amber=2.9%"}), amber));
}

TEST_CASE("monitor: an input is not written over") {
  const ScenarioFolder folder;
  write_text(folder.file("a.csv"), "quarter,line,measure,unit,value,source\n");
  const Ran ran = run({"monitor", folder.scenario(), folder.file("a.csv"), "--quarter", "2025-26Q1",
                       "--output", folder.file("a.csv")});
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "it is an input of this run"));
}

TEST_CASE("monitor: a file whose name says no format, or another than --format, is refused") {
  const ScenarioFolder folder;
  const auto refused = [&](const std::string& name, std::vector<std::string> more,
                           const std::string& words) {
    more.insert(more.end(), {"--output", folder.file(name)});
    const Ran ran = run(norfolk(more));
    CHECK(ran.status == 2);
    CHECK(has(ran.err, words));
    CHECK_FALSE(std::filesystem::exists(folder.file(name)));
  };
  refused("return.foo", {}, "a return cannot be written as ");
  refused("return", {}, "a return cannot be written as ");
  refused("return.xlsx", {"--format", "json"}, "--format json is not what the name of ");
  refused("return.HTML", {"--format", "text"}, "--format text is not what the name of ");
}
