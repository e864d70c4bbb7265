#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "highneeds/scenario/read.hpp"

using namespace highneeds;

namespace {

const Described& described(const std::vector<Described>& format, const std::string& address) {
  const auto found = std::find_if(format.begin(), format.end(),
                                  [&](const auto& one) { return one.address == address; });
  REQUIRE_MESSAGE(found != format.end(), address);
  return *found;
}

}  // namespace

TEST_CASE(
    "every key of the format has a meaning, an example and, where it may be left out, a default") {
  const auto format = scenario_format();
  CHECK(format.size() > 100);
  std::set<std::string> addresses;
  for (const auto& field : format) {
    CAPTURE(field.address);
    CHECK(addresses.insert(field.address).second);
    CHECK(field.unit != "");
    CHECK(field.meaning.size() > 10);
    CHECK(field.meaning.back() == '.');
    CHECK(field.example != "");
    CHECK(field.required == field.fallback.empty());
  }
}

TEST_CASE("the format has the keys of each section") {
  const auto format = scenario_format();
  CHECK(described(format, "years").required);
  CHECK(described(format, "years").unit == "financial years");
  CHECK(described(format, "opening_balance").unit == "£");
  CHECK(described(format, "opening_balance.at").required);
  CHECK(described(format, "basis").unit == "one of: net, gross");
  CHECK(described(format, "funding.high_needs_block.gross").unit == "series of £");
  CHECK(described(format, "funding.high_needs_block.deductions.NAME.rate").required);
  CHECK(described(format, "funding.schools_block_transfer.YEAR.offset.share").unit == "%");
  CHECK(described(format, "funding.safety_valve.NAME.status").unit ==
        "one of: planned, paid, suspended, back_paid");
  CHECK(described(format, "funding.stability_grant.ineligible.equal_pay").fallback == "£0");
  CHECK(described(format, "provision.post_16.calendar").fallback == "college");
  CHECK(described(format, "provision.mainstream.calendar").fallback == "school");
  CHECK(described(format, "provision.elsewhere.pupils").unit ==
        "series of pupils by academic year");
  CHECK_FALSE(described(format, "lines").required);
  CHECK(described(format, "lines.NAME.amount").required);
  CHECK(described(format, "policy.gdp_deflator").unit == "series of +%");
  CHECK(described(format, "policy.section_251_lines").unit == "text by name");
}
