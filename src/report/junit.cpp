#include "highneeds/report/junit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/markup.hpp"

namespace highneeds {

namespace {

/// Running text whose lines stay lines.
std::string content(std::string_view text) {
  std::string lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines += escaped_markup(text.substr(at, end - at));
    if (end < text.size()) lines += '\n';
    at = end + 1;
  }
  return lines;
}

std::string counts(std::span<const TestCase> tests) {
  const auto count = [&](TestOutcome outcome) {
    return std::ranges::count(tests, outcome, &TestCase::outcome);
  };
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\"", tests.size(),
                     count(TestOutcome::Failed), count(TestOutcome::Error));
}

std::string element_of(const TestCase& test) {
  const std::string begin = fmt::format("    <testcase classname=\"{}\" name=\"{}\"",
                                        escaped_markup(test.suite), escaped_markup(test.name));
  if (test.outcome == TestOutcome::Passed) return begin + "/>\n";
  const std::string_view tag = test.outcome == TestOutcome::Failed ? "failure" : "error";
  return fmt::format("{}>\n      <{} message=\"{}\">{}</{}>\n    </testcase>\n", begin, tag,
                     escaped_markup(test.message), content(test.detail), tag);
}

std::string suite_of(std::span<const TestCase> tests) {
  std::string text = fmt::format("  <testsuite name=\"{}\" {}>\n",
                                 escaped_markup(tests.front().suite), counts(tests));
  for (const TestCase& test : tests) text += element_of(test);
  return text + "  </testsuite>\n";
}

/// The tests of each suite, one after the other.
std::vector<std::vector<TestCase>> by_suite(std::span<const TestCase> tests) {
  std::vector<std::vector<TestCase>> suites;
  for (const TestCase& test : tests) {
    const auto found = std::ranges::find_if(
        suites, [&](const auto& suite) { return suite.front().suite == test.suite; });
    found == suites.end() ? suites.push_back({test}) : found->push_back(test);
  }
  return suites;
}

}  // namespace

std::string write_junit(const std::string& name, std::span<const TestCase> tests) {
  std::string text =
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\" {}>\n",
                  escaped_markup(name), counts(tests));
  for (const auto& suite : by_suite(tests)) text += suite_of(suite);
  return text + "</testsuites>\n";
}

}  // namespace highneeds
