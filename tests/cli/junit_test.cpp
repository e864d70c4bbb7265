#include <doctest/doctest.h>

#include <algorithm>

#include "cli/support.hpp"
#include "report/markup_check.hpp"

using namespace highneeds::test;
namespace fs = std::filesystem;

namespace {

/// What --junit writes; a fault of its markup fails the test.
std::string results(const ScenarioFolder& folder, const std::vector<std::string>& paths,
                    int status) {
  const std::string file = folder.file("results.xml");
  std::vector<std::string> arguments = {"check"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  const Ran without = run(arguments);
  arguments.insert(arguments.end(), {"--junit", file});
  const Ran ran = run(arguments);
  CHECK(ran.status == status);
  CHECK(without.status == status);
  CHECK(ran.out == without.out);
  CHECK(ran.err == without.err);
  const std::string xml = read_text(file);
  const std::size_t begin = xml.find('\n');
  CHECK(xml.substr(0, begin) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  CHECK(read_markup(std::string_view(xml).substr(begin)).faults.empty());
  return xml;
}

void update(const ScenarioFolder& folder) {
  REQUIRE(run({"check", folder.path().string(), "--update"}).status == 0);
}

}  // namespace

TEST_CASE("check: --junit has a suite for each folder and a test for each scenario") {
  const ScenarioFolder folder;
  fs::create_directory(folder.path() / "more");
  write_text(folder.file("more/other.yaml"), small_scenario);
  update(folder);
  const WorkingFolder here(folder.path());
  CHECK(results(folder, {"small.yaml", "more"}, 0) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"highneeds check\" tests=\"2\" failures=\"0\" errors=\"0\">\n"
        "  <testsuite name=\".\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
        "    <testcase classname=\".\" name=\"small.yaml\"/>\n"
        "  </testsuite>\n"
        "  <testsuite name=\"more\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
        "    <testcase classname=\"more\" name=\"other.yaml\"/>\n"
        "  </testsuite>\n"
        "</testsuites>\n");
}

TEST_CASE("check: --junit has the figures that differ, what cannot be read and what is left over") {
  const ScenarioFolder folder;
  update(folder);
  const std::string expected = folder.file("small.expected.csv");
  write_text(expected, replaced(read_text(expected), ",opening,amount,GBP,-12000000,",
                                ",opening,amount,GBP,-12500000,"));
  write_text(folder.file("broken.yaml"), "basis: <b>\n");
  write_text(folder.file("new.yaml"), small_scenario);
  write_text(folder.file("gone.expected.csv"), "case\n");
  const std::string xml = results(folder, {folder.path().string()}, 2);
  CHECK(xml.find("tests=\"4\" failures=\"3\" errors=\"1\"") != std::string::npos);
  CHECK(xml.find("<error message=\"it cannot be read\">") != std::string::npos);
  CHECK(xml.find("broken.yaml:1:8: error: ") != std::string::npos);
  CHECK(xml.find("basis: &lt;b&gt;") != std::string::npos);
  CHECK(xml.find("<failure message=\"2 figures not as expected, of ") != std::string::npos);
  CHECK(
      xml.find("  both  balance opening  2024-25  -12500000  -12000000  +500,000.00 (+4.00%)\n") !=
      std::string::npos);
  CHECK(xml.find("<failure message=\"there is no scenario beside it\">") != std::string::npos);
  CHECK(xml.find("new.yaml --update\n") != std::string::npos);
}

TEST_CASE("check: --junit holds any name that a file can have") {
  const ScenarioFolder folder;
  const std::string hostile = "a\"b<c>&'d\x1b\xff\xef\xbf\xbe\n.yaml";
  write_text(folder.file(hostile), small_scenario);
  fs::remove(folder.scenario());
  const std::string xml = results(folder, {folder.path().string()}, 1);
  CHECK(xml.find("name=\"a&quot;b&lt;c&gt;&amp;&#39;d ?? .yaml\"") != std::string::npos);
  const auto is_control = [](char c) { return c >= 0 && c < ' ' && c != '\n'; };
  CHECK(std::ranges::none_of(xml, is_control));
  CHECK(xml.find('\xff') == std::string::npos);
}

TEST_CASE("check: --junit is written whole or not at all, and over no input") {
  const ScenarioFolder folder;
  update(folder);
  const std::string before = read_text(folder.scenario());
  const Ran over = run({"check", folder.path().string(), "--junit", folder.scenario()});
  CHECK(over.status == 2);
  CHECK(over.err.find("it is an input of this run") != std::string::npos);
  CHECK(read_text(folder.scenario()) == before);
  const Ran expected =
      run({"check", folder.scenario(), "--junit", folder.file("small.expected.csv")});
  CHECK(expected.status == 2);
  write_text(folder.file("broken.yaml"), "title: 1\n");
  const Ran broken = run({"check", folder.path().string(), "--junit", folder.file("broken.yaml")});
  CHECK(broken.err.find("it is an input of this run") != std::string::npos);
  CHECK(read_text(folder.file("broken.yaml")) == "title: 1\n");
  const Ran nowhere = run({"check", folder.scenario(), "--junit", folder.file("no/results.xml")});
  CHECK(nowhere.status == 2);
  CHECK(nowhere.out.empty());
  const Ran both =
      run({"check", folder.scenario(), "--update", "--junit", folder.file("results.xml")});
  CHECK(both.status == 2);
  CHECK_FALSE(fs::exists(folder.file("results.xml")));
}
