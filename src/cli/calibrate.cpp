#include "highneeds/calibration/calibrate.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/needed_option.hpp"
#include "cli/output.hpp"
#include "cli/output_folder.hpp"
#include "cli/page_options.hpp"
#include "cli/plan_path.hpp"
#include "cli/scenario_input.hpp"
#include "highneeds/calibration/read_census.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/report/calibration_view.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2200;

int year_of(std::string_view text, std::string_view option) {
  const auto parsed = parse_number(text);
  const auto* const year = std::get_if<double>(&parsed);
  if (text.size() == 4 && year != nullptr && *year >= first_year && *year <= last_year) {
    return static_cast<int>(*year);
  }
  throw UsageError(fmt::format("{} cannot be `{}`", option, text),
                   option == "--flows" ? "write a calendar year, or two: 2024, or \"2023 to 2024\""
                                       : "write the year of a January: 2025");
}

calibration::Choice choice_of(const Arguments& arguments) {
  calibration::Choice choice;
  if (arguments.has("--january")) {
    choice.january = year_of(arguments.value("--january", ""), "--january");
  }
  if (!arguments.has("--flows")) return choice;
  const std::string flows = arguments.value("--flows", "");
  const std::size_t to = flows.find(" to ");
  choice.first_flow = year_of(std::string_view(flows).substr(0, to), "--flows");
  choice.last_flow =
      to == flows.npos ? choice.first_flow : year_of(flows.substr(to + 4), "--flows");
  if (*choice.first_flow > *choice.last_flow) {
    throw UsageError(fmt::format("--flows cannot be `{}`", flows), "write the earlier year first");
  }
  return choice;
}

/// A page, and the files that go with it.
struct Done {
  Report page;
  std::vector<calibration::RateTable> files;
};

/// The best that the tables carry: a population, or else the plans by provision where too little is
/// known by age. Years that are asked for are those of a population.
Done done_of(const calibration::Census& census, const calibration::Choice& choice,
             const std::string& data, Sources& sources) {
  const bool has_years = choice.january || choice.first_flow;
  try {
    const auto done = calibration::calibrate(census, choice);
    return {calibration_view(census, done), calibration::calibration_files(done)};
  } catch (const calibration::TooFewTables& lacks) {
    auto path = calibration::placement_path(census);
    if (has_years || !path) throw;
    if (!path->is_of_ages) {
      path->measured = plan_path_of(data, census.code, path->plans.rbegin()->first, sources);
    }
    return {placement_view(census, *path, lacks.faults()), calibration::placement_files(*path)};
  }
}

}  // namespace

int calibrate(const Arguments& arguments, const Console& console) {
  const std::string data = needed(arguments, "calibrate", "--data", "DIR");
  const std::string authority = needed(arguments, "calibrate", "--authority", "NAME");
  const std::string folder = needed(arguments, "calibrate", "--output", "DIR");
  const calibration::Choice choice = choice_of(arguments);
  const OutputFolder output(folder, data);
  return with_sources(console, [&](Sources& sources) {
    const auto census = calibration::read_census(data, authority, sources);
    const Done done = done_of(census, choice, data, sources);
    const bool has_picture = console.terminal.is_terminal;
    const std::string page =
        write_text(done.page, sources,
                   {.colour = has_picture && !console.terminal.no_colour, .picture = has_picture});
    output.write(done.files);
    console.out << page;
    return fine;
  });
}

}  // namespace highneeds::cli
