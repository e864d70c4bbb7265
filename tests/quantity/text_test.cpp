#include "highneeds/quantity/text.hpp"

#include <doctest/doctest.h>

using namespace highneeds;

namespace {

template <class T>
T good(std::string_view text) {
  const auto parsed = parse<T>(text);
  REQUIRE_MESSAGE(std::holds_alternative<T>(parsed), std::string(text));
  return std::get<T>(parsed);
}

template <class T>
std::string bad(std::string_view text) {
  const auto parsed = parse<T>(text);
  REQUIRE_MESSAGE(std::holds_alternative<Complaint>(parsed), std::string(text));
  const auto& complaint = std::get<Complaint>(parsed);
  return complaint.what + " -> " + complaint.remedy;
}

}  // namespace

TEST_CASE("money wears its pound, and is read to the nearest double in one step") {
  CHECK(good<Money>("£135.2m").in_pounds() == 135'200'000.0);
  CHECK(good<Money>("-£31.766m").in_pounds() == -31'766'000.0);
  CHECK(good<Money>("-£81_512_840").in_pounds() == -81'512'840.0);
  CHECK(good<Money>("£24,667").in_pounds() == 24'667.0);
  CHECK(good<Money>("£0").in_pounds() == 0.0);
  CHECK(good<Money>("£0.29m").in_pounds() == 290'000.0);
  CHECK(good<Money>("£1.1k").in_pounds() == 1'100.0);
  CHECK(good<Money>("£8.6bn").in_pounds() == 8'600'000'000.0);
  CHECK(good<UnitCost>("£61.5k").in_pounds() == 61'500.0);
}

TEST_CASE("rates and growth wear their percent sign") {
  CHECK(good<Rate>("1.5%").as_ratio() == 0.015);
  CHECK(good<Rate>("0%").as_ratio() == 0.0);
  CHECK(good<Growth>("+4%").as_ratio() == 0.04);
  CHECK(good<Growth>("-2%").as_ratio() == -0.02);
  CHECK(good<Growth>("+12.5%").as_ratio() == 0.125);
}

TEST_CASE("counts are plain") {
  CHECK(good<Pupils>("2131").as_count() == 2131);
  CHECK(good<Pupils>("12,147").as_count() == 12147);
  CHECK(good<Places>("118.2").as_count() == 118.2);
  CHECK(good<Places>("0").as_count() == 0);
}

TEST_CASE("a missing unit is answered with the right spelling") {
  CHECK(bad<Money>("135.2m") == "\"135.2m\" is not money: the £ is missing -> write £135.2m");
  CHECK(bad<Money>("-5") == "\"-5\" is not money: the £ is missing -> write -£5");
  CHECK(bad<Rate>("1.5") == "\"1.5\" is not a rate: the % is missing -> write 1.5%");
  CHECK(bad<Rate>("0.015") ==
        "\"0.015\" is not a rate: the % is missing -> write 1.5% for a share of 0.015, or 0.015%");
  CHECK(bad<Rate>("0.1") ==
        "\"0.1\" is not a rate: the % is missing -> write 10% for a share of 0.1, or 0.1%");
  CHECK(bad<Rate>("0.0001") ==
        "\"0.0001\" is not a rate: the % is missing -> write 0.01% for a share of 0.0001, or "
        "0.0001%");
  CHECK(bad<Rate>("0.00009") == "\"0.00009\" is not a rate: the % is missing -> write 0.00009%");
  CHECK(bad<Rate>("0") == "\"0\" is not a rate: the % is missing -> write 0%");
  CHECK(bad<Rate>("1") == "\"1\" is not a rate: the % is missing -> write 1%");
  CHECK(bad<Rate>("+0.5") ==
        "\"+0.5\" has a sign, which makes it growth, and a rate is wanted here -> write 50% for a "
        "share of 0.5, or 0.5%");
  CHECK(bad<Growth>("0.04") ==
        "\"0.04\" is not growth: the % is missing -> write +4% for a share of 0.04, or +0.04%");
  CHECK(bad<Growth>("-0.04") ==
        "\"-0.04\" is not growth: the % is missing -> write -4% for a share of 0.04, or -0.04%");
  CHECK(bad<Growth>("4%") == "\"4%\" is not growth: its sign is missing -> write +4%");
  CHECK(bad<Growth>("4") == "\"4\" is not growth: the % is missing -> write +4%");
  CHECK(bad<Growth>("+4") == "\"+4\" is not growth: the % is missing -> write +4%");
  CHECK(bad<Rate>("+4%") ==
        "\"+4%\" has a sign, which makes it growth, and a rate is wanted here -> write 4%");
  CHECK(bad<Pupils>("£5") == "\"£5\" is not a plain count -> write the number alone, such as 2131");
  CHECK(bad<Money>("£-5m") == "\"£-5m\" has its minus after the £ -> write -£5m");
  CHECK(bad<Money>("\u2212£5m") == "\"\u2212£5m\" has a typographic minus sign -> write -£5m");
}

TEST_CASE("what YAML readers take for numbers is refused") {
  for (auto text :
       {".nan", ".inf", "nan", "inf", "0x1F", "0o17", "1e6", "", " ", "1 000", "--5", "1.", ".5"}) {
    CAPTURE(text);
    CHECK(std::holds_alternative<Complaint>(parse<Pupils>(text)));
    CHECK(std::holds_alternative<Complaint>(parse<Money>("£" + std::string(text))));
    CHECK(std::holds_alternative<Complaint>(parse<Rate>(std::string(text) + "%")));
    CHECK(std::holds_alternative<Complaint>(parse_number(text)));
  }
  CHECK(bad<Pupils>("0123") ==
        "\"0123\" starts with a zero, which some programs take for octal -> write it without the "
        "leading zero");
  CHECK(bad<Money>("£0x10") ==
        "\"£0x10\" is hexadecimal -> write a decimal number, such as £135.2m");
}

TEST_CASE("grouping is by threes, so that a decimal comma is never taken for it") {
  for (auto text : {"1,5", "12,34", "1,0000", ",500", "1,,000", "1_00_000", "1,000,"}) {
    CAPTURE(text);
    CHECK(std::holds_alternative<Complaint>(parse<Pupils>(text)));
  }
  CHECK(good<Pupils>("1,000,000").as_count() == 1'000'000);
  CHECK(bad<Money>("£1,5m") ==
        "\"£1,5m\" is not grouped in thousands -> group by threes (24,667 or 24_667) and use a "
        "point for decimals");
}

TEST_CASE("a wrong year says what would be right") {
  CHECK(bad<FinancialYear>("2023-25") ==
        "\"2023-25\" is not a year: 2023 is followed by 24 -> write 2023-24");
  CHECK(bad<FinancialYear>("2023/24") ==
        "\"2023/24\" is an academic year, and a financial year is wanted here -> write 2023-24");
  CHECK(bad<AcademicYear>("2023-24") ==
        "\"2023-24\" is a financial year, and an academic year is wanted here -> write 2023/24");
  CHECK(bad<FinancialYear>("2023") ==
        "\"2023\" is not a financial year -> write one such as 2023-24");
  CHECK(bad<Horizon>("2021-22 to 2028-30") ==
        "\"2028-30\" is not a year: 2028 is followed by 29 -> write 2028-29");
  CHECK(bad<Date>("2026-02-30") ==
        "\"2026-02-30\" is not a date -> write year, month and day, such as 2026-09-01");
}

TEST_CASE("a long text is cut between characters in a message") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "£";
  CHECK(bad<Pupils>(text).starts_with("\"££££££££££££££££££££...\""));
}

TEST_CASE("a measure is pounds, a share or a number, as it is written") {
  CHECK(good<Measured>("£1.5m").value == 1'500'000);
  CHECK(good<Measured>("£1.5m").unit == Unit::Pounds);
  CHECK(good<Measured>("94%").value == doctest::Approx(0.94));
  CHECK(good<Measured>("94%").unit == Unit::Ratio);
  CHECK(good<Measured>("-1_170.5").value == -1170.5);
  CHECK(good<Measured>("170").unit == Unit::Count);
  CHECK(bad<Measured>("£many") == bad<Money>("£many"));
  CHECK(bad<Measured>("+4%") == bad<Rate>("+4%"));
}
