#include <fmt/format.h>

#include "report/draft_parts.hpp"

namespace highneeds::calibration {
namespace {

/// New plans are raised such that all plans grow on their path: rates of one year alone would let
/// growth fall off.
std::string trend_text(const Draft& draft, const Calibration& rates) {
  const std::string growth = yaml_growth(draft.path.growth);
  return "  trend:\n" +
         value_line(
             4, AcademicYear{rates.rates.january}.name(),
             yaml_share(first_trend(rates.rates, draft.path.growth)),
             {"assumed", "",
              fmt::format("of new plans at the rates, so that all plans grow by {}", growth)}) +
         value_line(4, "then", growth, {"assumed", "", "so that they go on growing by about that"});
}

}  // namespace

std::string population_text(const Draft& draft, const Calibration& rates) {
  const auto table = [](std::string_view name, std::string_view beside) {
    return fmt::format("  {:<15}{{table: population/{}.csv, {}}}\n", fmt::format("{}:", name), name,
                       beside);
  };
  const std::string flows = rates.first_flow == rates.last_flow
                                ? fmt::format("as in {}", rates.last_flow)
                                : fmt::format("as in {} to {}", rates.first_flow, rates.last_flow);
  const std::string made = fmt::format("source: ehc-plans, known: assumed, note: \"{}\"", flows);
  return fmt::format(
             "# How many of each age get a plan, move between settings and leave: `highneeds "
             "calibrate` says how\n# the rates were found, and warns of what does not add up.\n\n"
             "population:\n  from:          January {}\n",
             rates.rates.january) +
         table("plans", "source: ehc-plans, known: actual") +
         table("people", fmt::format("source: population, known: actual, note: \"mid-{}\"",
                                     rates.rates.people_year)) +
         table("join", made) + table("first_setting", made) + table("leave", made) +
         table("move", made) +
         (has_shares(rates.rates.leave_reasons) ? table("leave_reasons", made) : "") +
         (has_shares(rates.rates.needs_of_age) ? table("needs", "source: ehc-plans, known: assumed")
                                               : "") +
         trend_text(draft, rates) + "\n";
}

}  // namespace highneeds::calibration
