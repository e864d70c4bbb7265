#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "cli/support.hpp"
#include "highneeds/analysis/checks.hpp"
#include "highneeds/analysis/swing.hpp"
#include "highneeds/report/number.hpp"
#include "highneeds/scenario/load.hpp"
#include "report/lever_words.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

const std::string outlook_file = (root() / "scenarios/norfolk/outlook.yaml").string();

Outlook outlook_of(const std::string& scenario, const std::vector<std::string>& settings = {}) {
  Sources sources;
  Loaded loaded = load({.scenario = scenario, .overlays = {}, .settings = settings}, sources);
  return look_ahead(std::move(loaded.scenario), std::move(loaded.warnings));
}

Ran assured(const ScenarioFolder& folder, const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"report",    folder.scenario(), "--template",
                                        "assurance", "--output",        folder.file("paper.md")};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}

}  // namespace

TEST_CASE("assurance: what 1% more of a number changes is what --set gives, to the penny") {
  const Outlook outlook = outlook_of(outlook_file);
  const double closing = outlook.mitigated.summary.closing.back();
  const auto all = swings(outlook.prepared);
  for (const std::string address :
       {"known_closing.2023-24", "funding.high_needs_block.gross.then.2027-28",
        "provision.independent_special.unit_cost.2023-24", "provision.mainstream.pupils.then",
        "funding.council_contribution.amount.2023-24", "programme.delivery_rate",
        "lines.sen_support_services.amount.then.2025-26", "policy.stability_grant_rate"}) {
    CAPTURE(address);
    const auto& levers = outlook.prepared.levers;
    const auto found = std::ranges::find(levers, address, &Lever::address);
    REQUIRE(found != levers.end());
    const Outlook changed =
        outlook_of(outlook_file, {address + "=" + as_written(found->written * 1.01, found->unit)});
    const auto swing = all.at(static_cast<std::size_t>(found - levers.begin()));
    CHECK(std::abs(changed.mitigated.summary.closing.back() - closing - swing.closing) < 0.005);
  }
}

TEST_CASE("assurance: every shipped scenario passes its checks, and its numbers have own names") {
  std::size_t scenarios = 0;
  for (const auto& file : files_below(root() / "scenarios", ".yaml")) {
    CAPTURE(file.string());
    const Outlook outlook = outlook_of(file.string());
    const auto programme = look_at_programme(outlook);
    for (const Check& check : checks({outlook, programme ? &*programme : nullptr})) {
      CAPTURE(check.name);
      CHECK_MESSAGE(check.has_passed(), check.where);
    }
    std::set<std::string> names;
    for (const Lever& lever : outlook.prepared.levers) {
      CHECK_MESSAGE(names.insert(words_of(lever)).second, lever.address);
    }
    ++scenarios;
  }
  CHECK(scenarios > 10);
}

TEST_CASE("assurance: a paper with a failed check is written, and the status is 1") {
  const ScenarioFolder folder;
  const std::vector<std::string> sunset = {"--set", "assurance.sunset=2026-03-31"};
  const auto on = [&](const std::string& day) {
    std::vector<std::string> more = sunset;
    more.insert(more.end(), {"--date", day});
    return assured(folder, more);
  };
  const Ran fine = on("2026-03-31");
  CHECK(fine.status == 0);
  CHECK(fine.err.empty());
  CHECK(read_text(folder.file("paper.md")).find("PASS: none of") != std::string::npos);
  const Ran failed = on("2026-04-01");
  CHECK(failed.status == 1);
  CHECK(failed.out.empty());
  CHECK(failed.err == "highneeds: the paper was written, and 1 check of it failed: Sunset\n");
  const std::string paper = read_text(folder.file("paper.md"));
  CHECK(paper.find("FAIL: 1 of 13 checks failed (Sunset)") != std::string::npos);
  CHECK(paper.find("made on 1 April 2026") != std::string::npos);
  CHECK(paper.find("date 2026-04-01") != std::string::npos);
}

TEST_CASE("report: the day of a paper is printed, and must be a day") {
  const ScenarioFolder folder;
  const std::string file = folder.file("paper.md");
  CHECK(run({"report", folder.scenario(), "--output", file, "--date", "2026-11-25"}).status == 0);
  CHECK(read_text(file).find("2024-25 to 2026-27, made on 25 November 2026\n") !=
        std::string::npos);
  CHECK(run({"report", folder.scenario(), "--output", file}).status == 0);
  CHECK(read_text(file).find("made on") == std::string::npos);
  const Ran ran = run({"report", folder.scenario(), "--output", file, "--date", "25/11/2026"});
  CHECK(ran.status == 2);
  CHECK(ran.err.starts_with("highneeds: error: --date: "));
}
