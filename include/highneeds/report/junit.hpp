#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace highneeds {

/// How a test ended; `Error`: it could not be run.
enum class TestOutcome : std::uint8_t { Passed, Failed, Error };

/// A test and what it has to say.
struct TestCase {
  std::string suite{};
  std::string name{};
  TestOutcome outcome{};
  std::string message{};  ///< in one line; of a test that has not passed
  std::string detail{};   ///< in several lines
};

/// The results of tests as JUnit XML, which systems of continuous integration read: a suite for
/// each that the tests name, in the order of their first test. There are no times in it, so that
/// the same results give the same bytes. The words are UTF-8, of characters that XML can hold.
[[nodiscard]] std::string write_junit(const std::string& name, std::span<const TestCase> tests);

}  // namespace highneeds
