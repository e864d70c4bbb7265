#include <doctest/doctest.h>

#include "excel/spreadsheet.hpp"
#include "highneeds/report/excel.hpp"

using namespace highneeds;
using namespace highneeds::test;

TEST_CASE("workbook: words that look like formulas are words to a spreadsheet") {
  ReportTable table{.title = "Words", .columns = {{.title = "line"}, {.title = "what"}}};
  const std::vector<std::string> hostile{"=1+1", "+1+1", "-1+1", "@SUM(1;1)"};
  for (const std::string& words : hostile) {
    table.rows.push_back({.cells = {{.content = words}, {.content = words + " & <b>"}}});
  }
  const Sources none;
  const auto books = worked_out({workbook_of(Report{.title = "=2+2", .blocks = {table}}, none)});
  CHECK(text_at(books.at(0), "Report", 0, 0) == "=2+2");
  for (std::size_t i = 0; i < hostile.size(); ++i) {
    const int row = 4 + static_cast<int>(i);
    CHECK(text_at(books.at(0), "Words", row, 0) == hostile[i]);
    CHECK(text_at(books.at(0), "Words", row, 1) == hostile[i] + " & <b>");
  }
}
