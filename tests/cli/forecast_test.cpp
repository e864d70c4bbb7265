#include <doctest/doctest.h>

#include "cli/support.hpp"

using namespace highneeds::test;
namespace fs = std::filesystem;

namespace {

const std::string header = "case,year,section,line,measure,unit,value,status";

std::vector<std::string> csv(const ScenarioFolder& folder, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"forecast", folder.scenario(), "--format", "csv"});
  const Ran ran = run(more);
  REQUIRE(ran.status == 0);
  return lines_of(ran.out);
}

/// The row of a line's amount in the mitigated forecast.
std::string row(const std::vector<std::string>& rows, const std::string& begin) {
  for (const std::string& one : rows) {
    if (one.starts_with(begin)) return one;
  }
  return {};
}

}  // namespace

TEST_CASE("forecast: the page is text with the title, and no colour") {
  const ScenarioFolder folder;
  const Ran ran = run({"forecast", folder.scenario()});
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("A small scenario\n"));
  CHECK(ran.out.find('\x1b') == std::string::npos);
}

TEST_CASE("forecast: colour on a terminal only, never with NO_COLOR, never in a file") {
  const ScenarioFolder folder;
  const std::vector<std::string> arguments = {"forecast", folder.scenario()};
  CHECK(run(arguments, {.is_terminal = true}).out.find('\x1b') != std::string::npos);
  CHECK(run(arguments, {.is_terminal = true, .no_colour = true}).out.find('\x1b') ==
        std::string::npos);
  CHECK(run({"forecast", folder.scenario(), "--output", folder.file("page.txt")},
            {.is_terminal = true})
            .status == 0);
  CHECK(read_text(folder.file("page.txt")) == run(arguments).out);
}

TEST_CASE("forecast: tidy figures have exactly the agreed header, and eight columns") {
  const ScenarioFolder folder;
  const auto rows = csv(folder);
  REQUIRE(rows.size() > 50);
  CHECK(rows.front() == header);
  CHECK(row(rows, "mitigated,2024-25,balance,opening,amount,") ==
        "mitigated,2024-25,balance,opening,amount,GBP,-12000000,actual");
  CHECK(row(rows, "unmitigated,2024-25,funding,high_needs_block,amount,") ==
        "unmitigated,2024-25,funding,high_needs_block,amount,GBP,54000000,actual");
}

TEST_CASE("forecast: --years shows those years only, as one word or three") {
  const ScenarioFolder folder;
  for (const auto& years : {std::vector<std::string>{"--years", "2025-26 to 2026-27"},
                            std::vector<std::string>{"--years", "2025-26", "to", "2026-27"}}) {
    const auto rows = csv(folder, years);
    CHECK(row(rows, "mitigated,2024-25,").empty());
    CHECK_FALSE(row(rows, "mitigated,2025-26,balance,closing,").empty());
    CHECK_FALSE(row(rows, "mitigated,2026-27,balance,closing,").empty());
  }
  const auto one = csv(folder, {"--years", "2025-26"});
  CHECK_FALSE(row(one, "mitigated,2025-26,").empty());
  CHECK(row(one, "mitigated,2026-27,").empty());
}

TEST_CASE("forecast: overlays and settings change figures, settings last") {
  const ScenarioFolder folder;
  const std::string begin = "mitigated,2024-25,expenditure,therapies,amount,GBP,";
  write_text(folder.file("two.yaml"), "lines:\n  therapies: {amount: £2m}\n");
  write_text(folder.file("three.yaml"), "lines:\n  therapies: {amount: £3m}\n");
  CHECK(row(csv(folder), begin).starts_with(begin + "1000000,"));
  CHECK(row(csv(folder, {"--overlay", folder.file("two.yaml")}), begin)
            .starts_with(begin + "2000000,"));
  CHECK(row(csv(folder,
                {"--overlay", folder.file("two.yaml"), "--overlay", folder.file("three.yaml")}),
            begin)
            .starts_with(begin + "3000000,"));
  CHECK(row(csv(folder, {"--set", "lines.therapies.amount=£4m", "--overlay",
                         folder.file("three.yaml"), "--set", "lines.therapies.amount=£5m"}),
            begin)
            .starts_with(begin + "5000000,"));
}

TEST_CASE("forecast: the unit changes the page and not the figures") {
  const ScenarioFolder folder;
  const std::string pounds = run({"forecast", folder.scenario(), "--unit", "pounds"}).out;
  CHECK(pounds != run({"forecast", folder.scenario(), "--unit", "millions"}).out);
  CHECK(pounds.find("54,000,000") != std::string::npos);
  CHECK(csv(folder, {"--unit", "pounds"}) == csv(folder));
}

TEST_CASE("forecast: the stamp names version, inputs with their SHA-256, and settings") {
  const ScenarioFolder folder;
  write_text(folder.file("empty.yaml"), "title: Overlaid\n");
  const std::string page = run({"forecast", folder.scenario(), "--overlay",
                                folder.file("empty.yaml"), "--unit", "thousands"})
                               .out;
  CHECK(page.find("empty.yaml") != std::string::npos);
  CHECK(page.find("unit thousands") != std::string::npos);
}

TEST_CASE("forecast: JSON has the title, the figures and the stamp") {
  const ScenarioFolder folder;
  const Ran ran = run({"forecast", folder.scenario(), "--format", "json"});
  CHECK(ran.status == 0);
  CHECK(ran.out.starts_with("{"));
  for (const char* const word : {"\"title\": \"A small scenario\"", "\"closing\"", "\"sha256\""}) {
    INFO(word);
    CHECK(ran.out.find(word) != std::string::npos);
  }
}

TEST_CASE("forecast: warnings go to standard error beside tidy figures") {
  const ScenarioFolder folder;
  write_text(folder.scenario(),
             replaced(small_scenario, "provision:",
                      "  schools_block_transfer:\n    2025-26: {rate: 1.5%}\nprovision:"));
  const Ran ran = run({"forecast", folder.scenario(), "--format", "csv"});
  CHECK(ran.status == 0);
  CHECK(ran.out.starts_with(header + "\n"));
  CHECK(ran.err.find("warning: ") != std::string::npos);
}

TEST_CASE("forecast: bad input ends with 2, with nothing on standard output") {
  const ScenarioFolder folder;
  write_text(folder.scenario(), replaced(small_scenario, "£60m", "60m"));
  const Ran ran = run({"forecast", folder.scenario()});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err.find("small.yaml:10:") != std::string::npos);
}

TEST_CASE("forecast: --output writes a file, over what was there, and prints nothing") {
  const ScenarioFolder folder;
  const std::string path = folder.file("forecast.csv");
  write_text(path, "what was there\n");
  const Ran ran = run({"forecast", folder.scenario(), "--format", "csv", "--output", path});
  CHECK(ran.status == 0);
  CHECK(ran.out.empty());
  CHECK(lines_of(read_text(path)) == csv(folder));
}

TEST_CASE("forecast: an output is kept as it was where the forecast fails") {
  const ScenarioFolder folder;
  const std::string path = folder.file("forecast.csv");
  write_text(path, "what was there\n");
  const Ran ran = run({"forecast", folder.scenario(), "--output", path, "--set", "years=never"});
  CHECK(ran.status == 2);
  CHECK(read_text(path) == "what was there\n");
  CHECK(run({"forecast", folder.scenario(), "--output", path, "--years", "2031-32"}).status == 2);
  CHECK(read_text(path) == "what was there\n");
}

TEST_CASE("forecast: nothing is left beside an output") {
  const ScenarioFolder folder;
  CHECK(run({"forecast", folder.scenario(), "--output", folder.file("page.txt")}).status == 0);
  CHECK(files_below(folder.path(), "").size() == 2);
}

TEST_CASE("forecast: an output through a link goes to the file behind it") {
  const ScenarioFolder folder;
  write_text(folder.file("behind.txt"), "");
  fs::create_symlink("behind.txt", folder.file("link.txt"));
  CHECK(run({"forecast", folder.scenario(), "--output", folder.file("link.txt")}).status == 0);
  CHECK(fs::is_symlink(folder.file("link.txt")));
  CHECK(read_text(folder.file("behind.txt")).starts_with("A small scenario\n"));
}

TEST_CASE("forecast: an overlay is no place for results") {
  const ScenarioFolder folder;
  write_text(folder.file("more.yaml"), "title: More\n");
  const Ran ran = run({"forecast", folder.scenario(), "--overlay", folder.file("more.yaml"),
                       "--output", folder.file("./more.yaml")});
  CHECK(ran.status == 2);
  CHECK(read_text(folder.file("more.yaml")) == "title: More\n");
}
