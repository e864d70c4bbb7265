#include "document/table_rows.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "document/folder.hpp"
#include "document/support.hpp"
#include "highneeds/document/overlay.hpp"
#include "highneeds/document/reader.hpp"

using namespace highneeds;
using highneeds::testing::Document;
using highneeds::testing::Folder;
using highneeds::testing::written;

namespace {

/// A document beside tables, with its tables read.
struct WithTables {
  Folder folder;
  Sources sources;
  Faults faults;

  Node read(const std::string& table, const std::string& text) {
    folder.write("t.csv", table);
    const auto file = sources.add({folder.path("a.yaml"), text, SourceKind::Scenario});
    return with_tables_read(parse_yaml(sources, file, faults), sources, faults);
  }
};

struct Seen {
  std::string keys;
  double value;
  bool has_source;
};

/// The numbers of the table `a`, with the keys that lead to each.
std::vector<Seen> seen(const Node& tree, std::size_t depth, Faults& faults) {
  std::vector<Seen> all;
  Reader reader(tree, "", faults);
  reader.rows<Pupils>({"a", "Meaning.", "{table: t.csv}"}, depth, true,
                      [&](std::span<const Reader::RowKey> keys, const Value<Pupils>& value) {
                        std::string names;
                        for (const auto& key : keys) names += std::string(key.name) + ' ';
                        const bool has = value.provenance && value.provenance->source == "s";
                        all.push_back({names, value.value.as_count(), has});
                      });
  reader.finish();
  return all;
}

}  // namespace

TEST_SUITE("table rows") {
  TEST_CASE("a table by age is read whole, row by row, under what is said of it") {
    WithTables with;
    const Node tree =
        with.read("age,mainstream,post_16\n4,10,0\n5,12,3\n", "a: {table: t.csv, source: s}\n");
    CHECK(written(tree) ==
          "{a: {value: {4: {mainstream: 10, post_16: 0}, 5: {mainstream: 12, post_16: 3}}, "
          "source: s}}");
    const auto all = seen(tree, 2, with.faults);
    REQUIRE(all.size() == 4);
    CHECK(all[2].keys == "5 mainstream ");
    CHECK(all[2].value == 12);
    CHECK(all[2].has_source);
  }

  TEST_CASE("a column rate is the value of its row, and keys may be several") {
    WithTables with;
    const Node tree =
        with.read("age,from,to,rate\n4,x,y,10\n4,x,z,20\n5,x,y,30\n", "a: {table: t.csv}\n");
    CHECK(written(tree) == "{a: {value: {4: {x: {y: 10, z: 20}}, 5: {x: {y: 30}}}}}");
    CHECK(seen(tree, 3, with.faults).size() == 3);
  }

  TEST_CASE("a row that is given twice is a fault that names the first") {
    WithTables with;
    (void)with.read("age,rate\n4,1\n5,2\n4,3\n", "a: {table: t.csv}\n");
    const std::string said = with.folder.without_path(render(with.faults, with.sources));
    CHECK(said.find("t.csv:4:1: error: \"4\" is given twice, first on line 2") !=
          std::string::npos);
  }

  TEST_CASE("a cell that is laid over has not what the table says of itself") {
    WithTables with;
    Node tree = with.read("age,rate\n4,1\n5,2\n", "a: {table: t.csv, source: s}\n");
    const auto above = with.sources.add({"b.yaml", "a: {5: 7}\n", SourceKind::Overlay});
    tree = overlay(std::move(tree), parse_yaml(with.sources, above, with.faults));
    const auto all = seen(tree, 1, with.faults);
    REQUIRE(all.size() == 2);
    CHECK(all[0].has_source);
    CHECK(all[1].value == 7);
    CHECK(!all[1].has_source);
  }

  TEST_CASE("one value where rows are needed is a fault") {
    Document document("a: 5\n");
    CHECK(seen(document.tree, 1, document.faults).empty());
    CHECK(document.complaints().find("a is one value where rows are needed") != std::string::npos);
  }

  TEST_CASE("a table of years still needs its column") {
    WithTables with;
    (void)with.read("academic_year,x\n2023/24,5\n", "a: {table: t.csv}\n");
    CHECK(render(with.faults, with.sources).find("a table needs the name of one of its columns") !=
          std::string::npos);
  }
}
