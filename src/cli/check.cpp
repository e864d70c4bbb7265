#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "cli/check_margins.hpp"
#include "cli/checked.hpp"
#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/difference_table.hpp"
#include "cli/expected_figures.hpp"
#include "cli/output.hpp"
#include "cli/scenario_files.hpp"
#include "cli/scenario_input.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

/// The figures expected; if the file is to be written anew, one that cannot be read counts as
/// empty.
std::vector<ExpectedFigure> expected_of(const std::string& path, bool is_written_anew,
                                        Sources& sources) {
  try {
    return read_expected(path, sources);
  } catch (const InputError&) {
    if (!is_written_anew) throw;
    return {};
  }
}

/// What is asked of each scenario.
struct Wanted {
  Tolerances tolerances;
  bool is_update = false;
  Output junit;
};

Checked check_one(const std::string& scenario, const Wanted& wanted, const Console& console) {
  Checked checked;
  checked.scenario = scenario;
  std::ostringstream faults;
  const int status = with_sources(console.with_errors_to(faults), [&](Sources& sources) {
    const Outlook outlook = outlook_of(scenario, {}, sources);
    checked.now = write_csv(tidy_figures(outlook, std::nullopt));
    // Read back as the expected figures are, so that both have gone the same way.
    const std::vector<ExpectedFigure> now = figures_in(
        sources, sources.add({"the forecast of " + scenario, checked.now, SourceKind::Table}));
    const std::string path = expected_path(scenario);
    checked.figures = now.size();
    checked.has_expected = std::filesystem::exists(path);
    if (checked.has_expected) {
      checked.differences =
          compare(expected_of(path, wanted.is_update, sources), now, wanted.tolerances);
    }
    wanted.junit.refuse_inputs(sources);
    return fine;
  });
  checked.faults = faults.str();
  console.err << checked.faults;
  checked.is_readable = status == fine;
  return checked;
}

void say_what_differs(const Checked& checked, std::ostream& out) {
  out << checked.scenario << ": " << in_short(checked) << '\n' << in_detail(checked);
}

/// Says which scenarios differ, and gives the exit status.
int compare_all(const std::vector<Checked>& all, std::ostream& out) {
  for (const Checked& checked : all) {
    if (checked.is_readable) say_what_differs(checked, out);
  }
  const auto same =
      std::count_if(all.begin(), all.end(), [](const auto& one) { return one.is_same(); });
  if (all.size() > 1) {
    out << counted(all.size(), "scenario") << ": " << same << " as expected, "
        << all.size() - static_cast<std::size_t>(same) << " not\n";
  }
  return static_cast<std::size_t>(same) == all.size() ? fine : check_failed;
}

void update_one(const Checked& checked, std::ostream& out) {
  if (checked.is_same()) {
    say_what_differs(checked, out);
    return;
  }
  const std::string path = expected_path(checked.scenario);
  write_whole(path, checked.now);
  if (checked.has_expected) {
    out << checked.scenario << ": wrote " << path << ", "
        << counted(checked.differences.size(), "figure") << " changed, of " << checked.figures
        << '\n'
        << difference_table(checked.differences);
  } else {
    out << checked.scenario << ": wrote " << path << ", " << counted(checked.figures, "figure")
        << ", all new\n";
  }
}

int update_all(const std::vector<Checked>& all, const Console& console) {
  return with_sources(console, [&](Sources&) {
    for (const Checked& checked : all) update_one(checked, console.out);
    return fine;
  });
}

/// The file of `--junit`, which has results of a comparison.
Output junit_of(const Arguments& arguments, const Console& console) {
  if (arguments.has("--junit") && arguments.has("--update")) {
    throw UsageError("--junit has the results of a comparison, and --update makes none",
                     "leave out one of them");
  }
  return {arguments, console, "--junit"};
}

/// What is checked is never overwritten, not even where it cannot be read.
void refuse_inputs(const ScenarioFiles& files, const Output& junit) {
  for (const std::string& scenario : files.scenarios) {
    junit.refuse_input(scenario);
    junit.refuse_input(expected_path(scenario));
  }
  for (const std::string& orphan : files.orphans) junit.refuse_input(orphan);
}

int write_results(const std::vector<Checked>& all, const std::vector<std::string>& orphans,
                  const Output& junit, const Console& console) {
  return with_sources(console, [&](Sources&) {
    junit.write(results_as_junit(all, orphans));
    return fine;
  });
}

int say_orphans(const std::vector<std::string>& orphans, std::ostream& out) {
  for (const std::string& orphan : orphans) {
    out << orphan << ": " << orphan_in_short << '\n' << orphan_in_detail;
  }
  return orphans.empty() ? fine : check_failed;
}

}  // namespace

int check(const Arguments& arguments, const Console& console) {
  const Wanted wanted{.tolerances = tolerances_of(arguments.all("--tolerance")),
                      .is_update = arguments.has("--update"),
                      .junit = junit_of(arguments, console)};
  const ScenarioFiles files = find_scenarios(arguments.operands);
  refuse_inputs(files, wanted.junit);
  std::vector<Checked> all;
  for (const std::string& scenario : files.scenarios) {
    all.push_back(check_one(scenario, wanted, console));
  }
  const bool is_readable =
      std::all_of(all.begin(), all.end(), [](const auto& one) { return one.is_readable; });
  const int orphans = say_orphans(files.orphans, console.out);
  if (wanted.is_update && !is_readable) {
    console.err
        << "highneeds: error: nothing was written, since not every scenario could be read\n";
    return bad_input;
  }
  const int status = wanted.is_update ? update_all(all, console) : compare_all(all, console.out);
  if (arguments.has("--junit") && write_results(all, files.orphans, wanted.junit, console) != fine)
    return bad_input;
  return is_readable ? std::max(status, orphans) : bad_input;
}

}  // namespace highneeds::cli
