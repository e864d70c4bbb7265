#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

/// The worked example of a programme, as it is shipped.
std::string worked() {
  return (root() / "scenarios/worked/programme.yaml").string();
}

Ran explain(const std::vector<std::string>& more) {
  std::vector<std::string> words = {"explain", worked()};
  words.insert(words.end(), more.begin(), more.end());
  return run(words);
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

/// The lines of a page on which a part stands, without what is before it.
std::vector<std::string> lines_with(const std::string& page, const std::string& part) {
  std::vector<std::string> found;
  for (const std::string& line : lines_of(page)) {
    const auto at = line.find(part);
    if (at != std::string::npos) found.push_back(line.substr(at));
  }
  return found;
}

}  // namespace

TEST_CASE("explain: a page shows a figure with as many levels of parts as are asked for") {
  const Ran one = explain({"in_year", "2027-28", "--depth", "1"});
  CHECK(one.status == 0);
  CHECK(has(one.out, "A worked example of a programme\nIn-year balance 2027-28, mitigated\n"));
  CHECK(has(one.out, "£700,910.00"));
  CHECK(has(one.out, "of 2 parts"));
  CHECK(has(one.out, "--depth all shows them"));
  CHECK_FALSE(has(one.out, "programme.yaml"));
  const Ran all = explain({"in_year", "2027-28", "--depth", "all"});
  CHECK(lines_of(all.out).size() > 10 * lines_of(one.out).size());
  CHECK_FALSE(has(all.out, "--depth all"));
}

TEST_CASE("explain: each input shows its address, its value, and where it is written") {
  const std::string page = explain({"programme_savings", "2027-28", "--depth", "all"}).out;
  const auto amount = lines_with(page, "contracts.effects.saving.amount.2026-27");
  REQUIRE(amount.size() == 1);
  CHECK(has(amount.front(), "£300,000"));
  CHECK(has(amount.front(), "(8.7)"));
  CHECK(amount.front().ends_with("programme.yaml:64"));
  const auto confidence = lines_with(page, "contracts.confidence");
  REQUIRE_FALSE(confidence.empty());
  CHECK(has(confidence.front(), "80%"));
  CHECK(confidence.front().ends_with("programme.yaml:62"));
  const auto delivery = lines_with(page, "programme.delivery_rate");
  REQUIRE_FALSE(delivery.empty());
  CHECK(delivery.front().ends_with("default"));
}

TEST_CASE("explain: the parts of a programme's figures are named in plain words") {
  for (const std::string line :
       {"state_special", "independent_special", "mainstream", "programme_cost", "closing"}) {
    CAPTURE(line);
    const std::string page = explain({line, "2028-29", "--depth", "all"}).out;
    for (const std::string vague : {" sum  ", " product  ", " the lower  ", " the higher  "}) {
      CHECK_FALSE(has(page, vague));
    }
    CHECK_FALSE(has(page, "nil                0  (6.3)\n"));
  }
}

TEST_CASE("explain: a difference is the mitigated figure less the unmitigated one") {
  const Ran page = explain({"closing", "2028-29", "--case", "difference", "--depth", "1"});
  CHECK(page.status == 0);
  CHECK(has(page.out, "Carried forward 2028-29, difference\n"));
  CHECK(has(page.out, "  = Carried forward 2028-29, mitigated"));
  CHECK(has(page.out, "  - Carried forward 2028-29, unmitigated"));
  CHECK(has(page.out, "(8.8)"));
  const Ran json = explain({"closing", "2028-29", "--case", "difference", "--format", "json"});
  CHECK(json.status == 0);
  CHECK(has(json.out, "\"case\": \"difference\""));
}

TEST_CASE("explain: a case without the programme has none of its parts") {
  const Ran with = explain({"state_special", "2027-28", "--depth", "all"});
  const Ran without =
      explain({"state_special", "2027-28", "--depth", "all", "--case", "unmitigated"});
  CHECK(without.status == 0);
  CHECK(has(without.out, "State special schools 2027-28, unmitigated\n"));
  CHECK(has(with.out, "special_school"));
  CHECK_FALSE(has(without.out, "special_school"));
  CHECK(has(with.out, "£5,560,000.00"));
  CHECK(has(without.out, "£4,800,000.00"));
}

TEST_CASE("explain: JSON has the whole tree, unless a depth is asked for") {
  const Ran all = explain({"in_year", "2026-27", "--format", "json"});
  CHECK(all.status == 0);
  CHECK(has(all.out, "\"case\": \"mitigated\""));
  CHECK(has(all.out, "\"line\": \"in_year\""));
  CHECK(has(all.out, "\"address\": \"programme.workstreams.practice.projects.fees"));
  CHECK_FALSE(has(all.out, "\"is_cut\": true"));
  const Ran cut = explain({"in_year", "2026-27", "--format", "json", "--depth", "1"});
  CHECK(has(cut.out, "\"is_cut\": true"));
  CHECK_FALSE(has(cut.out, "\"address\""));
}

TEST_CASE("explain: a setting is where a value comes from") {
  const Ran ran =
      explain({"programme_cost", "2026-27", "--depth", "all", "--set",
               "programme.workstreams.places.projects.special_school.cost.2026-27=£200k"});
  CHECK(ran.status == 0);
  const auto cost = lines_with(ran.out, "special_school.cost.2026-27");
  REQUIRE_FALSE(cost.empty());
  CHECK(has(cost.front(), "£200,000"));
  CHECK(has(cost.front(), "--set"));
}

TEST_CASE("explain: a line that is misspelt, and a year that is not there, are refused") {
  const Ran line = explain({"programme_savngs", "2027-28"});
  CHECK(line.status == 2);
  CHECK(line.out.empty());
  CHECK(line.err ==
        "highneeds: error: the forecast has no line `programme_savngs`\n"
        "  help: did you mean `programme_savings`?\n");
  const Ran year = explain({"closing", "2034-35"});
  CHECK(year.status == 2);
  CHECK(year.out.empty());
  CHECK(has(year.err, "2034-35"));
  CHECK(has(year.err, "2025-26"));
}
