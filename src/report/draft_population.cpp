#include <fmt/format.h>

#include "report/draft_parts.hpp"
#include "report/rate_lines.hpp"

namespace highneeds::calibration {
namespace {

/// New plans are raised such that all plans go on their path: rates of one year alone would let
/// growth fall off.
std::string trend_text(const Draft& draft, const Calibration& rates) {
  int year = rates.rates.january;
  std::vector<std::string> years;
  for (const double trend : draft.trends) {
    years.push_back(fmt::format("{}: {}", AcademicYear{year++}.name(), yaml_share(trend)));
  }
  return fmt::format(
      "  trend:\n    value: {{{}}}\n    known: assumed\n    note:  \"of new plans at the rates, so "
      "that all plans come to their path: see assurance\"\n",
      fmt::join(years, ", "));
}

}  // namespace

std::string population_text(const Draft& draft, const Calibration& rates) {
  return fmt::format(
             "# How many of each age get a plan, move between settings and leave: `highneeds "
             "calibrate` says how\n# the rates were found, and warns of what does not add up.\n\n"
             "population:\n  from: January {}\n",
             rates.rates.january) +
         rate_lines(rates, "population/") + trend_text(draft, rates) + "\n";
}

}  // namespace highneeds::calibration
