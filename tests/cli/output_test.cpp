// What a run is made from is never overwritten by what it makes.
#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

const std::string table = "financial_year,therapies\n2024-25,£1m\n";
const std::string with_a_table =
    "extends: small.yaml\n"
    "lines: {therapies: {amount: {table: table.csv, column: therapies, then: hold}}}\n";

void check_refused(const ScenarioFolder& folder, const std::vector<std::string>& command,
                   const std::string& input) {
  const std::string before = read_text(folder.file(input));
  std::vector<std::string> arguments = command;
  arguments.insert(arguments.end(), {"--output", folder.file(input)});
  const Ran ran = run(arguments);
  CAPTURE(input);
  CHECK(ran.status == 2);
  CHECK(ran.err.find("it is an input of this run") != std::string::npos);
  CHECK(read_text(folder.file(input)) == before);
}

}  // namespace

TEST_CASE("--output refuses tables and extended scenarios, as it does the scenario itself") {
  const ScenarioFolder folder;
  write_text(folder.file("table.csv"), table);
  write_text(folder.file("mine.yaml"), with_a_table);
  for (const std::string input : {"table.csv", "small.yaml", "mine.yaml"}) {
    check_refused(folder, {"forecast", folder.file("mine.yaml")}, input);
    check_refused(folder, {"list", "levers", folder.file("mine.yaml")}, input);
  }
  CHECK(run({"forecast", folder.file("mine.yaml"), "--output", folder.file("page.txt")}).status ==
        0);
}

TEST_CASE("--output takes no dash for a file") {
  const ScenarioFolder folder;
  const Ran ran = run({"forecast", folder.scenario(), "--output", "-"});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err.find("leave out --output, and results go to standard output") != std::string::npos);
}

TEST_CASE("--years that run backwards are no years") {
  const ScenarioFolder folder;
  const Ran ran = run({"forecast", folder.scenario(), "--years", "2025-26 to 2024-25"});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err.find("is not a year or a range of years") != std::string::npos);
}
