#include "report/rate_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace highneeds::calibration {
namespace {

std::string_view known_plans(Tier tier) {
  return tier == Tier::AgeBands ? "assumed" : "actual";
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

/// Writes "KEY: {table: FOLDERKEY.csv, ...}".
struct Lines {
  std::string folder;
  std::string text{};

  void add(std::string_view key, std::string_view source, std::string_view known,
           const std::string& note) {
    text += fmt::format("  {:<14} {{table: {}{}.csv, source: {}, known: {},\n{:19}note: \"{}\"}}\n",
                        fmt::format("{}:", key), folder, key, source, known, "", note);
  }
};

}  // namespace

std::string years_of_flows(const Calibration& done) {
  return done.first_flow == done.last_flow
             ? fmt::format("{}", done.last_flow)
             : fmt::format("{} to {}", done.first_flow, done.last_flow);
}

std::string rate_lines(const Calibration& done, std::string_view folder) {
  const std::string flows = years_of_flows(done);
  const bool has_bands = done.tier == Tier::AgeBands;
  Lines lines{std::string(folder)};
  lines.add("plans", "ehc-plans", known_plans(done.tier),
            has_bands ? "age bands, spread over ages as England's plans are"
                      : "ages 0 to 2 are published together and stand at 2");
  lines.add("people", "people-by-age", "actual",
            fmt::format("mid-{}, aged on a year at a time; births as in that year",
                        done.rates.people_year));
  const auto rate = [&](std::string_view key, const std::string& note) {
    lines.add(key, "ehc-plans", "assumed", note);
  };
  rate("join", note_of_joining(done, flows));
  rate("first_setting", done.joiners_from == JoinersFrom::Flows
                            ? "as in England in " + flows
                            : note_of(done, "joining and first settings", flows));
  rate("leave", note_of_step(done, "leaving"));
  rate("move", note_of_step(done, "moving"));
  if (has_shares(done.rates.leave_reasons)) {
    rate("leave_reasons", note_of(done, "reasons", fmt::format("{}", done.opening)));
  }
  if (has_shares(done.rates.needs_of_age)) {
    rate("needs", note_of(done, "needs", fmt::format("January {}", done.needs_january)));
  }
  return lines.text;
}

}  // namespace highneeds::calibration
