#include "highneeds/document/table_folder.hpp"

#include <doctest/doctest.h>

#include "highneeds/source/fault.hpp"
#include "support/files.hpp"

using namespace highneeds;

TEST_CASE("a folder of tables: its files by name, and one that is not there") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path().string();
  test::write_text(folder.file("flows.csv"), "year\n");
  CHECK(table_file(path, "flows") == path + "/flows.csv");
  CHECK(has_table(path, "flows"));
  CHECK_FALSE(has_table(path, "plans"));
  CHECK_NOTHROW(need_folder(path, "data/sen2"));
  CHECK_THROWS_AS(need_folder(path + "/none", "data/sen2"), InputError);
}
