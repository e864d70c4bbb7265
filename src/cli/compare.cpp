#include <algorithm>
#include <charconv>
#include <filesystem>
#include <ostream>
#include <set>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/page_options.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/document/render.hpp"
#include "highneeds/report/comparison_view.hpp"

namespace highneeds::cli {
namespace {

constexpr std::size_t most_scenarios = 26;  // a letter for each

void refuse_operands(const std::vector<std::string>& operands) {
  if (operands.size() < 2) {
    throw UsageError("`highneeds compare` needs at least two scenarios",
                     "name another one, for example an overlay that extends this one");
  }
  if (operands.size() > most_scenarios) {
    throw UsageError("`highneeds compare` takes 26 scenarios at most", "compare them in turns");
  }
  std::set<std::string> seen;
  for (const std::string& operand : operands) {
    if (seen.insert(std::filesystem::path(operand).lexically_normal().string()).second) continue;
    throw UsageError(operand + " is named twice", "leave one of them out");
  }
}

/// The lines of `--top`.
std::size_t top_of(const Arguments& arguments) {
  const std::string text = arguments.value("--top", "20");
  std::size_t lines = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), lines);
  if (end.ec != std::errc() || end.ptr != text.data() + text.size() || lines == 0) {
    throw UsageError("--top " + text + " is not a number of lines", "write --top 10");
  }
  return lines;
}

/// The scenarios as they are read, and what is said of them, each thing once.
struct Reading {
  std::vector<Side> sides;
  Stamp stamp;
  std::set<std::string> faults;
  std::vector<std::string> said;
};

void say_once(const std::string& text, std::vector<std::string>& said) {
  if (std::ranges::find(said, text) == said.end()) said.push_back(text);
}

void add_inputs(const Stamp& stamp, Stamp& all) {
  for (const StampedInput& input : stamp.inputs) {
    const auto is_same = [&](const StampedInput& other) {
      return input.name == other.name && input.kind == other.kind && input.sha256 == other.sha256;
    };
    if (std::ranges::none_of(all.inputs, is_same)) all.inputs.push_back(input);
  }
}

/// Reads one scenario; what is wrong with it is said where nothing was before (an overlay's faults
/// would come with every scenario).
int read_one(const std::string& scenario, const Arguments& arguments, const Output& output,
             const Console& console, Reading& reading) {
  std::ostringstream faults;
  const int status = with_sources(console.with_errors_to(faults), [&](Sources& sources) {
    Outlook outlook = outlook_of(scenario, arguments, sources);
    output.refuse_inputs(sources);
    for (const Warning& warning : outlook.warnings) {
      say_once(render(warning, sources), reading.said);
    }
    add_inputs(stamp_of(sources, {}), reading.stamp);
    reading.sides.push_back({scenario, std::move(outlook)});
    return fine;
  });
  if (reading.faults.insert(faults.str()).second) console.err << faults.str();
  return status;
}

std::string years_in_words(const std::vector<Side>& sides) {
  std::string text;
  for (const Side& side : sides) {
    const Horizon years = side.outlook.scenario.years;
    text += (text.empty() ? "" : ", ") + side.name + " goes from " + years.first.name() + " to " +
            years.last.name();
  }
  return text;
}

/// The years of the comparison: those that all have, and of them those asked for.
Horizon compared_years(const std::vector<Side>& sides, const Arguments& arguments) {
  const auto shared = shared_years(sides);
  if (!shared) {
    throw UsageError("the scenarios share no year: " + years_in_words(sides),
                     "compare scenarios whose years overlap");
  }
  const bool has_all = std::ranges::all_of(
      sides, [&](const Side& side) { return side.outlook.scenario.years == *shared; });
  refuse_years_outside(
      *shared,
      "the years that the scenarios share" + (has_all ? "" : " (" + years_in_words(sides) + ")"),
      arguments);
  return years_of(arguments).value_or(*shared);
}

void write(const SideBySide& all, const Stamp& stamp, const ComparisonOptions& options,
           const Arguments& arguments, const Output& output, const Console& console) {
  const std::string format = arguments.value("--format", "text");
  if (format == "csv") {
    output.write(write_csv(comparison_table(all)));
  } else if (format == "json") {
    output.write(comparison_json(all, stamp));
  } else {
    output.write(write_text(comparison_view(all, stamp, options), {}, style_of(output, console)));
  }
}

std::vector<Case> cases_of(const Arguments& arguments) {
  const Shown shown = shown_of(arguments, Shown::Both);
  if (shown == Shown::Unmitigated) return {Case::Unmitigated};
  if (shown == Shown::Mitigated) return {Case::Mitigated};
  return {Case::Unmitigated, Case::Mitigated};
}

}  // namespace

int compare(const Arguments& arguments, const Console& console) {
  refuse_operands(arguments.operands);
  const Output output(arguments, console);
  const ComparisonOptions options{.scale = scale_of(arguments), .most_lines = top_of(arguments)};
  const std::vector<Case> cases = cases_of(arguments);
  static_cast<void>(years_of(arguments));  // so that faults of the command line come first
  Reading reading{
      .sides = {}, .stamp = stamp_of({}, settings_of(arguments)), .faults = {}, .said = {}};
  int status = fine;
  for (const std::string& scenario : arguments.operands) {
    status = std::max(status, read_one(scenario, arguments, output, console, reading));
  }
  if (status != fine) return status;
  const Horizon years = compared_years(reading.sides, arguments);
  const SideBySide all = side_by_side(std::move(reading.sides), cases, years);
  for (const std::string& text : reading.said) console.err << text;
  for (const std::string& caveat : comparison_caveats(all)) {
    console.err << "highneeds: warning: " << caveat << '\n';
  }
  return with_sources(console, [&](Sources&) {
    write(all, reading.stamp, options, arguments, output, console);
    return fine;
  });
}

}  // namespace highneeds::cli
