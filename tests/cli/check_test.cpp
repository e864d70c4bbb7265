#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;
namespace fs = std::filesystem;

namespace {

void update(const ScenarioFolder& folder) {
  REQUIRE(run({"check", folder.scenario(), "--update"}).status == 0);
}

std::string expected(const ScenarioFolder& folder) {
  return folder.file("small.expected.csv");
}

}  // namespace

TEST_CASE("check: a scenario without expected figures fails, and says how to write them") {
  const ScenarioFolder folder;
  const WorkingFolder here(folder.path());
  const Ran ran = run({"check", "small.yaml"});
  CHECK(ran.status == 1);
  CHECK(ran.out ==
        "small.yaml: there is no small.expected.csv to compare with\n"
        "  help: write it with: highneeds check small.yaml --update\n");
}

TEST_CASE("check: figures that were just written are as expected") {
  const ScenarioFolder folder;
  const Ran written = run({"check", folder.scenario(), "--update"});
  CHECK(written.status == 0);
  CHECK(written.out.find(", all new\n") != std::string::npos);
  CHECK(read_text(expected(folder)) == run({"forecast", folder.scenario(), "--format", "csv"}).out);
  const Ran ran = run({"check", folder.scenario()});
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.find("small.yaml: as expected, ") != std::string::npos);
}

TEST_CASE("check: a figure that moved is shown with what was expected, and fails") {
  const ScenarioFolder folder;
  update(folder);
  const std::string before = read_text(expected(folder));
  write_text(expected(folder),
             replaced(before, ",opening,amount,GBP,-12000000,", ",opening,amount,GBP,-12500000,"));
  const Ran ran = run({"check", folder.scenario()});
  CHECK(ran.status == 1);
  CHECK(ran.out.find("small.yaml: 2 figures not as expected, of ") != std::string::npos);
  CHECK(ran.out.find(
            "case  line             year      expected        got                change\n") !=
        std::string::npos);
  CHECK(ran.out.find(
            "both  balance opening  2024-25  -12500000  -12000000  +500,000.00 (+4.00%)\n") !=
        std::string::npos);
}

TEST_CASE("check: missing and new figures are shown") {
  const ScenarioFolder folder;
  update(folder);
  write_text(expected(folder), replaced(read_text(expected(folder)), ",therapies,", ",therapy,"));
  const Ran ran = run({"check", folder.scenario()});
  CHECK(ran.status == 1);
  CHECK(ran.out.find("expenditure therapy") != std::string::npos);
  CHECK(ran.out.find("missing\n") != std::string::npos);
  CHECK(ran.out.find("new\n") != std::string::npos);
}

TEST_CASE("check: --update writes the figures of now, and says what changed") {
  const ScenarioFolder folder;
  update(folder);
  write_text(folder.scenario(), replaced(small_scenario, "{amount: £1m}", "{amount: £2m}"));
  CHECK(run({"check", folder.scenario()}).status == 1);
  const Ran written = run({"check", folder.scenario(), "--update"});
  CHECK(written.status == 0);
  CHECK(written.out.find("small.yaml: wrote ") != std::string::npos);
  CHECK(written.out.find("expenditure therapies ") != std::string::npos);
  CHECK(written.out.find("+1,000,000.00 (+100.00%)\n") != std::string::npos);
  CHECK(run({"check", folder.scenario()}).status == 0);
}

TEST_CASE("check: --update leaves a file whose figures are as expected") {
  const ScenarioFolder folder;
  update(folder);
  const std::string same = replaced(read_text(expected(folder)), ",1000000,", ",1000000.001,");
  write_text(expected(folder), same);
  CHECK(run({"check", folder.scenario(), "--update"}).status == 0);
  CHECK(read_text(expected(folder)) == same);
}

TEST_CASE("check: --update writes nothing unless every scenario can be read") {
  const ScenarioFolder folder;
  write_text(folder.file("broken.yaml"), "title: 1\n");
  const Ran ran = run({"check", folder.path().string(), "--update"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("nothing was written") != std::string::npos);
  CHECK_FALSE(fs::exists(expected(folder)));
}

TEST_CASE("check: tolerances are in the measure's unit, or a share") {
  const ScenarioFolder folder;
  update(folder);
  write_text(expected(folder),
             replaced(read_text(expected(folder)), ",therapies,amount,GBP,1000000,",
                      ",therapies,amount,GBP,1000100,"));
  const auto with = [&](const std::string& margin) {
    return run({"check", folder.scenario(), "--tolerance", margin}).status;
  };
  CHECK(with("amount=£99") == 1);
  CHECK(with("amount=£101") == 0);
  CHECK(with("amount=0.001%") == 1);
  CHECK(with("amount=0.1%") == 0);
  CHECK(with("pupils=1000") == 1);
}

TEST_CASE("check: a folder is searched through, in the order of its paths") {
  const ScenarioFolder folder;
  fs::create_directories(folder.path() / "a/b");
  write_text(folder.file("a/b/deep.yaml"), small_scenario);
  write_text(folder.file("zero.yml"), small_scenario);
  write_text(folder.file("notes.txt"), "no scenario");
  CHECK(run({"check", folder.path().string(), "--update"}).status == 0);
  CHECK(fs::exists(folder.file("a/b/deep.expected.csv")));
  CHECK(fs::exists(folder.file("zero.expected.csv")));
  const Ran ran = run({"check", folder.path().string(), folder.scenario()});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("3 scenarios: 3 as expected, 0 not\n") != std::string::npos);
  CHECK(ran.out.find("deep.yaml") < ran.out.find("small.yaml"));
  CHECK(ran.out.find("small.yaml") < ran.out.find("zero.yml"));
}

TEST_CASE("check: expected figures whose scenario is gone fail") {
  const ScenarioFolder folder;
  update(folder);
  fs::rename(expected(folder), folder.file("gone.expected.csv"));
  update(folder);
  const Ran ran = run({"check", folder.path().string()});
  CHECK(ran.status == 1);
  CHECK(ran.out.find("gone.expected.csv: there is no scenario beside it\n") != std::string::npos);
}

TEST_CASE("check: an overlay that extends its scenario is checked as a scenario") {
  const ScenarioFolder folder;
  fs::create_directory(folder.path() / "overlays");
  write_text(folder.file("overlays/more.yaml"),
             "extends: ../small.yaml\nlines:\n  therapies: {amount: £2m}\n");
  CHECK(run({"check", folder.path().string(), "--update"}).status == 0);
  const std::string as_scenario = read_text(folder.file("overlays/more.expected.csv"));
  const Ran as_overlay = run({"forecast", folder.scenario(), "--overlay",
                              folder.file("overlays/more.yaml"), "--format", "csv"});
  CHECK(as_overlay.status == 0);
  CHECK(as_overlay.out == as_scenario);
}

TEST_CASE("check: a bad file of expected figures is bad input, with its place") {
  const ScenarioFolder folder;
  update(folder);
  const std::string good = read_text(expected(folder));
  write_text(expected(folder), replaced(good, ",-12000000,", ",lots,"));
  const Ran cell = run({"check", folder.scenario()});
  CHECK(cell.status == 2);
  CHECK(cell.err.find("small.expected.csv:") != std::string::npos);
  CHECK(cell.err.find("\"lots\" is not a number") != std::string::npos);
  write_text(expected(folder), "year,value\n");
  CHECK(run({"check", folder.scenario()}).status == 2);
  write_text(expected(folder), "");
  CHECK(run({"check", folder.scenario()}).status == 2);
  CHECK(run({"check", folder.scenario(), "--update"}).status == 0);
  CHECK(read_text(expected(folder)) == good);
}

TEST_CASE("check: a folder without scenarios, and a path that is not there, are bad input") {
  const TemporaryFolder folder;
  CHECK(run({"check", folder.path().string()}).status == 2);
  CHECK(run({"check", folder.file("nowhere")}).status == 2);
}
