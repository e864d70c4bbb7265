#include <doctest/doctest.h>

#include <algorithm>

#include "scenario/programme_sample.hpp"
#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

/// What loading says of the sample with one piece replaced: without file and place of each fault.
std::string faults_with(const std::string& piece, const std::string& by) {
  const auto outcome = load_text(with(programme_sample, piece, by));
  std::string text;
  std::size_t at = 0;
  while (at < outcome.faults.size()) {
    const auto end = outcome.faults.find('\n', at);
    const auto line = outcome.faults.substr(at, end - at);
    text += line.substr(line.find(": ") + 2) + "\n";
    at = end + 1;
  }
  return text;
}

/// Each warning of the sample with one piece replaced that is about the programme or its room.
std::string warnings_with(const std::string& piece, const std::string& by) {
  const auto outcome = load_text(with(programme_sample, piece, by));
  CHECK(outcome.faults == "");
  std::string text;
  for (const auto& warning : outcome.warnings) {
    if (warning.reference.starts_with("model 6") || warning.reference.starts_with("model 8"))
      text += warning.what + " (" + warning.reference + ")\n";
  }
  return text;
}

// What the sample itself warns of.
const std::string of_growth =
    "pupils of state_special grow by a rule, and those who do not fit overflow: growth seen in "
    "actual years already holds past overflow (model 6.3)\n";

std::string many_workstreams(int number) {
  std::string text = "programme:\n  title: Many\n  workstreams:\n";
  for (int i = 0; i < number; ++i) text += "    w" + std::to_string(i) + ": {title: W}\n";
  return text;
}

}  // namespace

TEST_CASE("room: a capacity and an overflow need one another") {
  CHECK(faults_with("    overflow: independent_special\n", "") ==
        "state_special has a capacity, and nothing says where those go who do not fit (write "
        "overflow: independent_special beside it)\n");
  CHECK(faults_with("    capacity: {2023/24: 1600, then: hold}\n", "") ==
        "state_special has no capacity, so other councils' pupils take none of it (write capacity: "
        "{2024/25: 1800, then: hold}, or take occupied_by_others out)\n"
        "state_special has no capacity, so nobody overflows (write capacity: {2024/25: 1800, then: "
        "hold}, or take overflow out)\n");
}

TEST_CASE("room: those who do not fit go to a provision of the scenario, and not in a circle") {
  CHECK(faults_with("overflow: independent_special", "overflow: elsewhere") ==
        "\"elsewhere\" is not a provision of this scenario (name one of them: mainstream, "
        "state_special, independent_special, post_16; or add elsewhere under provision)\n");
  CHECK(faults_with("overflow: independent_special", "overflow: state_special") ==
        "those who do not fit would go round in a circle: state_special, state_special (let the "
        "last of them have room for all, without capacity and overflow)\n");
  CHECK(faults_with("    unit_cost: {2024-25: £62k, then: +3%}\n",
                    "    unit_cost: £62k\n    capacity: 500\n    overflow: state_special\n") ==
        "those who do not fit would go round in a circle: state_special, independent_special, "
        "state_special (let the last of them have room for all, without capacity and overflow)\n");
}

TEST_CASE("effects: the provisions that they name are there, and differ") {
  CHECK(faults_with("instead_of: independent_special", "instead_of: elsewhere") ==
        "\"elsewhere\" is not a provision of this scenario (name one of them: mainstream, "
        "state_special, independent_special, post_16; or add elsewhere under provision)\n");
  CHECK(faults_with("to: state_special, number", "to: independent_special, number") ==
        "pupils of independent_special would leave it for independent_special (name two "
        "provisions)\n");
  CHECK(faults_with("setting: independent_special, rate: 2%, to: mainstream",
                    "setting: mainstream, rate: 2%") ==
        "pupils of mainstream would leave it for mainstream (name two provisions)\n");
  CHECK(faults_with("{setting: independent_special, amount", "{setting: elsewhere, amount")
            .starts_with("\"elsewhere\" is not a provision of this scenario"));
}

TEST_CASE("effects: exactly one of a number and a rate, or of a rate and an amount") {
  CHECK(faults_with("number: 10, ", "") ==
        "neither number nor rate is given (write one of them: number: 40, or rate: 5%)\n");
  CHECK(faults_with("number: 10, ", "number: 10, rate: 5%, ") ==
        "number and rate are both given (write one of them: number: 40, or rate: 5%)\n");
  CHECK(faults_with("amount: £1_500", "amount: £1_500, rate: 3%") ==
        "rate and amount are both given (write one of them: rate: 3%, or amount: £1_500)\n");
  CHECK(faults_with("number: 10, ", "nunber: 10, ") ==
        "unknown key \"nunber\" in "
        "programme.workstreams.sufficiency.projects.units.effects.move_placements (did you mean "
        "\"number\"?)\n");
}

TEST_CASE("effects: each has a day from which it counts") {
  CHECK(faults_with("          start: 2026-04-01\n", "") ==
        "nothing says from which day fewer_new_plans of \"early_years\" counts (write start: "
        "2027-09-01 in the project)\n");
  CHECK(faults_with("              opens: 2027-09-01\n", "") ==
        "nothing says from which day open_places of \"new_school\" counts (write opens: 2027-09-01 "
        "here, or start: 2027-09-01 in the project)\n");
}

TEST_CASE("effects: pupils who move as they change phase need the share who do") {
  const std::string share = "    share_moving: 18%\n";
  const std::string fault =
      "nothing says how many pupils of independent_special start or change phase in a year (write "
      "share_moving: 20% under provision.independent_special)\n";
  CHECK(faults_with(share, "") == fault);
  const auto at_transition = with(programme_sample, ", at: any_time", "");
  CHECK(load_text(at_transition).faults == "");
  CHECK(load_text(with(at_transition, "              instead_of: independent_special\n", ""))
            .faults == "");
}

TEST_CASE("effects: fewer new plans must reach a provision") {
  CHECK(faults_with("rate: 10%, setting: mainstream", "rate: 10%, setting: state_special") ==
        "this effect reaches nothing: state_special has no new_plan_share (write new_plan_share: "
        "14% under provision.state_special)\n");
  CHECK(faults_with("rate: 10%, setting: mainstream", "rate: 10%") == "");
  CHECK(faults_with("rate: 10%, setting: mainstream", "rate: 10%, setting: elsewhere") ==
        "\"elsewhere\" is not a provision of this scenario (name one of them: mainstream, "
        "state_special, independent_special, post_16; or add elsewhere under provision)\n");
  const auto none = with(with(programme_sample, "    new_plan_share: 14%\n", ""),
                         "    new_plan_share: 12%\n", "");
  CHECK(load_text(with(none, ", setting: mainstream}", "}")).faults ==
        "scenario.yaml:74:13: this effect reaches nothing: no provision has a new_plan_share "
        "(write new_plan_share: 14% under provision.mainstream)\n");
}

TEST_CASE("effects: what places cost is known") {
  CHECK(faults_with("setting: state_special\n", "setting: post_16\n") ==
        "what a place in post_16 costs is not given, and the policy has no rate for it (write "
        "place_rate: £10k under provision.post_16)\n");
  CHECK(load_text(with(with(programme_sample, "setting: state_special\n", "setting: post_16\n"),
                       "    unit_cost: £9k\n", "    unit_cost: £9k\n    place_rate: £6k\n"))
            .faults == "");
}

TEST_CASE("effects: an amount off a unit cost needs one in the base year") {
  const std::string cost = "unit_cost: {2024-25: £62k, then: +3%}";
  CHECK(faults_with(cost, "unit_cost: {2024-25: £0, 2025-26: £62k, then: +3%}") ==
        "the unit cost of independent_special is £0 in 2024-25, at whose prices this is (write "
        "rate: 3% instead, or give the unit cost of that year)\n");
  CHECK(faults_with(cost,
                    "unit_cost: {2024-25: £0, 2025-26: {value: £62k, known: actual}, then: +3%}") ==
        "");
}

TEST_CASE("ranges: every number of a programme") {
  const std::string share =
      " is not between 0% and 100% (write a share of the whole, such as "
      "1.5%)\n";
  const std::string projects = "programme.workstreams.earlier_help.projects.";
  CHECK(faults_with("delivery_rate: 75%", "delivery_rate: 175%") ==
        "programme.delivery_rate" + share);
  CHECK(faults_with("confidence: 60%", "confidence: 160%") ==
        "programme.workstreams.sufficiency.projects.new_school.confidence" + share);
  CHECK(faults_with("ramp: {2026-27: 50%", "ramp: {2026-27: 150%") ==
        projects + "early_years.ramp.2026-27" + share);
  CHECK(faults_with("rate: 10%", "rate: 110%") ==
        projects + "early_years.effects.fewer_new_plans.rate" + share);
  CHECK(faults_with("cost: £0.2m", "cost: -£0.2m") ==
        projects + "early_years.cost cannot be negative (write it without the minus)\n");
  CHECK(faults_with("places: 170\n", "places: -170\n") ==
        "programme.workstreams.sufficiency.projects.new_school.effects.open_places.places cannot "
        "be negative (write a count of zero or more)\n");
  CHECK(faults_with("2028/29: 75%", "2028/29: 750%") ==
        "programme.workstreams.sufficiency.projects.new_school.effects.open_places.fill.2028/29" +
            share);
  CHECK(faults_with("capital: {2026-27: £12m}", "capital: {2026-27: -£12m}") ==
        "programme.workstreams.sufficiency.projects.new_school.capital.2026-27 cannot be negative "
        "(write it without the minus)\n");
  CHECK(faults_with("target: 94%", "target: 194%") ==
        "programme.workstreams.sufficiency.projects.new_school.outcomes.attendance.target" + share);
  CHECK(faults_with("share_moving: 20%", "share_moving: 120%") ==
        "provision.state_special.share_moving" + share);
}

TEST_CASE("series: a project's are nil before their first named year, and whole from then on") {
  CHECK(faults_with("{2026-27: £1m, then: hold}", "{2026-27: £1m}") ==
        "programme.workstreams.commissioning.projects.fees.effects.saving.amount has no value for "
        "2027-28 and no rule (write 2027-28: £1.2m, or a rule for the years that are not named, "
        "such as then: +3% or then: hold)\n");
  CHECK(faults_with("{2026/27: 50%, then: 100%}", "{2026/27: 50%, 2028/29: 100%}") ==
        "programme.workstreams.earlier_help.projects.places_elsewhere.ramp has no value for "
        "2027/28 and no rule (write 2027/28: 4%, or a rule for the years that are not named, such "
        "as then: +3% or then: hold)\n");
  CHECK(faults_with("2029/30: 100%}", "2029/30: 100%, 2031/32: 90%}") == "");
  CHECK(faults_with("2029/30: 100%}", "then: 100%}") == "");
  CHECK(faults_with("{2026-27: £1m, then: hold}", "{2031-32: £1m}") == "");
}

TEST_CASE("series: a ramp is whole from its first named year, also before the forecast") {
  const auto early = [](const std::string& ramp) {
    return faults_with("ramp: {2026-27: 50%, then: 100%}", "ramp: " + ramp);
  };
  const std::string of_early_years = "programme.workstreams.earlier_help.projects.early_years.ramp";
  const std::string all =
      "2024-25: 1%, 2025-26: 1%, 2026-27: 1%, 2027-28: 1%, 2028-29: 1%, "
      "2029-30: 1%}";
  CHECK(early("{2023-24: 0%, " + all) == "");
  CHECK(early("{2022-23: 50%, " + all) ==
        of_early_years +
            " has no value for 2023-24 and no rule (write 2023-24: 4%, or a rule for "
            "the years that are not named, such as then: +3% or then: hold)\n");
  CHECK(early("{2022-23: 50%, then: 100%}") == "");
  CHECK(early("{2015-16: 50%, then: hold}") == "");
}

TEST_CASE("programme: an outcome's target and what was reached are of one kind") {
  CHECK(faults_with("target: 94%, actual: 91%", "target: 94%, actual: 91") ==
        "the target of \"attendance\" is a share, and this is a number (write both in one unit)\n");
  CHECK(faults_with("target: 170, actual: 0", "target: £170, actual: 0") ==
        "the target of \"places\" is pounds, and this is a number (write both in one unit)\n");
}

TEST_CASE("programme: not more workstreams than a saving can be shared out among") {
  CHECK(load_over(many_workstreams(16)).faults == "");
  CHECK(load_over(many_workstreams(17)).faults ==
        "overlay.yaml:20:5: a saving cannot be shared out among 17 workstreams (put the projects "
        "into 16 workstreams or fewer)\n");
}

TEST_CASE("lines: the rows of a programme are the forecast's own") {
  for (const std::string name : {"programme_cost", "programme_savings"}) {
    CHECK(load_over("lines: {" + name + ": {amount: £1m}}").faults ==
          "overlay.yaml:1:9: \"" + name +
              "\" is the name of a row that the forecast makes itself (give the line another "
              "name)\n");
  }
}

TEST_CASE("programme: mistakes of reading are told once") {
  CHECK(faults_with("setting: state_special\n", "setting: state_specail\n") ==
        "\"state_specail\" is not a word for "
        "programme.workstreams.sufficiency.projects.new_school.effects.open_places.setting (did "
        "you mean \"state_special\"?)\n");
  CHECK(faults_with("          start: 2026-04-01\n", "          start: 2026-04-31\n")
            .starts_with("\"2026-04-31\" is not a date"));
}

TEST_CASE("warnings: growth that holds past overflow already") {
  CHECK(warnings_with("title: A small programme\n", "title: Small\n") == of_growth);
  CHECK(warnings_with("2024/25: 1560, then: +4%", "2024/25: 1560, then: hold") == "");
  CHECK(warnings_with("actual_to: 2024-25\n", "actual_to: 2022-23\n") == "");
}

TEST_CASE("warnings: a count of a January that has passed, and no word of how it is known") {
  const auto correct_to = [](const std::string& day) {
    return warnings_with("actual_to: 2024-25\n", "actual_to: 2023-24\ncorrect_to: " + day + "\n");
  };
  const auto of_count = [](const std::string& provision) {
    return "pupils of " + provision +
           " in January 2025 count as a forecast, which projects may change, though that is not "
           "after 2025-01-15, to which the forecast is correct (model 8.2; write {value: ..., "
           "known: actual} if they have been counted)\n";
  };
  CHECK(correct_to("2025-01-15") == of_count("mainstream") + of_growth + of_count("state_special") +
                                        of_count("independent_special"));
  CHECK(correct_to("2025-01-14") == of_growth);
  for (const std::string word : {"actual", "forecast", "assumed"}) {
    const auto with_word =
        load_text(with(with(programme_sample, "actual_to: 2024-25\n",
                            "actual_to: 2023-24\ncorrect_to: 2026-11-20\n"),
                       "2024/25: 3200", "2024/25: {value: 3200, known: " + word + "}"));
    CAPTURE(word);
    CHECK(with_word.faults == "");
    CHECK(std::ranges::none_of(with_word.warnings, [](const Warning& warning) {
      return warning.what.starts_with("pupils of mainstream in January");
    }));
  }
}

TEST_CASE("warnings: a count that no project can change needs no word") {
  const auto of_counts = [](const std::string& text) {
    const auto outcome = load_text(text);
    CHECK(outcome.faults == "");
    std::string counts;
    for (const auto& warning : outcome.warnings) {
      if (warning.what.find("count as a forecast") != std::string::npos) {
        counts += warning.what.substr(0, warning.what.find(" count")) + '\n';
      }
    }
    return counts;
  };
  const auto correct_to = [](const std::string& actual_to, const std::string& day) {
    return with(programme_sample, "actual_to: 2024-25\n",
                "actual_to: " + actual_to + "\ncorrect_to: " + day + "\n");
  };
  const auto late = correct_to("2023-24", "2026-11-20");
  CHECK(of_counts(late) ==
        "pupils of mainstream in January 2025\npupils of state_special in January 2025\n"
        "pupils of independent_special in January 2025\n");
  // A later count of the provision is actual.
  CHECK(of_counts(
            with(late, "2024/25: 400,", "2024/25: 400, 2025/26: {value: 410, known: actual},")) ==
        "pupils of mainstream in January 2025\npupils of state_special in January 2025\n");
  // The January before the first year of spending.
  CHECK(of_counts(correct_to("2022-23", "2024-06-20")) == "");
  // Projects that lower prices only.
  auto prices = late;
  const auto first = prices.find("    sufficiency:");
  prices.erase(first, prices.find("    commissioning:") - first);
  CHECK(of_counts(prices) == "");
}

TEST_CASE("warnings: a saving beside an effect on pupils") {
  CHECK(warnings_with("unit_cost: {setting: independent_special, amount: £1_500}",
                      "fewer_placements: {setting: independent_special, number: 25}") ==
        of_growth +
            "\"fees\" has a saving beside fewer_placements: the same pounds may be counted twice "
            "(model 8.7)\n");
}

TEST_CASE("warnings: a ramp that begins before its project") {
  CHECK(warnings_with("ramp: {2026/27: 50%, then: 100%}", "ramp: {2025/26: 50%, then: 100%}") ==
        of_growth +
            "this ramp begins with 2025/26, which ends before the start on 2026-09-01 (model "
            "8.1)\n");
  CHECK(warnings_with("ramp: {2026-27: 50%, then: 100%}", "ramp: {2025-26: 50%, then: 100%}") ==
        of_growth +
            "this ramp begins with 2025-26, which ends before the start on 2026-04-01 (model "
            "8.1)\n");
  CHECK(warnings_with("ramp: {2026-27: 50%, then: 100%}", "ramp: {2025-26: 0%, then: 100%}") ==
        of_growth);
  CHECK(warnings_with("opens: 2027-09-01", "opens: 2028-09-01") ==
        of_growth +
            "this fill begins with 2027/28, which ends before the start on 2028-09-01 (model "
            "8.1)\n");
}

TEST_CASE("warnings: a ramp that its project's start has left behind") {
  CHECK(warnings_with("opens: 2027-09-01", "opens: 2026-09-01") ==
        of_growth +
            "this fill begins with 2027/28, a year or more after the start on 2026-09-01: nothing "
            "counts until then (model 8.1)\n");
  CHECK(warnings_with("opens: 2027-09-01", "opens: 2026-09-02") == of_growth);
}

TEST_CASE("warnings: a project that is rated red and counted on") {
  CHECK(warnings_with("rag: amber", "rag: red") ==
        of_growth +
            "\"new_school\" is rated red, and more than half of its effect is expected (model "
            "8.1)\n");
  CHECK(load_text(with(with(programme_sample, "rag: amber", "rag: red"), "confidence: 60%",
                       "confidence: 50%"))
            .warnings.size() == load_text(programme_sample).warnings.size());
}
