#include "analysis/words.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace highneeds;

TEST_CASE("numbers in the sentences of warnings") {
  CHECK(in_millions(8'490'000) == "£8.5m");
  CHECK(in_millions(-81'512'840) == "-£81.5m");
  CHECK(in_millions(-30'000) == "£0.0m");
  CHECK(whole_pounds(64'300.4) == "£64,300");
  CHECK(whole_pounds(999.6) == "£1,000");
  CHECK(percent(0.06) == "6%");
  CHECK(percent(0.1345) == "13.5%");
  CHECK(percent(-0.02) == "-2%");
}

TEST_CASE("years in words") {
  const std::vector<FinancialYear> years{{2021}, {2022}, {2023}, {2026}, {2028}};
  CHECK(in_words(years) == "2021-22 to 2023-24, 2026-27 and 2028-29");
  CHECK(in_words(Horizon{{2022}, {2023}}) == "2022-23 and 2023-24");
  CHECK(in_words(Horizon{{2022}, {2022}}) == "2022-23");
}
