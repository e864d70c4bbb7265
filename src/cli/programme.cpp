#include <chrono>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/report/programme_view.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

constexpr std::chrono::seconds patience{1};

/// Says on a terminal how far a long attribution is.
Progress progress_on(const Output& output, const Console& console) {
  if (!output.is_terminal()) return {};
  const auto start = std::chrono::steady_clock::now();
  return [&console, start](std::size_t done, std::size_t of) {
    if (done == of || std::chrono::steady_clock::now() - start < patience) return;
    console.err << "highneeds: shares of " << done << " of " << of << " workstreams are done\n";
  };
}

void refuse_without_programme(const Outlook& outlook, const std::string& scenario) {
  if (outlook.has_programme()) return;
  throw UsageError(scenario + " has no programme with a project",
                   "add one under `programme:`, or lay one over it with --overlay FILE");
}

void write(const Outlook& outlook, const ProgrammeOutlook& programme, const Sources& sources,
           const Arguments& arguments, const Output& output, const Console& console) {
  const std::string format = arguments.value("--format", "text");
  const ForecastOptions options{.years = years_of(arguments), .scale = scale_of(arguments)};
  const Stamp stamp = stamp_of(sources, settings_of(arguments));
  if (format != "text") show(outlook.warnings, sources, console);
  if (format == "csv") {
    output.write(write_csv(programme_table(outlook, programme, options.years)));
  } else if (format == "json") {
    output.write(programme_json(outlook, programme, stamp, options.years));
  } else {
    output.write(write_text(programme_view(outlook, programme, stamp, options), sources,
                            style_of(output, console)));
  }
}

}  // namespace

int programme(const Arguments& arguments, const Console& console) {
  const Output output(arguments, console);
  static_cast<void>(years_of(arguments));  // so that faults of the command line come first
  return with_sources(console, [&](Sources& sources) {
    const std::string& scenario = arguments.operands.front();
    const Outlook outlook = outlook_of(scenario, arguments, sources);
    output.refuse_inputs(sources);
    refuse_years_outside(outlook.scenario.years, "the scenario's years", arguments);
    refuse_without_programme(outlook, scenario);
    const auto found = look_at_programme(outlook, progress_on(output, console));
    write(outlook, found.value(), sources, arguments, output, console);
    return fine;
  });
}

}  // namespace highneeds::cli
