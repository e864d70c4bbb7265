#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/report/calibration_view.hpp"
#include "highneeds/report/number.hpp"
#include "report/rate_lines.hpp"

namespace highneeds::calibration {
namespace {

/// Years after the last flow in which new plans still grow.
constexpr std::size_t years_of_growth = 3;

/// The academic year whose census counts the new plans of a calendar year first.
std::string academic_year_of(int calendar_year) {
  return AcademicYear{calendar_year}.name();
}

std::string no_trend(const Calibration& done) {
  return fmt::format(
      "  trend:\n    {}: {{value: 100%, known: assumed, note: \"no flows are known: as "
      "many new plans for each child as in {}\"}}\n    then: {{value: hold, known: "
      "assumed}}\n",
      academic_year_of(done.rates.january), years_of_flows(done));
}

std::string trend(const Calibration& done) {
  if (!done.trend) return no_trend(done);
  const Growth& growth = done.trend->pooled;
  const std::vector<double> levels = levels_of(growth.rate, years_of_growth);
  const int last = std::max(done.rates.january, done.last_flow + static_cast<int>(levels.size()));
  // The rates of several years are of their middle.
  const double base = std::pow(1 + growth.rate, 0.5 * (done.last_flow - done.first_flow));
  std::string text = "  trend:\n";
  for (int year = done.rates.january; year <= last; ++year) {
    const auto after = static_cast<std::size_t>(std::max(0, year - done.last_flow));
    const double level = after == 0 ? base : base * levels[std::min(after, levels.size()) - 1];
    text += fmt::format(
        "    {}: {{value: {}%, known: assumed, note: \"growth of {}% a year, {}% to "
        "{}%; half of it in each later year\"}}\n",
        academic_year_of(year), rounded(level * 100, 1), rounded(growth.rate * 100, 1),
        rounded(growth.low * 100, 1), rounded(growth.high * 100, 1));
  }
  return text + "    then: {value: hold, known: assumed, note: \"no growth is known so far on\"}\n";
}

constexpr std::string_view head =
    "highneeds: 1\n"
    "\n"
    "# A partial scenario, to lay over one that has all seven provisions: pupils from children, at "
    "the\n"
    "# rates of the tables beside this file. uncertainty.csv says how sure they are.\n"
    "\n"
    "sources:\n"
    "  ehc-plans:     {title: \"Education, health and care plans\", publisher: Department for "
    "Education}\n"
    "  people-by-age: {title: Mid-year population estimates, publisher: Office for National "
    "Statistics}\n"
    "\n"
    "provision:\n"
    "  mainstream:            {pupils: {then: population}}\n"
    "  resourced_provision:   {pupils: {then: population}}\n"
    "  state_special:         {pupils: {then: population}}\n"
    "  independent_special:   {pupils: {then: population}}\n"
    "  alternative_provision: {pupils: {then: population}}\n"
    "  post_16:               {pupils: {then: population}}\n"
    "  elsewhere:             {pupils: {then: population}}\n"
    "\n";

}  // namespace

RateTable population_block(const Calibration& done) {
  return {"population.yaml", fmt::format("{}population:\n  from: January {}\n{}{}", head,
                                         done.rates.january, rate_lines(done, ""), trend(done))};
}

}  // namespace highneeds::calibration
