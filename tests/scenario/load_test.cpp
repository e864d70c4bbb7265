#include <doctest/doctest.h>

#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

const Value<Money>& gross(const LoadOutcome& outcome, int year) {
  REQUIRE(outcome.scenario.has_value());
  return outcome.scenario->funding.high_needs_block.gross.by_year.at(FinancialYear{year});
}

std::string gross_overlay(const std::string& years) {
  return "funding: {high_needs_block: {gross: {" + years + "}}}";
}

std::string source_of(const LoadOutcome& outcome, Place at, const Folder& folder) {
  return folder.without_path(outcome.sources[at.file].name);
}

}  // namespace

TEST_CASE(
    "policy, what is extended, scenario, overlays and settings lie over one another in this "
    "order") {
  const Folder folder;
  folder.write(
      "base.yaml",
      with(smallest, "lines:", "policy: {stability_grant_rate: 80%, plan_growth_low: 5%}\nlines:"));
  const auto scenario = folder.write(
      "scenario.yaml",
      "extends: base.yaml\ntitle: Upper\npolicy: {plan_growth_low: 4%}\n" +
          gross_overlay("2023-24: £200m, 2024-25: £210m, 2025-26: £220m, 2026-27: £230m"));
  const auto first =
      folder.write("first.yaml", gross_overlay("2024-25: £310m, 2025-26: £320m, 2026-27: £330m"));
  const auto second = folder.write("second.yaml", gross_overlay("2025-26: £420m, 2026-27: £430m"));
  const auto outcome =
      load_from(folder, {.scenario = scenario,
                         .overlays = {first, second},
                         .settings = {"funding.high_needs_block.gross.2026-27=£530m"}});
  CHECK(outcome.faults == "");
  CHECK(gross(outcome, 2023).value == Money::pounds(200e6));
  CHECK(gross(outcome, 2024).value == Money::pounds(310e6));
  CHECK(gross(outcome, 2025).value == Money::pounds(420e6));
  CHECK(gross(outcome, 2026).value == Money::pounds(530e6));
  CHECK(outcome.scenario->title == "Upper");
  CHECK(outcome.scenario->authority.name == "Anyshire");
  CHECK(outcome.scenario->policy.plan_growth_low.value.as_ratio() == 0.04);
  CHECK(outcome.scenario->policy.stability_grant_rate.value.as_ratio() == 0.8);
  CHECK(outcome.scenario->policy.plan_growth_high.value.as_ratio() == 0.13);
}

TEST_CASE("a value knows the file that it came from") {
  const Folder folder;
  folder.write("base.yaml", smallest);
  const auto scenario =
      folder.write("scenario.yaml", "extends: base.yaml\n" + gross_overlay("2025-26: £104m"));
  const auto overlay = folder.write("overlay.yaml", gross_overlay("2024-25: £102m"));
  const auto outcome =
      load_from(folder, {.scenario = scenario,
                         .overlays = {overlay},
                         .settings = {"funding.high_needs_block.gross.2026-27=£105m"}});
  CHECK(outcome.faults == "");
  CHECK(source_of(outcome, gross(outcome, 2023).at, folder) == "base.yaml");
  CHECK(source_of(outcome, gross(outcome, 2024).at, folder) == "overlay.yaml");
  CHECK(source_of(outcome, gross(outcome, 2025).at, folder) == "scenario.yaml");
  CHECK(outcome.sources[gross(outcome, 2026).at.file].kind == SourceKind::Setting);
  CHECK(source_of(outcome, outcome.scenario->policy.override_ends.at, folder) ==
        "policy (built in)");
  std::vector<SourceKind> kinds;
  for (const auto& source : outcome.sources.all()) kinds.push_back(source.kind);
  CHECK(kinds == std::vector{SourceKind::Policy, SourceKind::Scenario, SourceKind::Scenario,
                             SourceKind::Overlay, SourceKind::Setting});
}

TEST_CASE("a changed value loses the provenance it had, and others keep theirs") {
  const Folder folder;
  const auto scenario = folder.write(
      "scenario.yaml", with(smallest, "gross: {2023-24: £100m, 2024-25: £103m, then: hold}",
                            "gross: {2023-24: {value: £100m, note: published}, 2024-25: {value: "
                            "£103m, note: a guess, known: "
                            "assumed}, then: hold}"));
  const auto overlay = folder.write("overlay.yaml", gross_overlay("2024-25: £104m"));
  const auto outcome =
      load_from(folder, {.scenario = scenario, .overlays = {overlay}, .settings = {}});
  CHECK(outcome.faults == "");
  REQUIRE(gross(outcome, 2023).provenance);
  CHECK(gross(outcome, 2023).provenance->note == "published");
  const auto& changed = gross(outcome, 2024);
  CHECK(changed.value == Money::pounds(104e6));
  CHECK((!changed.provenance || (changed.provenance->note.empty() && !changed.provenance->known)));
}

TEST_CASE("include: no takes a named thing out, also in an overlay") {
  const auto outcome = load_over("lines: {therapies: {include: no}, other: {amount: £2m}}");
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  REQUIRE(outcome.scenario->lines.size() == 1);
  CHECK(outcome.scenario->lines.front().name == "other");
  CHECK(load_over("lines: {therapies: {include: no}}").faults ==
        "scenario.yaml:0:0: the scenario spends on nothing (add provision or lines)\n");
}

TEST_CASE("tables are read relative to the file that names them, and years laid over them") {
  const Folder folder;
  folder.write("tables/plans.csv", "academic_year,mainstream\n2022/23,2669\n2023/24,3870\n");
  folder.write("bases/base.yaml", smallest +
                                      "provision: {mainstream: {pupils: {table: "
                                      "../tables/plans.csv, column: mainstream, then: hold}, "
                                      "unit_cost: £4k}}\n");
  const auto scenario = folder.write("scenario.yaml", "extends: bases/base.yaml\n");
  const auto overlay =
      folder.write("overlays/o.yaml", "provision: {mainstream: {pupils: {2023/24: 4000}}}");
  const auto outcome =
      load_from(folder, {.scenario = scenario, .overlays = {overlay}, .settings = {}});
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  const auto& pupils = outcome.scenario->provision.at(0).pupils;
  CHECK(pupils.by_year.at(AcademicYear{2022}).value == Pupils::count(2669));
  CHECK(pupils.by_year.at(AcademicYear{2023}).value == Pupils::count(4000));
  CHECK(outcome.sources[pupils.by_year.at(AcademicYear{2022}).at.file].kind == SourceKind::Table);
}

TEST_CASE("a table in an overlay lies over the years of the scenario") {
  const Folder folder;
  folder.write("block.csv", "financial_year,gross\n2023-24,£90m\n2024-25,£91m\n");
  const auto scenario = folder.write("scenario.yaml", smallest);
  const auto overlay =
      folder.write("overlay.yaml", gross_overlay("table: block.csv, column: gross, 2024-25: £92m"));
  const auto outcome =
      load_from(folder, {.scenario = scenario, .overlays = {overlay}, .settings = {}});
  CHECK(outcome.faults == "");
  CHECK(gross(outcome, 2023).value == Money::pounds(90e6));
  CHECK(gross(outcome, 2024).value == Money::pounds(92e6));
}

TEST_CASE("scenarios that extend one another in a loop are faults that show the chain") {
  const Folder folder;
  const auto first = folder.write("a.yaml", "extends: sub/b.yaml\n");
  folder.write("sub/b.yaml", "title: B\nextends: ../a.yaml\n");
  CHECK(load_from(folder, {.scenario = first, .overlays = {}, .settings = {}}).faults ==
        "sub/b.yaml:2:10: this extends itself: a.yaml extends sub/b.yaml extends a.yaml "
        "(let the last of them "
        "stand alone)\n");
  const auto own = folder.write("own.yaml", "extends: own.yaml\n");
  CHECK(load_from(folder, {.scenario = own, .overlays = {}, .settings = {}}).faults ==
        "own.yaml:1:10: this extends itself: own.yaml extends own.yaml (let the last of them stand "
        "alone)\n");
}

TEST_CASE("a chain of scenarios may not be too long") {
  const Folder folder;
  for (int i = 0; i < 20; ++i) {
    folder.write("s" + std::to_string(i) + ".yaml",
                 "extends: s" + std::to_string(i + 1) + ".yaml\n");
  }
  folder.write("s20.yaml", smallest);
  const auto from = [&](int i) {
    return load_from(folder,
                     {.scenario = folder.write("s" + std::to_string(i) + ".yaml",
                                               "extends: s" + std::to_string(i + 1) + ".yaml\n"),
                      .overlays = {},
                      .settings = {}})
        .faults;
  };
  CHECK(from(5) == "");
  CHECK(from(0) == "s15.yaml:1:10: more than 16 scenarios extend one another (extend fewer)\n");
}

TEST_CASE("files that are not there are faults, all at once") {
  const Folder folder;
  const auto scenario = folder.write("scenario.yaml", "extends: gone.yaml\n");
  const auto outcome = load_from(
      folder, {.scenario = scenario, .overlays = {"/no/such/overlay.yaml"}, .settings = {}});
  CHECK(outcome.faults.find("scenario.yaml:1:10: ") != std::string::npos);
  CHECK(outcome.faults.find("gone.yaml") != std::string::npos);
  CHECK(outcome.faults.find("/no/such/overlay.yaml") != std::string::npos);
  const auto missing =
      load_from(folder, {.scenario = "/no/such/scenario.yaml", .overlays = {}, .settings = {}});
  CHECK(missing.faults.find("/no/such/scenario.yaml") != std::string::npos);
}

TEST_CASE("what an overlay extends as a scenario of its own is ignored") {
  const auto outcome = load_over("extends: nowhere.yaml\ntitle: Above");
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  CHECK(outcome.scenario->title == "Above");
}

TEST_CASE("an overlay without keys is one fault") {
  const auto outcome = load_over("- title: Above");
  CHECK(outcome.faults.find("overlay.yaml:1:1: ") == 0);
  CHECK(outcome.faults.find('\n') == outcome.faults.size() - 1);
}

TEST_CASE("settings reach any number, and a wrong path names the nearest") {
  const auto outcome = load_over("title: Set", {"policy.stability_grant_rate=70%",
                                                "opening_balance={value: -£20m, at: 2023-03-31}",
                                                "lines.therapies.amount=£3m"});
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  CHECK(outcome.scenario->policy.stability_grant_rate.value.as_ratio() == 0.7);
  CHECK(outcome.scenario->opening_balance.value == Money::pounds(-20e6));
  CHECK(outcome.scenario->lines.front().amount.always->value == Money::pounds(3e6));
  const auto wrong = load_over("title: Set", {"lines.therapy.amount=£3m"});
  CHECK(wrong.faults.find("therapies") != std::string::npos);
}

TEST_CASE("the opening balance can be set alone and keeps its day") {
  const auto outcome = load_over("title: Set", {"opening_balance=-£20m"});
  CHECK(outcome.faults == "");
  REQUIRE(outcome.scenario.has_value());
  CHECK(outcome.scenario->opening_balance.value == Money::pounds(-20e6));
  CHECK(outcome.scenario->opening_date.value == date("2023-03-31"));
}

TEST_CASE("what is missing is missing in the scenario") {
  CHECK(load_text(with(smallest, "title: Small\n", "")).faults ==
        "scenario.yaml:0:0: missing key \"title\" (write title: Outlook at November 2026)\n");
}

TEST_CASE("a setting names a table, with its path from the working directory") {
  const Folder folder;
  const auto table = folder.write("block.csv", "financial_year,gross\n2023-24,£90m\n");
  const auto scenario = folder.write("scenario.yaml", smallest);
  const auto set = [&](const std::string& setting) {
    return load_from(folder, {.scenario = scenario, .overlays = {}, .settings = {setting}});
  };
  const std::string path = "funding.high_needs_block.gross=";
  const auto outcome = set(path + "{table: \"" + table + "\", column: gross}");
  CHECK(outcome.faults == "");
  CHECK(gross(outcome, 2023).value == Money::pounds(90e6));
  CHECK(gross(outcome, 2024).value == Money::pounds(103e6));
  CHECK(set(path + "{table: /no/such.csv, column: gross}").faults.find("/no/such.csv") !=
        std::string::npos);
  CHECK(set("funding.high_needs_block.gross.column=gross").faults.find("no table") !=
        std::string::npos);
}

TEST_CASE("a setting may add a section that the format knows, and no other") {
  const auto added = load_over("funding: {schools_block: £600m}",
                               {"funding.schools_block_transfer.2026-27={rate: 0.5%}"});
  CHECK(added.faults == "");
  REQUIRE(added.scenario.has_value());
  CHECK(added.scenario->funding.schools_block_transfer.size() == 1);
  const auto nested = load_over("title: Set", {"funding.council_contribution.amount.2026-27=£1m"});
  CHECK(nested.faults.find("no value for 2023-24") != std::string::npos);
  const auto unknown =
      load_over("title: Set", {"funding.schools_blok_transfer.2026-27={rate: 1%}"});
  CHECK(unknown.faults.find("unknown key \"schools_blok_transfer\"") != std::string::npos);
  CHECK(unknown.faults.find("did you mean \"schools_block_transfer\"?") != std::string::npos);
  const auto chosen = load_over("title: Set", {"lines.therapy.s251[1.2.5]=100%"});
  CHECK(chosen.faults.find("there is no \"therapy\" in lines") != std::string::npos);
}

TEST_CASE("a scenario that takes itself out has one fault") {
  CHECK(load_text(smallest + "include: no\n").faults ==
        "scenario.yaml:13:10: a whole scenario cannot be taken out (take this line out)\n");
}
