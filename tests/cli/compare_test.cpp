#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

/// The small scenario with one that extends it beside it, whose line is £1m dearer.
class TwoScenarios : public ScenarioFolder {
 public:
  TwoScenarios() {
    write_text(dearer(), "extends: small.yaml\ntitle: Dearer\nlines: {therapies: {amount: £2m}}\n");
  }
  [[nodiscard]] std::string dearer() const { return file("dearer.yaml"); }
  [[nodiscard]] Ran compare(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"compare", scenario(), dearer()};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
};

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("compare: the page names both scenarios by a letter and shows what differs") {
  const TwoScenarios folder;
  const Ran ran = folder.compare();
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "  A  A small scenario (" + folder.scenario() + ")\n"));
  CHECK(has(ran.out, "  B  Dearer (" + folder.dearer() + ")\n"));
  CHECK(has(ran.out, "B against A: funding and spending"));
  CHECK(has(ran.out, "Therapies"));
  CHECK_FALSE(has(ran.out, "pupils and plans"));
}

TEST_CASE("compare: the tidy table names scenarios as they were given") {
  const TwoScenarios folder;
  const Ran ran = folder.compare({"--format", "csv", "--years", "2025-26"});
  CHECK(ran.status == 0);
  CHECK(
      ran.out.starts_with("case,year,section,line,measure,unit,scenario,value,"
                          "difference\nunmitigated,2025-26,funding,"));
  CHECK(has(ran.out, "mitigated,2025-26,expenditure,therapies,amount,GBP," + folder.dearer() +
                         ",2000000,1000000\n"));
  CHECK_FALSE(has(ran.out, ",2026-27,"));
}

TEST_CASE("compare: settings apply to every scenario") {
  const TwoScenarios folder;
  const Ran ran = folder.compare({"--format", "csv", "--set", "lines.therapies.amount=£3m"});
  CHECK(has(ran.out, "expenditure,therapies,amount,GBP," + folder.dearer() + ",3000000,0\n"));
}

TEST_CASE("compare: the case is said, and the stamp names every input once") {
  const TwoScenarios folder;
  const Ran ran = folder.compare({"--case", "unmitigated", "--top", "3"});
  CHECK(has(ran.out, "Unmitigated forecasts of the High Needs Block, 2024-25 to 2026-27"));
  CHECK(has(ran.out, "case unmitigated"));
  CHECK(has(ran.out, "top 3"));
  const std::string stamp = ran.out.substr(ran.out.find("Run stamp"));
  const auto first = stamp.find("small.yaml");
  REQUIRE(first != std::string::npos);
  CHECK(stamp.find("small.yaml", first + 1) == std::string::npos);
}

TEST_CASE("compare: both cases and what the programme changes, unless one is asked for") {
  const TemporaryFolder folder;
  const std::string worked = (root() / "scenarios/worked/programme.yaml").string();
  const std::string half = folder.file("half.yaml");
  write_text(half, "extends: " + worked + "\nprogramme: {delivery_rate: 50%}\n");
  const Ran both = run({"compare", worked, half});
  CHECK(has(both.out, "Unmitigated and mitigated forecasts of the High Needs Block"));
  CHECK(has(both.out, "\nBalance at 31 March, unmitigated\n"));
  CHECK(has(both.out, "\nBalance at 31 March, mitigated\n"));
  CHECK(has(both.out, "\nBalance at 31 March, what the programme changes\n"));
  CHECK(has(both.out, "B against A, mitigated: balance"));
  CHECK(has(both.out, "B against A, unmitigated: no line"));
  const Ran one = run({"compare", worked, half, "--case", "mitigated"});
  CHECK_FALSE(has(one.out, "unmitigated"));
  CHECK(has(one.out, "\nBalance at 31 March\n"));
}

TEST_CASE("compare: JSON says which scenarios it is of") {
  const TwoScenarios folder;
  const Ran ran = folder.compare({"--format", "json"});
  CHECK(ran.status == 0);
  CHECK(has(ran.out, "\"name\": \"" + folder.dearer() + "\""));
  CHECK(has(ran.out, "\"title\": \"Dearer\""));
}

TEST_CASE("compare: faults of all scenarios come at once, and those of an overlay once") {
  const TwoScenarios folder;
  write_text(folder.file("bad.yaml"), "extends: small.yaml\nbasis: odd\n");
  write_text(folder.file("worse.yaml"), "extends: small.yaml\nyears: never\n");
  const Ran ran = run({"compare", folder.file("bad.yaml"), folder.file("worse.yaml")});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "bad.yaml:2:"));
  CHECK(has(ran.err, "worse.yaml:2:"));
  write_text(folder.file("over.yaml"), "basis: odd\n");
  const Ran over = folder.compare({"--overlay", folder.file("over.yaml")});
  const auto first = over.err.find("over.yaml:1:");
  REQUIRE(first != std::string::npos);
  CHECK(over.err.find("over.yaml:1:", first + 1) == std::string::npos);
}

TEST_CASE("compare: a warning of all scenarios is said once, another basis is one more") {
  const TwoScenarios folder;
  write_text(folder.scenario(),
             replaced(small_scenario, "provision:",
                      "  schools_block_transfer:\n    2025-26: {rate: 1.5%}\nprovision:"));
  const Ran same = folder.compare();
  const auto first = same.err.find("warning: ");
  REQUIRE(first != std::string::npos);
  CHECK(same.err.find("warning: ", first + 1) == std::string::npos);
  write_text(folder.file("gross.yaml"),
             replaced(replaced(small_scenario, "basis: net", "basis: gross"),
                      "    deductions: {2024-25: £6m, then: hold}\n", ""));
  const Ran other = run({"compare", folder.dearer(), folder.file("gross.yaml"), "--format", "csv"});
  CHECK(other.status == 0);
  CHECK(has(other.err, "highneeds: warning: " + folder.file("gross.yaml") +
                           " is on a gross basis and " + folder.dearer() + " on a net one"));
}

TEST_CASE("compare: no scenario is a place for results") {
  const TwoScenarios folder;
  const Ran ran = folder.compare({"--output", folder.scenario()});
  CHECK(ran.status == 2);
  CHECK(read_text(folder.scenario()) == small_scenario);
}

TEST_CASE("compare: a programme against one that delivers half of it") {
  const TemporaryFolder folder;
  const std::string worked = (root() / "scenarios/worked/programme.yaml").string();
  const std::string half = folder.file("half.yaml");
  write_text(half,
             "extends: " + worked + "\ntitle: Half delivered\nprogramme: {delivery_rate: 50%}\n");
  const Ran page = run({"compare", worked, half});
  CHECK(page.status == 0);
  CHECK(has(page.out, "Half delivered"));
  CHECK(has(page.out, "Programme: savings"));
  const Ran with = run({"compare", worked, half, "--format", "csv", "--years", "2027-28"});
  CHECK(has(with.out, "mitigated,2027-28,expenditure,programme_savings,amount,GBP," + half +
                          ",-120000,120000\n"));
  CHECK(has(with.out, "expenditure,programme_cost,amount,GBP," + half + ",90000,0\n"));
  // Without the programme both are the same.
  const Ran without = run(
      {"compare", worked, half, "--format", "csv", "--years", "2027-28", "--case", "unmitigated"});
  const auto lines = lines_of(without.out);
  CHECK(lines.size() > 20);
  for (const std::string& line : lines) {
    if (has(line, half)) CHECK(line.ends_with(",0"));
  }
}
