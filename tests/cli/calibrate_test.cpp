#include <doctest/doctest.h>

#include <filesystem>

#include "cli/support.hpp"

using namespace highneeds;
using namespace highneeds::test;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> calibrate(const std::string& output,
                                   const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"calibrate",   "--data",  (root() / "data/sen2").string(),
                                    "--authority", "Norfolk", "--output",
                                    output};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("calibrate: Norfolk's tables are those of the project, byte for byte") {
  const TemporaryFolder folder;
  const fs::path kept = root() / "scenarios/norfolk/population";
  const Ran ran = run(calibrate(folder.file("rates")));
  REQUIRE(ran.err.empty());
  REQUIRE(ran.status == 0);
  CHECK(ran.out.starts_with("Norfolk\n"));
  const auto files = files_below(folder.file("rates"), ".csv");
  CHECK(files.size() == 9);
  for (const fs::path& file : files) {
    INFO("HIGHNEEDS_UPDATE=1 writes them anew; " << file.filename().string());
    if (is_update()) write_text(kept / file.filename(), read_text(file));
    CHECK(read_text(file) == read_text(kept / file.filename()));
  }
}

TEST_CASE("calibrate: a folder that is there keeps its other files, and no rest is left") {
  const TemporaryFolder folder;
  fs::create_directory(folder.file("rates"));
  write_text(folder.file("rates/notes.md"), "mine\n");
  write_text(folder.file("rates/join.csv"), "old\n");
  CHECK(run(calibrate(folder.file("rates/"))).status == 0);
  CHECK(read_text(folder.file("rates/notes.md")) == "mine\n");
  CHECK(read_text(folder.file("rates/join.csv")).starts_with("age,rate\n"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
  CHECK(std::distance(fs::directory_iterator(folder.file("rates")), fs::directory_iterator()) ==
        11);
}

TEST_CASE("calibrate: its block can be laid over a scenario as it is") {
  const TemporaryFolder folder;
  REQUIRE(run(calibrate(folder.file("rates"))).status == 0);
  const Ran ran = run({"population", (root() / "scenarios/norfolk/outlook.yaml").string(),
                       "--overlay", folder.file("rates/population.yaml")});
  CHECK(ran.err.empty());
  CHECK(ran.status == 0);
  CHECK(ran.out.find("Balancing item                        0        27*") != std::string::npos);
}

TEST_CASE("calibrate: England has no people by age, and so its plans by provision") {
  const TemporaryFolder folder;
  auto words = calibrate(folder.file("rates"));
  words[4] = "England";
  const Ran ran = run(words);
  REQUIRE(ran.status == 0);
  CHECK(ran.out.find("there is no population") != std::string::npos);
  CHECK(ran.out.find("England has no people by age") != std::string::npos);
  CHECK(read_text(folder.file("rates/provision.csv")).find("\n2024/25,251062,") !=
        std::string::npos);
  CHECK(read_text(folder.file("rates/provision.yaml")).find("then:   {value: +") !=
        std::string::npos);
  CHECK_FALSE(fs::exists(folder.file("rates/join.csv")));
  const Ran laid = run({"forecast", (root() / "scenarios/norfolk/outlook.yaml").string(),
                        "--overlay", folder.file("rates/provision.yaml")});
  CHECK(laid.status == 0);
}

TEST_CASE("calibrate: whatever table is not there, what is written can be laid over a scenario") {
  for (const char* const table :
       {"ehc_plans_by_age_and_placement", "new_plans_by_age_and_placement", "ceased_plans",
        "ehc_plans_by_age_and_need", "population_by_age", "ehc_plan_flows",
        "ehc_plans_by_placement"}) {
    CAPTURE(table);
    const TemporaryFolder folder;
    fs::copy(root() / "data/sen2", folder.file("sen2"));
    fs::remove(folder.file("sen2/" + std::string(table) + ".csv"));
    auto words = calibrate(folder.file("rates"));
    words[2] = folder.file("sen2");
    REQUIRE(run(words).status == 0);
    const bool has_ages = fs::exists(folder.file("rates/population.yaml"));
    CHECK(has_ages == !fs::exists(folder.file("rates/provision.yaml")));
    const Ran laid =
        run({"forecast", (root() / "scenarios/norfolk/outlook.yaml").string(), "--overlay",
             folder.file(has_ages ? "rates/population.yaml" : "rates/provision.yaml")});
    CHECK(laid.err == "");
    CHECK(laid.status == 0);
  }
}

TEST_CASE("calibrate: a January that is asked for has nothing to stand in for it") {
  const TemporaryFolder folder;
  auto words = calibrate(folder.file("rates"), {"--january", "2025"});
  words[4] = "England";
  CHECK(run(words).status == 2);
  CHECK_FALSE(fs::exists(folder.file("rates")));
}

TEST_CASE("calibrate: nothing is written where one file cannot be") {
  const TemporaryFolder folder;
  fs::create_directories(folder.file("rates/needs.csv"));
  const Ran ran = run(calibrate(folder.file("rates")));
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK_FALSE(fs::exists(folder.file("rates/plans.csv")));
}

TEST_CASE("calibrate: nothing is written where the tables are faulty") {
  const TemporaryFolder folder;
  auto words = calibrate(folder.file("rates"));
  words[4] = "Norfolke";
  const Ran ran = run(words);
  CHECK(ran.status == 2);
  CHECK(ran.err.find("did you mean \"Norfolk\"?") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.file("rates")));
}

TEST_CASE("calibrate: the January and the flows can be chosen") {
  const TemporaryFolder folder;
  const Ran ran =
      run(calibrate(folder.file("rates"), {"--january", "2026", "--flows", "2023 to 2024"}));
  CHECK(ran.status == 0);
  CHECK(ran.out.find("of January 2026") != std::string::npos);
  CHECK(ran.out.find("new plans of 2023 to 2024") != std::string::npos);
  CHECK(read_text(folder.file("rates/plans.csv")).find("\n25,0,0,0,0,0,0,0,0,1,0,0\n") !=
        std::string::npos);
  CHECK(read_text(folder.file("rates/join.csv")) !=
        read_text(root() / "scenarios/norfolk/population/join.csv"));
}

TEST_CASE("calibrate: years that are not any are refused") {
  const TemporaryFolder folder;
  for (const std::string flows : {"24", "2024-25", "2024 to", "2024 to 2023", "abcd"}) {
    INFO(flows);
    CHECK(run(calibrate(folder.file("rates"), {"--flows", flows})).status == 2);
  }
  CHECK(run(calibrate(folder.file("rates"), {"--january", "soon"})).status == 2);
  CHECK_FALSE(fs::exists(folder.file("rates")));
}
