#include <doctest/doctest.h>

#include "document/support.hpp"
#include "highneeds/document/overlay.hpp"

using namespace highneeds;
using highneeds::testing::Document;
using highneeds::testing::placed;
using highneeds::testing::written;

namespace {

const std::string base =
    "title: x\n"
    "opening: {value: -£1, at: 2021-03-31}\n"
    "funding:\n"
    "  gross: {value: {2021-22: £1, 2022-23: £2, then: {2023-24: +4%, 2024-25: +5%}}, source: s}\n"
    "  schools: {2021-22: £1, then: +3%}\n"
    "lines:\n"
    "  therapies: {amount: £5, s251: {1.2.1: 40%, 1.2.2: 60%}}\n";

/// The base with one setting laid over it, in one line from `part` on; or what was complained of.
std::string set(const std::string& setting, const std::string& part) {
  Document document(base);
  const Node above = parse_setting(setting, document.tree, document.sources, document.faults);
  if (!document.faults.empty()) return document.complaints();
  const Node merged = overlay(document.tree, above);
  const Node* node = &merged;
  for (const auto& step : path_of(part)) node = node->mapping()->find(step);
  return written(*node);
}

std::string complaint(const std::string& setting) {
  return set(setting, "");
}

}  // namespace

TEST_SUITE("setting") {
  TEST_CASE("a setting changes one value by its address") {
    CHECK(set("title=A town: 5% # not a comment", "title") == "A town: 5% # not a comment");
    CHECK(set("lines.therapies.amount=£10,000", "lines.therapies") ==
          "{amount: £10,000, s251: {1.2.1: 40%, 1.2.2: 60%}}");
    CHECK(set("lines.therapies.s251[1.2.1]=50%", "lines.therapies.s251") ==
          "{1.2.1: 50%, 1.2.2: 60%}");
    CHECK(set("opening=-£5", "opening") == "{value: -£5, at: 2021-03-31}");
    CHECK(set("opening.at=2022-03-31", "opening") == "{value: -£1, at: 2022-03-31}");
    CHECK(set("title='quoted'", "title") == "'quoted'");
  }

  TEST_CASE("a setting reaches into a series: its years, its rule, and the years of its rule") {
    CHECK(set("funding.gross.2022-23=£9", "funding.gross") ==
          "{2021-22: {value: £1, source: s}, 2022-23: £9, then: {value: {2023-24: +4%, 2024-25: "
          "+5%}, "
          "source: s}}");
    CHECK(set("funding.schools.2025-26=£9", "funding.schools") ==
          "{2021-22: £1, then: +3%, 2025-26: £9}");
    CHECK(set("funding.schools.then=hold", "funding.schools") == "{2021-22: £1, then: hold}");
    CHECK(set("funding.gross.then.2024-25=+9%", "funding.gross.then") ==
          "{2023-24: +4%, 2024-25: +9%}");
    CHECK(set("funding.schools={2023-24: £7, then: +1%}", "funding.schools") ==
          "{2021-22: £1, then: +1%, 2023-24: £7}");
    CHECK(set("lines.therapies.amount.2024-25=£6", "lines.therapies.amount") ==
          "{ALWAYS: £5, 2024-25: £6}");
  }

  TEST_CASE("a new last key, a new section and a new year are left to the reader") {
    CHECK(set("funding.grant={rate: 90%}", "funding.grant") == "{rate: 90%}");
    CHECK(set("memorandum.rate=5%", "memorandum") == "{rate: 5%}");
    CHECK(set("funding.transfer={2024-25: {rate: 1%}}", "funding.transfer") ==
          "{2024-25: {rate: 1%}}");
  }

  TEST_CASE("places are those within the setting's own text") {
    Document document(base);
    const Node above = parse_setting("funding.gross={2021-22: £5, then: 4%}", document.tree,
                                     document.sources, document.faults);
    CHECK(placed(above) ==
          "{funding@1:1+7: {gross@1:9+5: {2021-22@1:16+7: £5@1:25+3, then@1:30+4: 4%@1:36+2}}}");
    const Place at = above.mapping()->entries[0].key_at;
    CHECK(document.sources[at.file].name == "--set funding.gross={2021-22: £5, then: 4%}");
    CHECK(document.sources[at.file].kind == SourceKind::Setting);
  }

  TEST_CASE("bad settings are shown with a caret") {
    CHECK(complaint("title") ==
          "--set title:1:1: error: this setting has no =\n"
          "  1 | title\n"
          "    | ^~~~~\n"
          "  help: write PATH=VALUE, such as funding.schools_block.then=+2%\n"
          "1 error\n");
    CHECK(complaint("title=") ==
          "--set title=:1:6: error: this setting has no value\n"
          "  1 | title=\n"
          "    |      ^\n"
          "  help: write PATH=VALUE, such as funding.schools_block.then=+2%\n"
          "1 error\n");
    CHECK(complaint("a..b=1") ==
          "--set a..b=1:1:1: error: \"a..b\" is not a path\n"
          "  1 | a..b=1\n"
          "    | ^~~~\n"
          "  help: write PATH=VALUE, such as funding.schools_block.then=+2%\n"
          "1 error\n");
    CHECK(complaint("lines.therapeis.amount=£5") ==
          "--set lines.therapeis.amount=£5:1:7: error: there is no \"therapeis\" in lines\n"
          "  1 | lines.therapeis.amount=£5\n"
          "    |       ^~~~~~~~~\n"
          "  help: did you mean \"therapies\"?\n"
          "1 error\n");
    CHECK(complaint("title.part.other=1") ==
          "--set title.part.other=1:1:7: error: title is one value and has no part \"part\"\n"
          "  1 | title.part.other=1\n"
          "    |       ^~~~\n"
          "  help: write title=VALUE\n"
          "1 error\n");
    CHECK(complaint("funding.schools.then.2024-25=+1%") ==
          "--set funding.schools.then.2024-25=+1%:1:22: error: funding.schools.then is one rule "
          "for all "
          "later years and has no \"2024-25\"\n"
          "  1 | funding.schools.then.2024-25=+1%\n"
          "    |                      ^~~~~~~\n"
          "  help: write funding.schools.then={2024-25: +4%, ...} with every later year, or "
          "funding.schools.2024-25=VALUE\n"
          "1 error\n");
    CHECK(complaint("funding.gross={2021-22: £10,000") ==
          "--set funding.gross={2021-22: £10,000:1:32: error: YAML cannot be read from here (the { "
          "of line "
          "1, column 15 is still open): a brace is not closed, or a comma is missing before this; "
          "what "
          "follows is not looked at\n"
          "  1 | funding.gross={2021-22: £10,000\n"
          "    |                                ^\n"
          "  help: put commas between the parts and close with }\n"
          "1 error\n");
  }
}
