#include "highneeds/document/reader.hpp"

#include <doctest/doctest.h>

#include <array>

#include "document/support.hpp"

using namespace highneeds;
using highneeds::testing::Document;

namespace {

Field key(std::string_view name, std::string_view example = "£1m") {
  return {name, "Meaning.", example};
}

/// Reads one text with a body and gives what was complained of.
std::string complaints_of(const std::string& text, const Reader::Body& body) {
  Document document(text);
  Reader reader(document.tree, "", document.faults);
  body(reader);
  reader.finish();
  return document.complaints();
}

enum class Status { Planned, Paid };
constexpr std::array<Choice<Status>, 2> statuses = {
    {{"planned", Status::Planned}, {"paid", Status::Paid}}};

}  // namespace

TEST_SUITE("reader") {
  TEST_CASE(
      "one fault each of unit, unknown key, missing key and year, in order, each caret exact") {
    const std::string text =
        "funding: {gross: 135.2m}\n"
        "note: £5 is not here\n"
        "grant: {note: £}\n"
        "series: {note: £, 2023-25: £4}\n";
    const std::string complaints = complaints_of(text, [](Reader& reader) {
      reader.section(key("funding"), [](Reader& funding) {
        (void)funding.required<Money>(key("gross", "£135.2m"));
      });
      reader.section(key("grant"), [](Reader& grant) {
        (void)grant.optional_text(key("note"));
        (void)grant.required<Rate>(key("rate", "90%"));
      });
      (void)reader.optional_series<Money>(key("series"));
      (void)reader.optional_text(key("nota"));
    });
    CHECK(complaints ==
          "a.yaml:1:18: error: \"135.2m\" is not money: the £ is missing\n"
          "  1 | funding: {gross: 135.2m}\n"
          "    |                  ^~~~~~\n"
          "  help: write £135.2m\n"
          "a.yaml:2:1: error: unknown key \"note\"\n"
          "  2 | note: £5 is not here\n"
          "    | ^~~~\n"
          "  help: did you mean \"nota\"?\n"
          "a.yaml:3:1: error: missing key \"rate\" in grant\n"
          "  3 | grant: {note: £}\n"
          "    | ^~~~~\n"
          "  help: write rate: 90%\n"
          "a.yaml:4:10: error: unknown key \"note\" in series\n"
          "  4 | series: {note: £, 2023-25: £4}\n"
          "    |          ^~~~\n"
          "  help: what is said of all its years stands beside \"value\": {value: {2023-24: ...}, "
          "note: "
          "...}\n"
          "a.yaml:4:19: error: \"2023-25\" is not a year: 2023 is followed by 24\n"
          "  4 | series: {note: £, 2023-25: £4}\n"
          "    |                   ^~~~~~~\n"
          "  help: write 2023-24\n"
          "5 errors\n");
  }

  TEST_CASE("a key missing at the root concerns the file") {
    CHECK(complaints_of("a: x\n",
                        [](Reader& reader) {
                          (void)reader.required_text(key("a"));
                          (void)reader.required_text(key("title", "Norfolk"));
                        }) ==
          "a.yaml: error: missing key \"title\"\n"
          "  help: write title: Norfolk\n"
          "1 error\n");
  }

  TEST_CASE("a value is read plain or with what is said of it") {
    Document document(
        "a: £5m\n"
        "b: {value: £6k, source: dsg, known: forecast, note: seen, owner: Finance, reviewed: "
        "2026-05-01, "
        "quality: amber}\n");
    Reader reader(document.tree, "", document.faults);
    const auto a = reader.required<Money>(key("a"));
    const auto b = reader.required<UnitCost>(key("b"));
    CHECK_FALSE(reader.optional<Money>(key("c")).has_value());
    reader.finish();
    CHECK(document.complaints() == "");
    CHECK(a.value.in_pounds() == 5e6);
    CHECK(a.provenance == nullptr);
    CHECK(a.at.line == 1);
    CHECK(b.value.in_pounds() == 6e3);
    CHECK(b.at.column == 12);
    REQUIRE(b.provenance != nullptr);
    CHECK(b.provenance->known == Known::Forecast);
    CHECK(b.provenance->source == "dsg");
    CHECK(b.provenance->note == "seen");
    CHECK(b.provenance->owner == "Finance");
    CHECK(b.provenance->reviewed.has_value());
    CHECK(b.provenance->quality == Quality::Amber);
    REQUIRE(reader.used_sources().size() == 1);
    CHECK(reader.used_sources()[0].name == "dsg");
    CHECK(reader.used_sources()[0].at.column == 26);
  }

  TEST_CASE("sources used in sections reach the reader of the whole") {
    Document document(
        "f: {a: {value: £1, source: one}}\nl: {x: {s: {2023-24: {value: £1, source: two}}}}\n");
    Reader reader(document.tree, "", document.faults);
    reader.section(key("f"), [](Reader& f) { (void)f.required<Money>(key("a")); });
    reader.named(key("l"),
                 [](const std::string&, Reader& x) { (void)x.required_series<Money>(key("s")); });
    REQUIRE(reader.used_sources().size() == 2);
    CHECK(reader.used_sources()[1].name == "two");
  }

  TEST_CASE("a dated balance says its day") {
    Document document("o: {value: -£31.766m, at: 2021-03-31, source: s}\n");
    Reader reader(document.tree, "", document.faults);
    Value<Date> at;
    const auto balance = reader.required_with_date(key("o"), at);
    CHECK(document.complaints() == "");
    CHECK(balance.value.in_pounds() == -31'766'000);
    CHECK(balance.provenance->source == "s");
    CHECK(name(at.value) == "2021-03-31");
    CHECK(at.at.column == 28);
    CHECK(complaints_of("o: -£5\n",
                        [](Reader& bare) {
                          Value<Date> day;
                          (void)bare.required_with_date(
                              key("o", "{value: -£31.766m, at: 2021-03-31}"), day);
                        }) ==
          "a.yaml:1:1: error: o does not say on which day it holds\n"
          "  1 | o: -£5\n"
          "    | ^\n"
          "  help: write o: {value: -£31.766m, at: 2021-03-31}\n"
          "1 error\n");
  }

  TEST_CASE("choices name the nearest word") {
    Document document("a: paid\nb: payd\nc: [x]\n");
    Reader reader(document.tree, "", document.faults);
    CHECK(reader.required_choice<Status>(key("a"), statuses) == Status::Paid);
    CHECK_FALSE(reader.optional_choice<Status>(key("z"), statuses).has_value());
    CHECK(document.complaints() == "");
    CHECK_FALSE(reader.optional_choice<Status>(key("b"), statuses).has_value());
    CHECK_FALSE(reader.optional_choice<Status>(key("c"), statuses).has_value());
    CHECK(document.complaints() ==
          "a.yaml:2:4: error: \"payd\" is not a word for b\n"
          "  2 | b: payd\n"
          "    |    ^~~~\n"
          "  help: did you mean \"paid\"?\n"
          "a.yaml:3:4: error: c takes words, not a list\n"
          "  3 | c: [x]\n"
          "    |    ^\n"
          "  help: write the words after the colon, in quotes if they hold \": \" or \" #\"\n"
          "2 errors\n");
  }

  TEST_CASE("names and years lead to readers with their addresses") {
    Document document(
        "l: {one: {a: £1}, \"1.2\": {a: £2}}\ny: {2023-24: {a: £3}, 2023/24: {a: £4}}\n"
        "n: {p: £5, q: £6}\nt: {1.2.1: Top-up}\nc: {press: {2025-26: -£183m}}\nb: {2022-23: "
        "{timing: £1}}\n");
    Reader reader(document.tree, "", document.faults);
    std::string addresses;
    const auto note = [&](Reader& inner) {
      addresses += inner.address() + "@" + std::to_string(inner.at().column) + ' ';
      (void)inner.required<Money>(key("a"));
    };
    CHECK(reader.named(key("l"), [&](const std::string&, Reader& inner) { note(inner); }));
    CHECK(reader.by_year(key("y"), [&](FinancialYear, Reader& inner) { note(inner); }));
    CHECK_FALSE(reader.named(key("absent"), [](const std::string&, Reader&) {}));
    CHECK(addresses == "l.one@5 l[1.2]@20 y.2023-24@5 ");
    const auto values = reader.named_values<Money>(key("n"));
    REQUIRE(values.size() == 2);
    CHECK(values[1].name == "q");
    CHECK(values[1].content.value.in_pounds() == 6);
    CHECK(reader.named_texts(key("t")).at(0).content == "Top-up");
    CHECK(reader.named_dated<Money>(key("c")).at(0).content.at({2025}).value.in_pounds() == -183e6);
    CHECK(reader.dated_named<Money>(key("b")).at({2022}).at(0).name == "timing");
    CHECK(document.complaints() ==
          "a.yaml:2:23: error: \"2023/24\" is an academic year, and y goes by financial years\n"
          "  2 | y: {2023-24: {a: £3}, 2023/24: {a: £4}}\n"
          "    |                       ^~~~~~~\n"
          "  help: write 2023-24\n"
          "1 error\n");
  }

  TEST_CASE("a series or records by name are told apart by what they hold") {
    const auto read = [](const std::string& text) {
      Document document(text);
      Reader reader(document.tree, "", document.faults);
      std::string names;
      const auto series =
          reader.series_or_named<Money>(key("d"), [&](const std::string& name, Reader& one) {
            names += name;
            (void)one.required<Money>(key("a"));
          });
      CHECK(document.complaints() == "");
      return series ? "series" : names;
    };
    CHECK(read("d: £5\n") == "series");
    CHECK(read("d: {2023-24: £5}\n") == "series");
    CHECK(read("d: {value: {2023-24: £5}, source: s}\n") == "series");
    CHECK(read("d: {academies: {a: £5}, colleges: {a: £6}}\n") == "academiescolleges");
    CHECK(read("e: 1\n") == "");
  }

  TEST_CASE("what is not a mapping is said once, and nothing in it is missing") {
    CHECK(complaints_of("funding: £5\n",
                        [](Reader& reader) {
                          reader.required_section(key("funding"), [](Reader& funding) {
                            (void)funding.required<Money>(key("gross"));
                          });
                        }) ==
          "a.yaml:1:10: error: funding holds one value where keys with values are needed\n"
          "  1 | funding: £5\n"
          "    |          ^~\n"
          "  help: write its keys below it\n"
          "1 error\n");
    CHECK(
        complaints_of("word\n", [](Reader& reader) { (void)reader.required_text(key("title")); }) ==
        "a.yaml:1:1: error: the file holds one value where keys with values are needed\n"
        "  1 | word\n"
        "    | ^~~~\n"
        "  help: write keys such as \"title: ...\", each on a line\n"
        "1 error\n");
  }

  TEST_CASE("describing declares every field once, without a document") {
    std::vector<Described> all;
    Reader reader("", all);
    CHECK(reader.is_describing());
    CHECK(reader.required_text({"title", "What it is.", "Norfolk"}).empty());
    CHECK_FALSE(reader.section({"funding", "The block.", ""}, [](Reader& funding) {
      (void)funding.required_series<Money>({"gross", "Gross.", "£135.2m"});
      (void)funding.optional_series<Places, AcademicYear>({"places", "Places.", "5", "none"});
      funding.by_year({"transfer", "Moved.", ""}, [](FinancialYear, Reader& year) {
        (void)year.required<Rate>({"rate", "Share.", "1.5%"});
        (void)year.optional_choice<Status>({"status", "Standing.", "paid", "planned"}, statuses);
      });
    }));
    (void)reader.series_or_named<Money>({"d", "D.", "£5"}, [](const std::string&, Reader& one) {
      (void)one.required<Money>({"a", "A.", "£5"});
    });
    Value<Date> at;
    (void)reader.required_with_date({"o", "O.", "£5"}, at);
    reader.finish();
    std::string text;
    for (const Described& one : all) {
      text += one.address + " | " + one.unit +
              (one.required ? " | required" : " | " + one.fallback) + '\n';
    }
    CHECK(text ==
          "title | text | required\n"
          "funding | mapping | \n"
          "funding.gross | series of £ | required\n"
          "funding.places | series of " +
              std::string(spelling<Places>()) +
              " by academic year | none\n"
              "funding.transfer | mapping by financial year | \n"
              "funding.transfer.YEAR.rate | % | required\n"
              "funding.transfer.YEAR.status | one of: planned, paid | planned\n"
              "d | series of £, or mapping by name | \n"
              "d.NAME.a | £ | required\n"
              "o | £ | required\n"
              "o.at | date | required\n");
    CHECK(all[0].meaning == "What it is.");
    CHECK(all[0].example == "Norfolk");
  }
}
