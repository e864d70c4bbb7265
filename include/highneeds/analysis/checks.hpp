#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "highneeds/analysis/programme_outlook.hpp"

namespace highneeds {

/// What is checked: an outlook, its programme, and the day of the paper that it is checked for.
struct Examined {
  const Outlook& outlook;
  const ProgrammeOutlook* programme = nullptr;  ///< of `outlook`; null without one
  std::optional<Date> made_on{};                ///< nothing: no day is known
};

/// A check of the figures or of what is recorded of them, worked out anew each time.
struct Check {
  std::string_view name;            ///< "Known closings"
  std::string_view what;            ///< what must hold, as a sentence
  std::size_t compared = 0;         ///< how often it was asked; nil: there is nothing to check
  std::size_t failed = 0;           ///< how often it did not hold
  std::optional<double> largest{};  ///< the largest difference of sums, in pounds
  std::string where{};              ///< where it failed first

  [[nodiscard]] bool has_passed() const { return failed == 0; }
};

/// Every check, in the order in which they are shown. Sums may differ by half a penny.
[[nodiscard]] std::vector<Check> checks(const Examined& of);

/// The one word on all of them.
[[nodiscard]] bool have_passed(const std::vector<Check>& all);

}  // namespace highneeds
