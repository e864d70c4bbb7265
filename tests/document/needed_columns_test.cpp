#include "highneeds/document/needed_columns.hpp"

#include <doctest/doctest.h>

using namespace highneeds;

namespace {

/// What is wrong with the header of a table that is to have `code`, `plans` and `ceased`.
std::vector<std::string> faults_of(const std::string& header) {
  Sources sources;
  Faults faults;
  const auto file = sources.add({"t.csv", header + "\n", SourceKind::Table});
  const Table table = parse_table(sources, file, faults);
  const std::string_view columns[] = {"code", "plans", "ceased"};
  const bool is_whole = has_columns(table, file, "t", columns, faults);
  CHECK(is_whole == faults.empty());
  std::vector<std::string> all;
  for (const Fault& fault : faults.all()) all.push_back(fault.what + "; " + fault.remedy);
  return all;
}

}  // namespace

TEST_CASE("columns: those that are needed may stand anywhere, beside others") {
  CHECK(faults_of("ceased,code,source,plans").empty());
}

TEST_CASE("columns: all that are missing are one fault") {
  CHECK(faults_of("code") ==
        std::vector<std::string>{"the table t has no columns plans, ceased; add them; the columns "
                                 "needed are code, plans, ceased"});
  CHECK(faults_of("code,plans") == std::vector<std::string>{"the table t has no column ceased; add "
                                                            "it; the columns needed are code, "
                                                            "plans, ceased"});
}

TEST_CASE("columns: one that is misspelt is named; a needed one is no misspelling of another") {
  CHECK(faults_of("code,plan,ceased") ==
        std::vector<std::string>{
            "the table t has no column plans; rename the column plan, if it is this one"});
  Sources sources;
  Faults faults;
  const auto file = sources.add({"t.csv", "ceased\n", SourceKind::Table});
  const Table table = parse_table(sources, file, faults);
  const std::string_view columns[] = {"ceased", "deceased"};
  CHECK_FALSE(has_columns(table, file, "t", columns, faults));
  CHECK(faults.all().front().remedy.starts_with("add it"));
}
