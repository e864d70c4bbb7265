#include <doctest/doctest.h>

#include "document/support.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/reader.hpp"

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

template <class T, class Year = FinancialYear>
Series<T, Year> series_of(const std::string& text) {
  Document document(text);
  Reader reader(document.tree, "", document.faults);
  auto series = reader.required_series<T, Year>(key("s"));
  reader.finish();
  CHECK(document.complaints() == "");
  return series;
}

}  // namespace

TEST_SUITE("reader of series") {
  TEST_CASE("a series is one value, or years and a rule") {
    CHECK(series_of<Money>("s: £5\n").always->value.in_pounds() == 5);
    const auto growing = series_of<Money>("s: {2021-22: £1, 2022-23: £2, then: +4%}\n");
    CHECK_FALSE(growing.always.has_value());
    CHECK(growing.by_year.at({2022}).value.in_pounds() == 2);
    CHECK(std::get<2>(growing.then).value.as_ratio() == doctest::Approx(0.04));
    CHECK(growing.at.column == 1);
    CHECK(std::holds_alternative<Hold>(series_of<Money>("s: {2021-22: £1, then: hold}\n").then));
    CHECK(std::get<4>(series_of<Money>("s: {2021-22: £1, then: £0}\n").then).value.in_pounds() ==
          0);
    const auto by_year = series_of<Pupils, AcademicYear>("s: {2021/22: 7, then: {2022/23: +5%}}\n");
    CHECK(std::get<3>(by_year.then).at({2022}).value.as_ratio() == doctest::Approx(0.05));
  }

  TEST_CASE("a signed share is growth of a rate, an unsigned one its value; a growth is held") {
    CHECK(std::get<2>(series_of<Rate>("s: {2021-22: 1%, then: -2%}\n").then).value.as_ratio() ==
          doctest::Approx(-0.02));
    CHECK(std::get<4>(series_of<Rate>("s: {2021-22: 1%, then: 2%}\n").then).value.as_ratio() ==
          doctest::Approx(0.02));
    CHECK(std::get<4>(series_of<Growth>("s: {2021-22: +1%, then: +2%}\n").then).value.as_ratio() ==
          doctest::Approx(0.02));
  }

  TEST_CASE("years have the provenance of their series where they say none, then without known") {
    const auto series = series_of<Money>(
        "s: {value: {2021-22: £1, 2022-23: {value: £2, source: own}, then: {value: +4%, note: "
        "guess}}, "
        "source: all, known: actual}\n");
    const auto& first = series.by_year.at({2021});
    const auto& second = series.by_year.at({2022});
    const auto& then = std::get<2>(series.then);
    CHECK(first.provenance->source == "all");
    CHECK(first.provenance->known == Known::Actual);
    CHECK(second.provenance->source == "own");
    CHECK(second.provenance->known == Known::Actual);
    CHECK(then.provenance->source == "all");
    CHECK(then.provenance->note == "guess");
    CHECK_FALSE(then.provenance->known.has_value());
  }

  TEST_CASE("rules and years that a series does not have are explained") {
    CHECK(complaints_of(
              "s: {2021-22: £1, then: 4%}\nt: {2021-22: £1, then: 4}\nu: {2021-22: £1, then: hld}\n"
              "v: {2023/24: £1}\nw: {then: hold}\nx:\ny: {2021-22: £1, then: 0.04}\n"
              "z: {2021-22: £1, then: {2022-23: +3%, then: +2%}}\n",
              [](Reader& reader) {
                for (const auto* name : {"s", "t", "u", "v", "w", "x", "y", "z"}) {
                  (void)reader.required_series<Money>(key(name));
                }
              }) ==
          "a.yaml:1:24: error: \"4%\" is not growth: it has no sign\n"
          "  1 | s: {2021-22: £1, then: 4%}\n"
          "    |                        ^~\n"
          "  help: write +4%\n"
          "a.yaml:2:24: error: \"4\" is not growth: it has no sign and no %\n"
          "  2 | t: {2021-22: £1, then: 4}\n"
          "    |                        ^\n"
          "  help: write +4%\n"
          "a.yaml:3:24: error: \"hld\" is no rule for the years that follow\n"
          "  3 | u: {2021-22: £1, then: hld}\n"
          "    |                        ^~~\n"
          "  help: did you mean \"hold\"?\n"
          "a.yaml:4:5: error: \"2023/24\" is an academic year, and v goes by financial years\n"
          "  4 | v: {2023/24: £1}\n"
          "    |     ^~~~~~~\n"
          "  help: write 2023-24\n"
          "a.yaml:5:4: error: w has a rule but no year to start from\n"
          "  5 | w: {then: hold}\n"
          "    |    ^\n"
          "  help: write one, such as 2023-24: £135.2m\n"
          "a.yaml:6:1: error: x has nothing for a value\n"
          "  6 | x:\n"
          "    | ^\n"
          "  help: write one value such as £135.2m, or {2023-24: £135.2m, then: ...}\n"
          "a.yaml:7:24: error: \"0.04\" is not growth: it has no sign and no %\n"
          "  7 | y: {2021-22: £1, then: 0.04}\n"
          "    |                        ^~~~\n"
          "  help: write +4% for a share of 0.04, or +0.04%\n"
          "a.yaml:8:39: error: unknown key \"then\" in z.then\n"
          "  8 | z: {2021-22: £1, then: {2022-23: +3%, then: +2%}}\n"
          "    |                                       ^~~~\n"
          "  help: its keys are financial years such as 2023-24, each with its growth\n"
          "8 errors\n");
  }

  TEST_CASE("a number after then, where a share is a value, is not taken for growth") {
    CHECK(complaints_of("s: {2021-22: 5%, then: 0.5}\nt: {2021-22: 5%, then: 7}\n",
                        [](Reader& reader) {
                          (void)reader.required_series<Rate>(key("s"));
                          (void)reader.required_series<Rate>(key("t"));
                        }) ==
          "a.yaml:1:24: error: \"0.5\" is not a rate: the % is missing\n"
          "  1 | s: {2021-22: 5%, then: 0.5}\n"
          "    |                        ^~~\n"
          "  help: write 50% for a share of 0.5, or 0.5%\n"
          "a.yaml:2:24: error: \"7\" is not a rate: the % is missing\n"
          "  2 | t: {2021-22: 5%, then: 7}\n"
          "    |                        ^\n"
          "  help: write 7%\n"
          "2 errors\n");
  }

  TEST_CASE("dated values have no rule, and read nil where absent") {
    Document document(
        "a: {value: {2023-24: £5}, source: s}\nb: {2023-24: £1, then: hold}\nc: £3\n");
    Reader reader(document.tree, "", document.faults);
    const auto a = reader.dated<Money>(key("a"));
    CHECK(a.at({2023}).provenance->source == "s");
    CHECK(reader.dated<Money>(key("absent")).empty());
    CHECK(document.complaints() == "");
    CHECK(reader.dated<Money>(key("b")).size() == 1);
    CHECK(reader.dated<Money>(key("c")).empty());
    CHECK(document.complaints() ==
          "a.yaml:2:18: error: b has no rule for other years\n"
          "  2 | b: {2023-24: £1, then: hold}\n"
          "    |                  ^~~~\n"
          "  help: take \"then\" out: a year that is not named counts as nil\n"
          "a.yaml:3:4: error: c needs the years of its values, not one value\n"
          "  3 | c: £3\n"
          "    |    ^~\n"
          "  help: write {2023-24: £135.2m}\n"
          "2 errors\n");
  }

  TEST_CASE("years laid over one value leave it for the other years") {
    Document document("s: £10k\n");
    const Node above = document.parse("s: {2024-25: £11k, then: +3%}\n", "b.yaml");
    const Node merged = overlay(document.tree, above);
    Reader reader(merged, "", document.faults);
    const auto series = reader.required_series<UnitCost>(key("s"));
    CHECK(document.complaints() == "");
    CHECK(series.always->value.in_pounds() == 10'000);
    CHECK(series.by_year.at({2024}).value.in_pounds() == 11'000);
    CHECK(series.by_year.at({2024}).at.file == 2);
    CHECK(series.then.index() == 2);
  }
}
