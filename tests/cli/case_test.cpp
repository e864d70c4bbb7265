#include <doctest/doctest.h>

#include <map>

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

namespace {

/// The tidy figures of a case of the worked programme, by all that names them but the case.
std::map<std::string, double> figures_of(const std::string& which) {
  const std::string worked = (root() / "scenarios/worked/programme.yaml").string();
  const Ran ran = run({"forecast", worked, "--format", "csv", "--case", which});
  REQUIRE(ran.status == 0);
  std::map<std::string, double> figures;
  for (const std::string& line : lines_of(ran.out)) {
    if (!line.starts_with(which + ",")) continue;
    const auto status = line.rfind(',');
    const auto value = line.rfind(',', status - 1);
    figures[line.substr(which.size(), value - which.size())] =
        std::stod(line.substr(value + 1, status - value - 1));
  }
  return figures;
}

}  // namespace

TEST_CASE("case: a difference is the mitigated figure less the unmitigated one") {
  const auto with = figures_of("mitigated");
  const auto without = figures_of("unmitigated");
  const auto difference = figures_of("difference");
  CHECK(difference.size() > 100);
  int changed = 0;
  for (const auto& [name, value] : difference) {
    CAPTURE(name);
    const auto of = [&](const auto& figures) {
      const auto found = figures.find(name);
      return found == figures.end() ? 0.0 : found->second;
    };
    CHECK(value == doctest::Approx(of(with) - of(without)));
    changed += value == 0 ? 0 : 1;
  }
  CHECK(changed > 30);
  CHECK(difference.at(",2028-29,balance,closing,amount,GBP") ==
        doctest::Approx(8'216'245.42 - 2'245'176.97));
}

TEST_CASE("case: the page of a case has that case's figures") {
  const std::string worked = (root() / "scenarios/worked/programme.yaml").string();
  const auto page = [&](const char* which) {
    return run({"forecast", worked, "--case", which, "--unit", "thousands"}).out;
  };
  CHECK(page("mitigated").find("-2,245") != std::string::npos);
  CHECK(page("unmitigated").find("-8,216") != std::string::npos);
  CHECK(page("unmitigated").find("-2,245") == std::string::npos);
}
