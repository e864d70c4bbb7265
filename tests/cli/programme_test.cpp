#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

/// The worked example of a programme, as it is shipped.
std::string worked() {
  return (root() / "scenarios/worked/programme.yaml").string();
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("programme: the page says who closes the gap") {
  const Ran ran = run({"programme", worked()});
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "Who closes the gap, £ million\n"));
  CHECK(has(ran.out, "Projects: what they cost and save"));
  CHECK(has(ran.out, "What each project changes"));
}

TEST_CASE("programme: tidy figures go to standard output, warnings to standard error") {
  const Ran csv = run({"programme", worked(), "--format", "csv"});
  CHECK(csv.status == 0);
  CHECK(csv.out.starts_with("workstream,project,measure,year,value,unit\n"));
  CHECK(has(csv.err, "the best case known is 26%"));
  const Ran json = run({"programme", worked(), "--format", "json"});
  CHECK(json.status == 0);
  CHECK(json.out.starts_with("{\n"));
}

TEST_CASE("programme: a setting changes what it saves") {
  const Ran as_written = run({"programme", worked(), "--format", "csv"});
  const Ran changed =
      run({"programme", worked(), "--format", "csv", "--set", "programme.delivery_rate=50%"});
  CHECK(has(as_written.out, ",,delivery_rate,,1,ratio\n"));
  CHECK(has(changed.out, ",,delivery_rate,,0.5,ratio\n"));
  CHECK(as_written.out != changed.out);
}

TEST_CASE("programme: a scenario without one is refused, with a way on") {
  const ScenarioFolder folder;
  const Ran ran = run({"programme", folder.scenario()});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == "highneeds: error: " + folder.scenario() +
                       " has no programme with a project\n"
                       "  help: add one under `programme:`, or lay one over it with --overlay "
                       "FILE\n");
}
