#include <doctest/doctest.h>

#include <limits>

#include "highneeds/report/writers.hpp"

using namespace highneeds;

namespace {

Cell words(const char* text) {
  return {.content = std::string(text)};
}
Cell number(double value) {
  return {.content = value};
}

ReportTable table(std::vector<Cell> cells) {
  ReportTable table;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    table.columns.push_back({.title = std::string(1, static_cast<char>('a' + i))});
  }
  table.rows.push_back({.cells = std::move(cells)});
  return table;
}

}  // namespace

TEST_CASE("a table is a header and a line for each row") {
  CHECK(write_csv(table({words("x"), number(-81512840.25), Cell{}})) == "a,b,c\nx,-81512840.25,\n");
}

TEST_CASE("an empty last cell keeps its comma, an empty first one too") {
  CHECK(write_csv(table({Cell{}, Cell{}})) == "a,b\n,\n");
}

TEST_CASE("text is quoted where it must be") {
  CHECK(write_csv(table({words("a,b"), words("say \"so\""), words("two\nlines")})) ==
        "a,b,c\n\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\n");
}

TEST_CASE("text that a spreadsheet would run is kept from it, numbers are not touched") {
  CHECK(write_csv(table({words("=1+1"), words("+x"), words("-x"), words("@x"), number(-1)})) ==
        "a,b,c,d,e\n'=1+1,'+x,'-x,'@x,-1\n");
  CHECK(write_csv(table({words("=a,b")})) == "a\n\"'=a,b\"\n");
}

TEST_CASE("numbers are the shortest that read back; no number is no cell") {
  CHECK(write_csv(table({number(0.1), number(1e300), number(-0.0)})) == "a,b,c\n0.1,1e+300,0\n");
  CHECK(write_csv(table({number(std::numeric_limits<double>::quiet_NaN()), number(1)})) ==
        "a,b\n,1\n");
}
