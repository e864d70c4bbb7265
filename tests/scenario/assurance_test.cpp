#include <doctest/doctest.h>

#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

const std::string assured = R"(correct_to: 2024-11-20
assurance:
  sunset: {value: 2025-03-31, note: "a new block is published by then"}
  decisions:
    growth:
      what: plans grow by 8%
      why:  it is what they did
      by:   Finance sub-group
      date: 2024-10-01
    prices: {what: prices follow the deflator, why: no better was found}
  limitations:
    block: {what: no allocation was found, effect: the block is assumed}
  sign_off:
    section_151_officer: {status: signed_off, date: 2024-11-25, note: for the Forum only}
    director: {role: Director of Children's Services}
    forum: {status: refused, date: 2024-12-01}
)";

}  // namespace

TEST_CASE("the assurance of a scenario is read in the order that it is written in") {
  const auto outcome = load_over(assured);
  REQUIRE(outcome.faults.empty());
  const Assurance& read = outcome.scenario->assurance;
  REQUIRE(read.sunset);
  CHECK(name(read.sunset->value) == "2025-03-31");
  CHECK(read.sunset->provenance->note == "a new block is published by then");
  REQUIRE(read.decisions.size() == 2);
  CHECK(read.decisions[0].name == "growth");
  CHECK(read.decisions[0].what == "plans grow by 8%");
  CHECK(read.decisions[0].why == "it is what they did");
  CHECK(read.decisions[0].by == "Finance sub-group");
  CHECK(name(read.decisions[0].date.value()) == "2024-10-01");
  CHECK(read.decisions[1].by.empty());
  CHECK_FALSE(read.decisions[1].date);
  REQUIRE(read.limitations.size() == 1);
  CHECK(read.limitations[0].name == "block");
  CHECK(read.limitations[0].what == "no allocation was found");
  CHECK(read.limitations[0].effect == "the block is assumed");
}

TEST_CASE("sign-offs are awaited unless they are said to be given or refused") {
  const auto outcome = load_over(assured);
  REQUIRE(outcome.faults.empty());
  const auto& sign_off = outcome.scenario->assurance.sign_off;
  REQUIRE(sign_off.size() == 3);
  CHECK(sign_off[0].status == SignOffStatus::SignedOff);
  CHECK(sign_off[0].role.empty());
  CHECK(sign_off[0].note == "for the Forum only");
  CHECK(name(sign_off[0].date.value().value) == "2024-11-25");
  CHECK(sign_off[1].status == SignOffStatus::Awaited);
  CHECK(sign_off[1].role == "Director of Children's Services");
  CHECK_FALSE(sign_off[1].date);
  CHECK(sign_off[2].status == SignOffStatus::Refused);
}

TEST_CASE("a scenario without an assurance has an empty one") {
  const auto outcome = load_text(smallest);
  REQUIRE(outcome.faults.empty());
  CHECK_FALSE(outcome.scenario->assurance.sunset);
  CHECK(outcome.scenario->assurance.decisions.empty());
  CHECK(outcome.scenario->assurance.limitations.empty());
  CHECK(outcome.scenario->assurance.sign_off.empty());
}

TEST_CASE("settings change the assurance, by the addresses of its keys") {
  const auto outcome = load_over(
      assured, {"assurance.sunset=2025-06-30", "assurance.decisions.growth.by=Schools Forum",
                "assurance.sign_off.director.status=refused",
                "assurance.sign_off.director.date=2024-12-02"});
  REQUIRE(outcome.faults.empty());
  const Assurance& read = outcome.scenario->assurance;
  CHECK(name(read.sunset->value) == "2025-06-30");
  CHECK(read.decisions[0].by == "Schools Forum");
  CHECK(read.sign_off[1].status == SignOffStatus::Refused);
}

TEST_CASE("every mistake of an assurance is found at once") {
  const auto outcome = load_over(R"(correct_to: 2024-11-20
assurance:
  sunset: 2024-11-19
  decisions:
    growth: {what: plans grow}
  limitations:
    block: {efect: none}
  sign_off:
    director: {status: approved, date: 2024-12-01}
)");
  CHECK_FALSE(outcome.scenario);
  for (const char* words :
       {"missing key \"why\" in assurance.decisions.growth", "did you mean \"effect\"?",
        "missing key \"what\" in assurance.limitations.block",
        "\"approved\" is not a word for assurance.sign_off.director.status",
        "the sunset, 2024-11-19, is before 2024-11-20"}) {
    CAPTURE(words);
    CHECK_MESSAGE(outcome.faults.find(words) != std::string::npos, outcome.faults);
  }
  CHECK(outcome.faults.find("is awaited") == std::string::npos);
}

TEST_CASE("a sunset may be the very day that the forecast is correct to") {
  CHECK(load_over("correct_to: 2024-11-20\nassurance: {sunset: 2024-11-20}\n").faults.empty());
  CHECK(load_over("assurance: {sunset: 2020-01-01}\n").faults.empty());
}

TEST_CASE("a sign-off that is given or refused has a day, and one that is awaited has none") {
  const auto without = [](const std::string& fields) {
    return load_over("assurance: {sign_off: {forum: {" + fields + "}}}\n").faults;
  };
  CHECK(without("status: signed_off").find("nothing says on which day \"forum\" was given") !=
        std::string::npos);
  CHECK(without("status: refused").find("nothing says on which day \"forum\" was refused") !=
        std::string::npos);
  CHECK(without("status: awaited, date: 2024-12-01").find("is awaited") != std::string::npos);
  CHECK(without("status: refused, date: 2024-12-01").empty());
  CHECK(without("note: to be asked").empty());
}
