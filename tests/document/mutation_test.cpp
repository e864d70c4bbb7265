#include <doctest/doctest.h>

#include <string>

#include "document/support.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/reader.hpp"
#include "highneeds/document/table.hpp"
#include "support/garbled.hpp"

using namespace highneeds;
using highneeds::test::Draws;
using highneeds::test::garbled;
using highneeds::testing::Document;

namespace {

const std::string scenario =
    "highneeds: 1\n"
    "title: Norfolk, \"outlook\"\n"
    "years: 2021-22 to 2028-29\n"
    "opening_balance: {value: -£31.766m, at: 2021-03-31, source: s251}   # negative is a deficit\n"
    "sources:\n"
    "  s251: {title: 'Line 1.9.3, the council''s', publisher: DfE}\n"
    "funding:\n"
    "  high_needs_block:\n"
    "    gross: {2021-22: £103.840m, 2022-23: £120.588m, then: {2023-24: +4%, 2024-25: +7%}}\n"
    "    deductions: {value: {2021-22: £12.636m, then: +5%}, known: actual, note: \"a, b\"}\n"
    "  schools_block_transfer:\n"
    "    2023-24: {rate: 1.5%, status: approved}\n"
    "lines:\n"
    "  therapies: {amount: {2021-22: £0.351m, then: hold}, s251: {1.2.13: 100%}}\n";

void read_all(Reader& reader) {
  (void)reader.required_text({"title", "", ""});
  (void)reader.required_text({"highneeds", "", ""});
  (void)reader.required<Horizon>({"years", "", ""});
  Value<Date> at;
  (void)reader.required_with_date({"opening_balance", "", ""}, at);
  reader.named({"sources", "", ""}, [](const std::string&, Reader& source) {
    (void)source.required_text({"title", "", ""});
    (void)source.optional_text({"publisher", "", ""});
  });
  reader.section({"funding", "", ""}, [](Reader& funding) {
    funding.section({"high_needs_block", "", ""}, [](Reader& block) {
      (void)block.required_series<Money>({"gross", "", ""});
      (void)block.series_or_named<Money>(
          {"deductions", "", ""}, [](const std::string&, Reader& type) {
            (void)type.optional_series<Places, AcademicYear>({"places", "", ""});
          });
    });
    funding.by_year({"schools_block_transfer", "", ""}, [](FinancialYear, Reader& year) {
      (void)year.required<Rate>({"rate", "", ""});
      (void)year.optional_text({"status", "", ""});
    });
  });
  reader.named({"lines", "", ""}, [](const std::string&, Reader& line) {
    (void)line.required_series<Money>({"amount", "", ""});
    (void)line.named_values<Rate>({"s251", "", ""});
  });
  reader.finish();
}

/// Every fault's place is within its text.
bool are_places_sound(const Document& document) {
  for (const Fault& fault : document.faults.all()) {
    if (!fault.at.is_known()) continue;
    if (fault.at.offset > document.sources[fault.at.file].text.size() || fault.at.length == 0)
      return false;
  }
  return true;
}

}  // namespace

TEST_SUITE("mutation") {
  TEST_CASE("the text itself is read without a fault") {
    Document document(scenario);
    Reader reader(document.tree, "", document.faults);
    read_all(reader);
    CHECK(document.complaints() == "");
  }

  TEST_CASE("whatever is done to a text, reading it ends with faults that can be shown") {
    Draws draws;
    std::size_t faulty = 0;
    for (int i = 0; i < 3000; ++i) {
      Document document(garbled(scenario, draws));
      const Node above = document.parse(garbled(scenario, draws), "b.yaml");
      const Node merged = without_excluded(overlay(document.tree, above), document.faults);
      Reader reader(merged, "", document.faults);
      read_all(reader);
      REQUIRE(are_places_sound(document));
      const std::string shown = document.complaints();
      REQUIRE(shown.find('\x1b') == std::string::npos);
      faulty += shown.empty() ? 0 : 1;
    }
    CHECK(faulty > 1500);
  }

  TEST_CASE("whatever is done to a table or a setting, reading it ends") {
    Draws draws;
    const Document base(scenario);
    std::size_t faulty = 0;
    for (int i = 0; i < 2000; ++i) {
      Sources sources;
      Faults faults;
      const auto text =
          garbled("financial_year,\"a, b\",c\n2021-22,\"£1\"\"\",2\n2022-23,3,\n", draws);
      (void)parse_table(sources, sources.add({"t.csv", text, SourceKind::Table}), faults);
      (void)parse_setting(
          garbled("funding.high_needs_block.gross.then.2024-25={value: +5%}", draws), base.tree,
          sources, faults);
      faulty += render(faults, sources) == "0 errors\n" ? 0 : 1;
    }
    CHECK(faulty > 500);
  }
}
