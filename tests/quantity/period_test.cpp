#include "highneeds/quantity/period.hpp"

#include <doctest/doctest.h>

using namespace highneeds;

namespace {

Period read(std::string_view text) {
  const auto parsed = parse_period(text);
  REQUIRE(std::holds_alternative<Period>(parsed));
  return std::get<Period>(parsed);
}

Complaint refused(std::string_view text) {
  const auto parsed = parse_period(text);
  REQUIRE(std::holds_alternative<Complaint>(parsed));
  return std::get<Complaint>(parsed);
}

}  // namespace

TEST_CASE("period: a quarter and a whole year") {
  CHECK(read("2025-26Q2") == Period{{2025}, 2});
  CHECK(read("2025-26").is_year());
  CHECK(read("2025-26Q2").name() == "2025-26Q2");
  CHECK(read("1999-00").name() == "1999-00");
  CHECK(read("2025-26").last_quarter() == 4);
}

TEST_CASE("period: the last day of each") {
  CHECK(name(read("2025-26Q1").last_day()) == "2025-06-30");
  CHECK(name(read("2025-26Q2").last_day()) == "2025-09-30");
  CHECK(name(read("2025-26Q3").last_day()) == "2025-12-31");
  CHECK(name(read("2025-26Q4").last_day()) == "2026-03-31");
  CHECK(name(read("2025-26").last_day()) == "2026-03-31");
}

TEST_CASE("period: what is neither") {
  CHECK(refused("2025-26Q5").remedy ==
        "write one of 2025-26Q1 to 2025-26Q4, or 2025-26 for the whole year");
  CHECK(refused("2025-26q2").what == "\"2025-26q2\" is not a quarter");
  CHECK(refused("2025-26Q22").what == "\"2025-26Q22\" is not a quarter");
  CHECK(refused("2025-27").remedy == "write 2025-26");
  CHECK(refused("Q2 2025-26").what == "\"Q2 2025-26\" is neither a quarter nor a financial year");
  CHECK(refused("2025-27Q2").what == "\"2025-27Q2\" is neither a quarter nor a financial year");
  CHECK_FALSE(refused("").what.empty());
}
