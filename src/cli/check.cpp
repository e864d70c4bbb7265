#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/check_margins.hpp"
#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/difference_table.hpp"
#include "cli/expected_figures.hpp"
#include "cli/scenario_files.hpp"
#include "cli/scenario_input.hpp"
#include "highneeds/document/file.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

/// A scenario's forecast beside what was expected of it.
struct Checked {
  std::string scenario;
  bool is_readable = false;
  bool has_expected = false;
  std::string now;  ///< the forecast, as the file of expected figures would hold it
  std::size_t figures = 0;
  std::vector<Difference> differences;

  [[nodiscard]] bool is_same() const { return is_readable && has_expected && differences.empty(); }
};

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

Checked check_one(const std::string& scenario, const Tolerances& tolerances, bool is_written_anew,
                  const Console& console) {
  Checked checked;
  checked.scenario = scenario;
  const int status = with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(scenario, {}, sources);
    checked.now = write_csv(tidy_figures(outlook, std::nullopt));
    // Read back as the expected figures are, so that both have gone the same way.
    const std::vector<ExpectedFigure> now = figures_in(
        sources, sources.add({"the forecast of " + scenario, checked.now, SourceKind::Table}));
    const std::string path = expected_path(scenario);
    checked.figures = now.size();
    checked.has_expected = std::filesystem::exists(path);
    if (checked.has_expected) {
      checked.differences = compare(expected_of(path, is_written_anew, sources), now, tolerances);
    }
    return fine;
  });
  checked.is_readable = status == fine;
  return checked;
}

void say_what_differs(const Checked& checked, std::ostream& out) {
  if (checked.is_same()) {
    out << checked.scenario << ": as expected, " << counted(checked.figures, "figure") << '\n';
  } else if (!checked.has_expected) {
    out << checked.scenario << ": there is no " << expected_path(checked.scenario)
        << " to compare with\n  help: write it with: highneeds check " << checked.scenario
        << " --update\n";
  } else {
    out << checked.scenario << ": " << counted(checked.differences.size(), "figure")
        << " not as expected, of " << checked.figures << '\n'
        << difference_table(checked.differences);
  }
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

int say_orphans(const std::vector<std::string>& orphans, std::ostream& out) {
  for (const std::string& orphan : orphans) {
    out << orphan << ": there is no scenario beside it\n"
        << "  help: remove it, or bring its scenario back\n";
  }
  return orphans.empty() ? fine : check_failed;
}

}  // namespace

int check(const Arguments& arguments, const Console& console) {
  const Tolerances tolerances = tolerances_of(arguments.all("--tolerance"));
  const ScenarioFiles files = find_scenarios(arguments.operands);
  const bool is_update = arguments.has("--update");
  std::vector<Checked> all;
  for (const std::string& scenario : files.scenarios) {
    all.push_back(check_one(scenario, tolerances, is_update, console));
  }
  const bool is_readable =
      std::all_of(all.begin(), all.end(), [](const auto& one) { return one.is_readable; });
  const int orphans = say_orphans(files.orphans, console.out);
  if (is_update && !is_readable) {
    console.err
        << "highneeds: error: nothing was written, since not every scenario could be read\n";
    return bad_input;
  }
  const int status = is_update ? update_all(all, console) : compare_all(all, console.out);
  return is_readable ? std::max(status, orphans) : bad_input;
}

}  // namespace highneeds::cli
