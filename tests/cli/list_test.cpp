#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

TEST_CASE("list levers: every number with its address, value, unit, file and line") {
  const ScenarioFolder folder;
  const Ran text = run({"list", "levers", folder.scenario()});
  CHECK(text.status == 0);
  CHECK(text.out.find("provision.independent_special.unit_cost.2024-25") != std::string::npos);
  CHECK(text.out.find("lines.therapies.amount") != std::string::npos);
  const Ran csv = run({"list", "levers", folder.scenario(), "--format", "csv"});
  CHECK(csv.status == 0);
  CHECK(csv.out.starts_with("address,value,unit,"));
  CHECK(csv.out.find("\nlines.therapies.amount,1000000,GBP,") != std::string::npos);
  CHECK(csv.out.find("small.yaml,18\n") != std::string::npos);
}

TEST_CASE("list levers: JSON is a list of records") {
  const ScenarioFolder folder;
  const Ran json = run({"list", "levers", folder.scenario(), "--format", "json"});
  CHECK(json.status == 0);
  CHECK(json.out.starts_with("[\n  {\n    \"address\": "));
  CHECK(json.out.find("\"address\": \"lines.therapies.amount\",\n    \"value\": 1000000") !=
        std::string::npos);
}

TEST_CASE("list levers: settings show in the list") {
  const ScenarioFolder folder;
  const Ran csv = run({"list", "levers", folder.scenario(), "--format", "csv", "--set",
                       "lines.therapies.amount=£7m"});
  CHECK(csv.out.find("\nlines.therapies.amount,7000000,GBP,") != std::string::npos);
}

TEST_CASE("list keys: text, CSV and Markdown hold the same keys") {
  const Ran text = run({"list", "keys"});
  const Ran csv = run({"list", "keys", "--format", "csv"});
  const Ran markdown = run({"list", "keys", "--format", "markdown"});
  CHECK(csv.out.starts_with("key,written,without it,meaning,example\n"));
  for (const std::string key : {"opening_balance", "funding.high_needs_block.gross", "lines"}) {
    INFO(key);
    CHECK(text.out.find(key) != std::string::npos);
    CHECK(csv.out.find("\n" + key) != std::string::npos);
    CHECK(markdown.out.find("| `" + key) != std::string::npos);
  }
}

TEST_CASE("validate: says that a scenario is fine, with its levers and warnings") {
  const ScenarioFolder folder;
  const WorkingFolder here(folder.path());
  const Ran ran = run({"validate", "small.yaml"});
  CHECK(ran.status == 0);
  CHECK(ran.out.starts_with("small.yaml: fine, "));
  CHECK(ran.out.ends_with(" warnings\n"));
}

TEST_CASE("validate: one bad scenario does not keep the others from being read") {
  const ScenarioFolder folder;
  const WorkingFolder here(folder.path());
  write_text("bad.yaml", "extends: small.yaml\ncolour: blue\n");
  const Ran ran = run({"validate", "bad.yaml", "small.yaml"});
  CHECK(ran.status == 2);
  CHECK(ran.out.starts_with("small.yaml: fine, "));
  CHECK(ran.err.find("bad.yaml:2:1: error: ") != std::string::npos);
}
