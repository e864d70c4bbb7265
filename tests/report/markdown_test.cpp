#include "highneeds/report/writers.hpp"
#include "report/pages.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

std::string markdown(PageBlock block) {
  Report report{.title = "A"};
  report.blocks.push_back(std::move(block));
  return write_markdown(report, sources());
}

}  // namespace

TEST_CASE("words in Markdown are never markup") {
  CHECK(markdown(Paragraph{"*a* _b_ `c` <d> [e](f) | g & h ~i~ #j \\"}) ==
        "# A\n\n\\*a\\* \\_b\\_ \\`c\\` \\<d\\> \\[e\\](f) \\| g \\& h \\~i\\~ \\#j \\\\\n");
  CHECK(markdown(Paragraph{"1. one"}) == "# A\n\n1\\. one\n");
  CHECK(markdown(Paragraph{"4.4% of it"}) == "# A\n\n4.4% of it\n");
  CHECK(markdown(Paragraph{"- minus"}) == "# A\n\n\\- minus\n");
  CHECK(markdown(Paragraph{"line\nbreak"}) == "# A\n\nline break\n");
}

TEST_CASE("a table in Markdown has its unit, marks and totals") {
  ReportTable table{.title = "Balance",
                    .unit = Unit::Pounds,
                    .columns = {{}, {.title = "2024-25", .is_number = true, .mark = "forecast"}}};
  table.rows = {
      {.cells = {{.content = std::string("  of it")},
                 {.content = -1.25e6, .known = Known::Assumed}}},
      {.kind = RowKind::Total,
       .cells = {{.content = std::string("All")}, {.content = 2e6, .known = Known::Actual}}}};
  CHECK(markdown(table) ==
        "# A\n\n## Balance, £ million\n\n|  | 2024-25 forecast |\n|---|---:|\n"
        "| \u2003of it | -1.3\\* |\n| **All** | 2.0a |\n");
}

TEST_CASE("a chart in Markdown is the table of its figures") {
  CHECK(markdown(Chart{.title = "C",
                       .categories = {"2024", "2025"},
                       .series = {{.name = "b", .values = {1e6, -2e6}}},
                       .marks = {"actual", "forecast"}}) ==
        "# A\n\n## C, £ million\n\n|  | 2024 actual | 2025 forecast |\n|---|---:|---:|\n"
        "| b | 1.0 | -2.0 |\n");
  CHECK(markdown(Chart{.title = "Empty"}) == "# A\n\n");
}

TEST_CASE("a report as CSV names its rows by their headings, and guards formulas") {
  ReportTable table{
      .title = "T", .unit = Unit::Pounds, .columns = {{}, {.title = "x", .is_number = true}}};
  table.rows = {
      {.kind = RowKind::Heading, .cells = {{.content = std::string("Head")}}},
      {.cells = {{.content = std::string("  row")}, {.content = -1.5, .known = Known::Assumed}}},
      {.cells = {{.content = std::string("=cmd")}, {}}},
      {.cells = {{.content = std::string("=cmd")}, {.content = std::string("+1")}}}};
  Report report{.title = "A", .blocks = {table, Facts{"F", {{"  n", "@w"}}}}};
  CHECK(write_csv(report, sources()) ==
        "part,line,column,value,unit,status\nReport,title,,A,,\nReport,of,,,,\n"
        "T,Head: row,x,-1.5,GBP,assumed\nT,'=cmd,x,'+1,,\nF,n,,'@w,,\n");
}
