#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

Ran backtest(const std::vector<std::string>& more) {
  std::vector<std::string> words = {"backtest", "--data", (root() / "data/councils").string()};
  words.insert(words.end(), more.begin(), more.end());
  return run(words);
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("backtest: the page names the council and the origins that something came after") {
  const Ran ran = backtest({"--authority", "norfolk", "--origins", "2024-2027", "--horizons", "1"});
  REQUIRE(ran.status == 0);
  CHECK(has(ran.out, "Norfolk, from January 2024, 1 year on\n"));
  CHECK(has(ran.out, "\nJanuary 2024 "));
  CHECK_FALSE(has(ran.out, "\nJanuary 2026 "));
  CHECK_FALSE(has(ran.out, "more than 200 plans"));
}

TEST_CASE("backtest: of a council with few plans the page says how little it tells") {
  const Ran ran =
      backtest({"--authority", "Isles of Scilly", "--origins", "2023-2024", "--horizons", "1-2"});
  REQUIRE(ran.status == 0);
  CHECK(has(ran.out, "Isles of Scilly, from January 2023 to 2024, 1 to 2 years on\n"));
  CHECK(has(ran.out, "Isles of Scilly has no more than 200 plans in some January"));
}

TEST_CASE("backtest: years beyond the table are refused with the Januaries that it has") {
  const Ran ran = backtest({"--origins", "2024", "--horizons", "2-3"});
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "no plans are known 2 years on from January 2024: the table has Januaries "));
  CHECK(has(ran.err, "ehc_plans_by_placement.csv: error"));
}
