#include "highneeds/quantity/year.hpp"

#include <doctest/doctest.h>

using namespace highneeds;

TEST_CASE("financial and academic years read back as they are named") {
  for (int first = 1990; first <= 2099; ++first) {
    CHECK(financial_year(FinancialYear{first}.name()) == FinancialYear{first});
    CHECK(academic_year(AcademicYear{first}.name()) == AcademicYear{first});
  }
  CHECK(FinancialYear{2023}.name() == "2023-24");
  CHECK(FinancialYear{1999}.name() == "1999-00");
  CHECK(AcademicYear{2008}.name() == "2008/09");
}

TEST_CASE("a year that does not follow, or is of the other kind, is not a year") {
  for (auto text : {"2023-25", "2023-23", "2023/24", "2023-2024", "23-24", "2023-2", "", "1989-90",
                    "2100-01"}) {
    CAPTURE(text);
    CHECK_FALSE(financial_year(text));
  }
  CHECK_FALSE(academic_year("2023-24"));
}

TEST_CASE("a horizon is two financial years") {
  const auto years = horizon("2021-22 to 2028-29");
  REQUIRE(years);
  CHECK(years->length() == 8);
  CHECK(years->contains({2028}));
  CHECK_FALSE(years->contains({2029}));
  CHECK_FALSE(horizon("2021-22 - 2028-29"));
  CHECK_FALSE(horizon("2021-22 to 2028/29"));
}

TEST_CASE("dates are days of the calendar") {
  CHECK(date("2024-02-29"));
  CHECK_FALSE(date("2023-02-29"));
  CHECK_FALSE(date("2023-13-01"));
  CHECK_FALSE(date("2023-1-01"));
  CHECK(name(*date("2026-09-01")) == "2026-09-01");
}

TEST_CASE("the financial year turns on 1 April") {
  CHECK(financial_year_of(*date("2026-03-31")) == FinancialYear{2025});
  CHECK(financial_year_of(*date("2026-04-01")) == FinancialYear{2026});
}

TEST_CASE("a date in months keeps the order of days and the months whole") {
  CHECK(in_months(*date("2026-01-01")) == 12 * 2026);
  CHECK(in_months(*date("2026-09-01")) == 12 * 2026 + 8);
  CHECK(in_months(*date("2026-03-31")) < in_months(*date("2026-04-01")));
  CHECK(in_months(*date("2026-03-31")) > in_months(*date("2026-03-30")));
}
