#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;

namespace {

Ran forecast(const ScenarioFolder& folder, const std::string& which) {
  return run({"forecast", folder.scenario(), "--format", "csv", "--case", which});
}

}  // namespace

TEST_CASE("case: it selects the rows of the tidy figures") {
  const ScenarioFolder folder;
  for (const std::string which : {"unmitigated", "mitigated", "difference"}) {
    const Ran ran = forecast(folder, which);
    CHECK(ran.status == 0);
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() > 1);
    for (std::size_t i = 1; i < lines.size(); ++i) CHECK(lines[i].starts_with(which + ","));
  }
  CHECK(forecast(folder, "both").out ==
        run({"forecast", folder.scenario(), "--format", "csv"}).out);
}

TEST_CASE("case: the stamp of a page says which was asked for") {
  const ScenarioFolder folder;
  const std::string page = run({"forecast", folder.scenario(), "--case", "unmitigated"}).out;
  CHECK(page.find("case unmitigated") != std::string::npos);
  const std::string usual = run({"forecast", folder.scenario()}).out;
  CHECK(usual.find("settings  unit millions\n") != std::string::npos);
}
