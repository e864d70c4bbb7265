#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/analysis/expectation.hpp"

namespace highneeds::cli {

/// A scenario's forecast beside what was expected of it.
struct Checked {
  std::string scenario;
  bool is_readable = false;
  bool has_expected = false;
  std::string now;     ///< the forecast, as the file of expected figures would hold it
  std::string faults;  ///< of a scenario that cannot be read, as they are shown
  std::size_t figures = 0;
  std::vector<Difference> differences;

  [[nodiscard]] bool is_same() const { return is_readable && has_expected && differences.empty(); }
};

/// "28 figures not as expected, of 268".
[[nodiscard]] std::string in_short(const Checked& checked);
/// What stands in the lines below it: the figures that differ, or what to do.
[[nodiscard]] std::string in_detail(const Checked& checked);

/// The same of expected figures whose scenario is gone.
inline constexpr std::string_view orphan_in_short = "there is no scenario beside it";
inline constexpr std::string_view orphan_in_detail =
    "  help: remove it, or bring its scenario back\n";

/// The results as JUnit XML: a suite for each folder, a test for each scenario and for each file of
/// expected figures without one. A scenario that cannot be read is an error, all else a failure.
[[nodiscard]] std::string results_as_junit(std::span<const Checked> all,
                                           std::span<const std::string> orphans);

}  // namespace highneeds::cli
