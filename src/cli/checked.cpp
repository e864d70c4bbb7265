#include "cli/checked.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/counted.hpp"
#include "cli/difference_table.hpp"
#include "cli/expected_figures.hpp"
#include "highneeds/document/utf8.hpp"
#include "highneeds/report/junit.hpp"

namespace highneeds::cli {
namespace {

/// The text with a question mark for each byte that is not UTF-8, and for the two characters that
/// XML cannot hold beside control characters.
std::string fit_for_xml(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const bool is_no_character =
        text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
    const std::size_t length = character_length(text);
    length == 0 || is_no_character ? safe += '?' : safe += text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(1, length));
  }
  return safe;
}

/// The test of a file: its folder is the suite.
TestCase test_of(const std::string& file, TestOutcome outcome, std::string_view message,
                 std::string_view detail) {
  const std::filesystem::path path(file);
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  return {.suite = fit_for_xml(folder),
          .name = fit_for_xml(path.filename().string()),
          .outcome = outcome,
          .message = fit_for_xml(message),
          .detail = fit_for_xml(detail)};
}

}  // namespace

std::string in_short(const Checked& checked) {
  if (!checked.is_readable) return "it cannot be read";
  if (checked.is_same()) return "as expected, " + counted(checked.figures, "figure");
  if (!checked.has_expected) {
    return "there is no " + expected_path(checked.scenario) + " to compare with";
  }
  return counted(checked.differences.size(), "figure") + " not as expected, of " +
         std::to_string(checked.figures);
}

std::string in_detail(const Checked& checked) {
  if (!checked.is_readable) return checked.faults;
  if (checked.is_same()) return {};
  if (!checked.has_expected) {
    return "  help: write it with: highneeds check " + checked.scenario + " --update\n";
  }
  return difference_table(checked.differences);
}

std::string results_as_junit(std::span<const Checked> all, std::span<const std::string> orphans) {
  std::vector<TestCase> tests;
  for (const Checked& checked : all) {
    const TestOutcome outcome = !checked.is_readable ? TestOutcome::Error
                                : checked.is_same()  ? TestOutcome::Passed
                                                     : TestOutcome::Failed;
    tests.push_back(test_of(checked.scenario, outcome, in_short(checked), in_detail(checked)));
  }
  for (const std::string& orphan : orphans) {
    tests.push_back(test_of(orphan, TestOutcome::Failed, orphan_in_short, orphan_in_detail));
  }
  return write_junit("highneeds check", tests);
}

}  // namespace highneeds::cli
