#include "highneeds/document/table.hpp"

#include <doctest/doctest.h>

#include "document/folder.hpp"
#include "document/support.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/reader.hpp"

using namespace highneeds;
using highneeds::testing::Document;
using highneeds::testing::Folder;
using highneeds::testing::placed;
using highneeds::testing::written;

namespace {

struct ParsedTable {
  Sources sources;
  Faults faults;
  Table table;
  explicit ParsedTable(std::string text) {
    table =
        parse_table(sources, sources.add({"t.csv", std::move(text), SourceKind::Table}), faults);
  }
  [[nodiscard]] std::string complaints() const {
    return faults.empty() ? std::string() : render(faults, sources);
  }
  [[nodiscard]] std::string cells() const {
    std::string all;
    for (const auto& row : table.rows) {
      for (const auto& cell : row) all.append(cell.text).append("|");
      all += '/';
    }
    return all;
  }
};

}  // namespace

TEST_SUITE("table") {
  TEST_CASE("cells are read with their row and byte") {
    const ParsedTable parsed(
        "\xEF\xBB\xBF"
        "a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n£2,3");
    CHECK(parsed.complaints() == "");
    CHECK(parsed.cells() == "1|x, \"y\"\nz|/£2|3|/");
    CHECK(parsed.table.header[0].at.column == 1);
    CHECK(parsed.table.column("b") == 1);
    CHECK_FALSE(parsed.table.column("c").has_value());
    const Place last = parsed.table.rows[1][1].at;
    CHECK(last.line == 5);
    CHECK(last.column == 5);
  }

  TEST_CASE("a carriage return is part of a line end, or wrong") {
    const ParsedTable parsed("a,b\r\n1,2\r");
    CHECK(parsed.complaints() ==
          "t.csv:2:3: error: a control character stands in this cell\n"
          "  2 | 1,2\n"
          "    |   ^\n"
          "  help: take it out\n"
          "1 error\n");
    CHECK(parsed.table.header[1].text == "b");
  }

  TEST_CASE("what is wrong with a table is shown in its row") {
    CHECK(ParsedTable("a,a,\n1,2\n3,4,5\n\"x\"y,1,2\n6,\"7\x07\",8\n9,1\"0,2\n\"z,1,2\n")
              .complaints() ==
          "t.csv:1:3: error: column \"a\" is there twice: columns 1 and 2\n"
          "  1 | a,a,\n"
          "    |   ^\n"
          "  help: rename one of them\n"
          "t.csv:1:5: error: column 3 has no name\n"
          "  1 | a,a,\n"
          "    |     ^\n"
          "  help: name it in the first row\n"
          "t.csv:2:1: error: this row has 2 cells, and the header 3\n"
          "  2 | 1,2\n"
          "    | ^~~\n"
          "  help: add the missing commas\n"
          "t.csv:4:4: error: text follows the quote that closes this cell\n"
          "  4 | \"x\"y,1,2\n"
          "    |    ^\n"
          "  help: put a comma between cells\n"
          "t.csv:5:3: error: a control character stands in this cell\n"
          "  5 | 6,\"7?\",8\n"
          "    |   ^~~~\n"
          "  help: take it out\n"
          "t.csv:6:3: error: a quote stands within this cell\n"
          "  6 | 9,1\"0,2\n"
          "    |   ^~~\n"
          "  help: put the whole cell in quotes and double those within\n"
          "t.csv:7:1: error: the quote that opens here is never closed\n"
          "  7 | \"z,1,2\n"
          "    | ^\n"
          "  help: close it with \"\n"
          "7 errors\n");
  }

  /// A document at FOLDER/a.yaml with its tables read.
  struct WithTables {
    Folder folder;
    Sources sources;
    Faults faults;
    Node tree;
    WithTables(const std::string& text, const std::string& table) {
      folder.write("t.csv", table);
      const auto file = sources.add({folder.path("a.yaml"), text, SourceKind::Scenario});
      tree = with_tables_read(parse_yaml(sources, file, faults), sources, faults);
    }
    [[nodiscard]] std::string complaints() const {
      return faults.empty() ? std::string() : folder.without_path(render(faults, sources));
    }
  };

  TEST_CASE("a table takes the place of a series, years beside it win, empty cells are absent") {
    const WithTables read(
        "a: {table: t.csv, column: plans, 2022/23: 9, then: +4%}\n"
        "b: {value: {table: t.csv, column: cost}, source: s}\n",
        "academic_year,plans,cost\n2021/22,5,£1\n2022/23,6,\n2023/24,7,£3\n");
    CHECK(read.complaints() == "");
    CHECK(written(read.tree) ==
          "{a: {2021/22: 5, 2022/23: 9, 2023/24: 7, then: +4%}, "
          "b: {value: {2021/22: £1, 2023/24: £3}, source: s}}");
    CHECK(read.sources.all().size() == 2);
    const Node* year = read.tree.mapping()->find("a")->mapping()->find("2023/24");
    CHECK(year->at.file == 2);
    CHECK(year->at.line == 4);
    CHECK(year->at.column == 9);
  }

  TEST_CASE("a bad cell is reported as file, row and column") {
    WithTables read("a: {table: t.csv, column: plans}\n",
                    "financial_year,plans\n2021-22,5\n2022-24,6\n2023-24,seven\n");
    Reader reader(read.tree, "", read.faults);
    (void)reader.required_series<Pupils>({"a", "m", "5"});
    const std::string complaints = read.complaints();
    CHECK(complaints.starts_with(
        "t.csv:3:1: error: \"2022-24\" is not a year: 2022 is followed by 23\n"
        "  3 | 2022-24,6\n"
        "    | ^~~~~~~\n"
        "  help: write 2022-23\n"
        "t.csv:4:9: error: \"seven\" is not"));
    CHECK(complaints.ends_with("2 errors\n"));
  }

  TEST_CASE("a table that cannot be used is said once") {
    const std::string three =
        "a: {table: t.csv, column: plns}\nb: {table: t.csv}\nc: {table: gone.csv, column: x}\n"
        "d: {table: gone.csv, column: y}\n";
    CHECK(WithTables(three, "academic_year,plans\n2021/22,5\n").complaints() ==
          "a.yaml:1:27: error: there is no column \"plns\" in t.csv\n"
          "  1 | a: {table: t.csv, column: plns}\n"
          "    |                           ^~~~\n"
          "  help: did you mean \"plans\"?\n"
          "a.yaml:2:5: error: a table needs the name of one of its columns\n"
          "  2 | b: {table: t.csv}\n"
          "    |     ^~~~~\n"
          "  help: write {table: t.csv, column: NAME}\n"
          "a.yaml:3:12: error: cannot read gone.csv: there is no such file\n"
          "  3 | c: {table: gone.csv, column: x}\n"
          "    |            ^~~~~~~~\n"
          "  help: look at the folder and the spelling\n"
          "3 errors\n");
    CHECK(WithTables("a: {table: t.csv, column: x}\nb: {table: t.csv, column: y}\n",
                     "academic_yaer,x,y\n")
              .complaints() ==
          "t.csv:1:1: error: the first column of a table of years is not \"academic_yaer\"\n"
          "  1 | academic_yaer,x,y\n"
          "    | ^~~~~~~~~~~~~\n"
          "  help: did you mean \"academic_year\"?\n"
          "1 error\n");
    CHECK(WithTables("a: {table: t.csv, column: x}\n",
                     "financial_year,x\n2021-22,1\n2021-22,2\ntotal,3\n")
              .complaints() ==
          "t.csv:3:1: error: \"2021-22\" is given twice, first on line 2\n"
          "  3 | 2021-22,2\n"
          "    | ^~~~~~~\n"
          "  help: keep one of them\n"
          "t.csv:4:1: error: \"total\" is not a year\n"
          "  4 | total,3\n"
          "    | ^~~~~\n"
          "  help: write a year such as 2023-24\n"
          "2 errors\n");
  }
}

TEST_CASE("table: rows that are not wanted are passed over unread, and places stay") {
  Sources sources;
  Faults faults;
  const std::uint32_t file = sources.add(
      {"t.csv", "code,n\nA,1\nB,\x01,too,many\r\nA,2\n\"B\",3\nC,4", SourceKind::Table});
  const auto is_wanted = [](const std::vector<TableCell>& header, std::string_view line) {
    CHECK(header.size() == 2);
    return line.starts_with("A");
  };
  const Table table = parse_table(sources, file, is_wanted, faults);
  CHECK(faults.empty());
  REQUIRE(table.rows.size() == 3);  // with the quoted one, which is read to know where it ends
  CHECK(table.rows[1][1].text == "2");
  CHECK(table.rows[1][1].at.line == 4);
  CHECK(table.rows[1][1].at.column == 3);
  CHECK(table.rows[2][0].at.line == 5);
}
