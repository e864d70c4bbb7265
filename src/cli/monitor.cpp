#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/paper_format.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/report/monitor_view.hpp"
#include "highneeds/report/writers.hpp"
#include "highneeds/scenario/actuals.hpp"

namespace highneeds::cli {
namespace {

Period quarter_of(const Arguments& arguments) {
  if (!arguments.has("--quarter")) {
    throw UsageError("`highneeds monitor` needs --quarter",
                     "write --quarter and the quarter that the return is to the end of, such as "
                     "2025-26Q2");
  }
  const auto parsed = parse_period(arguments.value("--quarter", ""));
  if (const auto* wrong = std::get_if<Complaint>(&parsed)) {
    throw UsageError("--quarter: " + wrong->what, wrong->remedy);
  }
  const Period period = std::get<Period>(parsed);
  if (!period.is_year()) return period;
  throw UsageError("--quarter " + period.name() + " is a whole year",
                   "write --quarter " + period.name() + "Q4 for the return at its end");
}

void refuse_quarter_outside(Horizon years, Period quarter) {
  if (years.contains(quarter.year)) return;
  throw UsageError(quarter.name() + " is not within the plan's years",
                   "they go from " + years.first.name() + " to " + years.last.name());
}

std::vector<ActualFigure> actuals_of(const std::string& path, const std::vector<PlanLine>& lines,
                                     Sources& sources) {
  Faults faults;
  const std::uint32_t file = read_source(path, SourceKind::Table, Place{}, sources, faults);
  std::vector<ActualFigure> actuals;
  if (file != 0) actuals = read_actuals(sources, file, measurables(lines), faults);
  if (!faults.empty()) throw InputError(faults);
  return actuals;
}

/// What the suffix of a file's name says: "html", "xlsx", "markdown", "csv", "json" or "text";
/// empty if nothing.
std::string format_by_name(const std::string& file) {
  const std::string suffix = suffix_of(file);
  if (suffix == ".json") return "json";
  if (suffix == ".txt") return "text";
  if (suffix == ".md") return "markdown";
  return find_format(file) == nullptr ? "" : suffix.substr(1);
}

/// As --format says, or else the name of the file; text on standard output.
std::string format_wanted(const Arguments& arguments) {
  const std::string asked_for = arguments.value("--format", "");
  if (!arguments.has("--output")) return asked_for.empty() ? "text" : asked_for;
  const std::string file = arguments.value("--output", "");
  const std::string by_name = format_by_name(file);
  if (asked_for.empty() && by_name.empty()) {
    throw UsageError("a return cannot be written as " + file,
                     "end its name in .html, .xlsx, .md, .csv, .json or .txt, or say --format");
  }
  if (!asked_for.empty() && !by_name.empty() && asked_for != by_name) {
    throw UsageError("--format " + asked_for + " is not what the name of " + file + " says",
                     "leave out --format, or give the file another name");
  }
  return by_name.empty() ? asked_for : by_name;
}

std::string written(const MonitorInput& made, const PaperInput& from, const std::string& format,
                    const Output& output, const Console& console) {
  if (format == "json") return monitor_json(made, from.sources);
  const Report report = monitor_view(made);
  if (format == "text") return write_text(report, from.sources, style_of(output, console));
  return format_of("return." + (format == "markdown" ? "md" : format)).write(report, from);
}

Remainder remainder_of(const Arguments& arguments) {
  return arguments.value("--rest", "plan") == "rate" ? Remainder::AtRate : Remainder::AsPlanned;
}

std::vector<std::string> settings_with(Period quarter, const Arguments& arguments) {
  auto settings = settings_of(arguments);
  settings.insert(settings.begin(),
                  {"quarter " + quarter.name(), "rest " + arguments.value("--rest", "plan")});
  return settings;
}

/// A return without an actual is a plan; nobody should take it for good news.
void warn_of_none(const MonitoringReturn& made, const Console& console) {
  const auto has_actual = [](const MonitoredLine& line) { return !line.sources.empty(); };
  if (std::ranges::any_of(made.lines, has_actual)) return;
  console.err << "highneeds: warning: no actual of " << made.quarter.year.name()
              << " is used: the return shows the plan alone\n";
}

}  // namespace

int monitor(const Arguments& arguments, const Console& console) {
  const Period quarter = quarter_of(arguments);
  const std::string format = format_wanted(arguments);
  const Output output(arguments, console);
  return with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(arguments.operands.at(0), arguments, sources);
    refuse_quarter_outside(outlook.scenario.years, quarter);
    const auto programme = look_at_programme(outlook);
    const auto lines = plan_lines(outlook, programme ? &*programme : nullptr, quarter.year);
    const auto actuals = actuals_of(arguments.operands.at(1), lines, sources);
    output.refuse_inputs(sources);
    const MonitoringReturn made =
        highneeds::monitor(outlook.scenario, lines, actuals, quarter, remainder_of(arguments));
    warn_of_none(made, console);
    const MonitorInput input{.outlook = outlook,
                             .made = made,
                             .stamp = stamp_of(sources, settings_with(quarter, arguments)),
                             .scale = scale_of(arguments)};
    const PaperInput from{.outlook = outlook,
                          .programme = programme ? &*programme : nullptr,
                          .sources = sources,
                          .stamp = input.stamp};
    output.write(written(input, from, format, output, console));
    return fine;
  });
}

}  // namespace highneeds::cli
