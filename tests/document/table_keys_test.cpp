#include <doctest/doctest.h>

#include "document/support.hpp"
#include "highneeds/document/reader.hpp"

using namespace highneeds;
using highneeds::testing::Document;

namespace {

/// What is wrong with one line that says `a: ...`, read as a series or as dated values.
std::string of_series(const std::string& written) {
  Document document("a: " + written + "\n");
  Reader reader(document.tree, "", document.faults);
  (void)reader.required_series<Pupils>({"a", "meaning", "1"});
  reader.finish();
  return document.complaints();
}
std::string of_dated(const std::string& written) {
  Document document("a: " + written + "\n");
  Reader reader(document.tree, "", document.faults);
  (void)reader.dated<Money>({"a", "meaning", "{2023-24: £1}"});
  reader.finish();
  return document.complaints();
}

bool says(const std::string& complaints, const std::string& what) {
  INFO(complaints);
  return complaints.find(what) != std::string::npos;
}

}  // namespace

TEST_SUITE("table keys") {
  TEST_CASE("what is left of a table in a series is a fault") {
    CHECK(says(of_series("{column: foo, 2023-24: 5}"), "a names a column but no table"));
    CHECK(
        says(of_series("{table: [x], 2023-24: 5}"), "the table of a is a list, not a file's name"));
    CHECK(says(of_series("{table: x.csv, 2023-24: 5}"), "the table of a names no column"));
    CHECK(says(of_series("{table: x.csv, column: y, 2023-24: 5}"),
               "the table and the column of a are given apart"));
  }

  TEST_CASE("so it is in dated values") {
    CHECK(says(of_dated("{column: foo, 2023-24: £5}"), "a names a column but no table"));
    CHECK(says(of_dated("{table: {x: y}, 2023-24: £5}"), "the table of a is a mapping"));
  }

  TEST_CASE("it is one fault, and years without it have none") {
    CHECK(says(of_series("{column: foo}"), "1 error"));
    CHECK(of_series("{2023-24: 5}") == "");
  }
}
