#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "highneeds/report/calibration_view.hpp"
#include "highneeds/report/number.hpp"
#include "report/rate_text.hpp"

namespace highneeds::calibration {
namespace {

/// Years after the last flow in which new plans still grow.
constexpr std::size_t years_of_growth = 3;

std::string_view known_plans(Tier tier) {
  return tier == Tier::AgeBands ? "assumed" : "actual";
}

std::string years_of_flows(const Calibration& done) {
  return done.first_flow == done.last_flow
             ? fmt::format("{}", done.last_flow)
             : fmt::format("{} to {}", done.first_flow, done.last_flow);
}

/// Whether a rate is England's alone.
bool is_borrowed(const Calibration& done, std::string_view what) {
  return std::find(done.borrowed.begin(), done.borrowed.end(), what) != done.borrowed.end();
}

/// "as in 2024, pooled towards England".
std::string note_of(const Calibration& done, std::string_view what, const std::string& year) {
  if (is_borrowed(done, what)) return "as in England in " + year;
  return fmt::format("as in {}{}", year,
                     done.uncertainty.is_pooled ? ", pooled towards England" : "");
}

/// The same of leaving and moving, which may stand on the stock alone.
std::string note_of_step(const Calibration& done, std::string_view what) {
  const std::string note = note_of(done, what, fmt::format("{}", done.opening));
  switch (done.leavers_from) {
    case LeaversFrom::Stock:
    case LeaversFrom::EnglandStock:
      return note + "; no ceased plans: as plans of two Januaries and new plans leave over";
    case LeaversFrom::CeasedAges:
      return note + "; ceased plans by age alone";
    default:
      return note;
  }
}

/// The same of joining, which England has only where many others are at hand.
std::string note_of_joining(const Calibration& done, const std::string& year) {
  if (done.joiners_from == JoinersFrom::England) return "as in England in " + year;
  if (done.joiners_from == JoinersFrom::Flows) {
    return fmt::format("as many as in {}, at the ages of England's", year);
  }
  const Counts& england = done.uncertainty.join_england.shape;
  const bool is_pooled =
      std::any_of(england.begin(), england.end(), [](double weight) { return weight > 0; });
  return fmt::format("as in {}{}", year, is_pooled ? ", pooled towards England" : "");
}

std::string line_of(std::string_view key, std::string_view file, std::string_view source,
                    std::string_view known, const std::string& note) {
  return fmt::format("  {}: {{table: {}, source: {}, known: {}, note: \"{}\"}}\n", key, file,
                     source, known, note);
}

/// Reasons and needs, as far as they are known.
std::string shares(const Calibration& done) {
  std::string text;
  if (has_shares(done.rates.leave_reasons)) {
    text += line_of("leave_reasons", "leave_reasons.csv", "ehc-plans", "assumed",
                    note_of(done, "reasons", fmt::format("{}", done.opening)));
  }
  if (has_shares(done.rates.needs_of_age)) {
    text += line_of("needs", "needs.csv", "ehc-plans", "assumed",
                    note_of(done, "needs", fmt::format("January {}", done.needs_january)));
  }
  return text;
}

std::string tables(const Calibration& done) {
  const std::string flows = years_of_flows(done);
  const std::string people = fmt::format("mid-{}, aged on a year at a time; births as in that year",
                                         done.rates.people_year);
  const bool has_bands = done.tier == Tier::AgeBands;
  return line_of("plans", "plans.csv", "ehc-plans", known_plans(done.tier),
                 has_bands ? "age bands, spread over ages as England's plans are"
                           : "ages 0 to 2 are published together and stand at 2") +
         line_of("people", "people.csv", "people-by-age", "actual", people) +
         line_of("join", "join.csv", "ehc-plans", "assumed", note_of_joining(done, flows)) +
         line_of("first_setting", "first_setting.csv", "ehc-plans", "assumed",
                 done.joiners_from == JoinersFrom::Flows
                     ? "as in England in " + flows
                     : note_of(done, "joining and first settings", flows)) +
         line_of("leave", "leave.csv", "ehc-plans", "assumed", note_of_step(done, "leaving")) +
         line_of("move", "move.csv", "ehc-plans", "assumed", note_of_step(done, "moving")) +
         shares(done);
}

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
                                         done.rates.january, tables(done), trend(done))};
}

}  // namespace highneeds::calibration
