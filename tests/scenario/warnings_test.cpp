#include <doctest/doctest.h>

#include "scenario/support.hpp"

using namespace highneeds;
using namespace highneeds::testing;

namespace {

// "LINE:COLUMN: what" for each warning; every one needs a reference.
std::string warnings_over(const std::string& overlay) {
  const auto outcome = load_over(overlay);
  CHECK(outcome.faults == "");
  std::string text;
  for (const auto& warning : outcome.warnings) {
    CHECK(warning.reference != "");
    text += std::to_string(warning.at.line) + ":" + std::to_string(warning.at.column) + ": " +
            warning.what + "\n";
  }
  return text;
}

std::string with_transfer(const std::string& transfer) {
  return warnings_over(
      "funding: {schools_block: £600m, schools_block_transfer: {2023-24: " + transfer + "}}");
}

}  // namespace

TEST_CASE("transfers over the limit in years that follow each other give one warning") {
  const auto told = warnings_over(
      "funding: {schools_block: £600m, schools_block_transfer: {2023-24: {rate: 1.5%}, 2024-25: "
      "{rate: 1.5%}, 2025-26: {rate: 1%}}}");
  CHECK(told ==
        "1:75: the transfer of 1.5% in each year from 2023-24 to 2024-25 is over the 0.5% that a "
        "Schools Forum may agree, and the Secretary of State has not approved it\n"
        "1:121: the transfer of 1% in 2025-26 is over the 0.5% that a Schools Forum may agree, and "
        "the Secretary of State has not approved it\n");
}

TEST_CASE("a transfer over the Forum's limit warns unless it is approved") {
  const std::string warning =
      "1:75: the transfer of 1.5% in 2023-24 is over the 0.5% that a Schools Forum may agree, and "
      "the Secretary of State "
      "has not approved it\n";
  CHECK(with_transfer("{rate: 1.5%}") == warning);
  CHECK(with_transfer("{rate: 1.5%, status: agreed}") == warning);
  CHECK(with_transfer("{rate: 1.5%, status: approved}") == "");
  CHECK(with_transfer("{rate: 1.5%, status: refused}") == "");
  CHECK(with_transfer("{rate: 0.5%, status: agreed}") == "");
}

TEST_CASE("a payment planned for after the end of the safety valve warns") {
  CHECK(warnings_over("funding: {safety_valve: {last: {amount: £6m, due: 2026-27}}}") ==
        "1:52: the payment \"last\" is planned for 2026-27, after the end of the programme on "
        "2026-04-01, and does not "
        "count\n");
  CHECK(warnings_over("funding: {safety_valve: {last: {amount: £6m, due: 2025-26}}}") == "");
  CHECK(warnings_over(
            "funding: {safety_valve: {last: {amount: £6m, due: 2026-27, status: suspended}}}") ==
        "");
}

TEST_CASE("a contribution without the decision that allows it warns") {
  CHECK(warnings_over("funding: {council_contribution: {amount: £5.5m}}") ==
        "1:11: the council's contribution names no decision that allows it\n");
  CHECK(warnings_over("funding: {council_contribution: {amount: {2023-24: £0, then: £1m}}}") ==
        "1:11: the council's contribution names no decision that allows it\n");
  CHECK(warnings_over("funding: {council_contribution: {amount: £0}}") == "");
  CHECK(warnings_over("funding: {council_contribution: {amount: £5.5m, authority: Cabinet}}") ==
        "");
}

TEST_CASE("a pending grant warns, and so does one beside a safety valve without an adjustment") {
  const auto with_grant = [](const std::string& rest) {
    return warnings_over("funding: {stability_grant: {paid_in: 2026-27" + rest);
  };
  const std::string pending =
      "1:11: the Stability Grant is pending and counts; see the balance without it\n";
  const std::string unknown =
      "1:11: how the Stability Grant treats councils with a safety valve agreement is not "
      "published: no adjustment is made "
      "to the eligible deficit\n";
  const std::string payments = ", safety_valve: {first: {amount: £6m, due: 2024-25}}}";
  CHECK(with_grant("}}") == pending);
  CHECK(with_grant(", status: approved}}") == "");
  CHECK(with_grant(", status: refused}" + payments) == "");
  CHECK(with_grant(", status: approved}" + payments) == unknown);
  CHECK(with_grant("}" + payments) == pending + unknown);
  CHECK(with_grant(", status: approved, eligible_adjustment: £0}" + payments) == "");
}

TEST_CASE("a grant at another rate than the policy's warns at that rate") {
  const auto at_rate = [](const std::string& rate) {
    return warnings_over(
        "funding: {stability_grant: {paid_in: 2026-27, status: approved, rate: " + rate + "}}");
  };
  CHECK(at_rate("80%") ==
        "1:71: the Stability Grant pays 80% of the eligible deficit here, and the rule is 90%\n");
  CHECK(at_rate("90%") == "");
}

TEST_CASE("spending known in total of a year that is not actual warns") {
  const auto known = [](const std::string& amount) {
    return warnings_over("actual_to: 2023-24\nknown_spending: {covers: all, amount: {" + amount +
                         "}}");
  };
  CHECK(known("2023-24: £90m") == "");
  CHECK(known("2023-24: £90m, 2024-25: {value: £91m, known: actual}") == "");
  CHECK(
      known("2024-25: £91m") ==
      "2:49: spending of 2024-25 is given as known in total, in place of what is modelled, though "
      "actual years end with 2023-24\n");
  CHECK(
      warnings_over("actual_to: 2022-23\nknown_spending: {covers: all, amount: {2023-24: £91m}}") ==
      "2:49: spending of 2023-24 is given as known in total, in place of what is modelled, though "
      "no year is actual\n");
}

TEST_CASE("a count or a closing of a day to come is no actual one") {
  const auto correct_to = [](const std::string& day, const std::string& rest) {
    return warnings_over("correct_to: " + day + "\n" + rest);
  };
  const std::string count =
      "provision: {mainstream: {pupils: {2022/23: 10, 2025/26: {value: 12, known: actual}, then: "
      "hold}, unit_cost: £6k}}";
  CHECK(correct_to("2026-01-14", count) ==
        "2:65: pupils of mainstream are called actual in January 2026, which is after 2026-01-14, "
        "to which the forecast is correct\n");
  CHECK(correct_to("2026-01-15", count) == "");
  CHECK(warnings_over(count) == "");
  const std::string closing = "known_closing: {2024-25: -£12m}";
  CHECK(correct_to("2025-03-30", closing) ==
        "2:26: the closing of 2024-25 is given as known, and its 31 March is after 2025-03-30, to "
        "which the forecast is correct\n");
  CHECK(correct_to("2025-03-31", closing) == "");
}
