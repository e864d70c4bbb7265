#include "highneeds/calibration/draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "cli/command_tables.hpp"
#include "cli/commands.hpp"
#include "cli/needed_option.hpp"
#include "cli/output.hpp"
#include "cli/output_folder.hpp"
#include "cli/plan_path.hpp"
#include "cli/scenario_input.hpp"
#include "highneeds/calibration/read_census.hpp"
#include "highneeds/report/draft_text.hpp"

namespace highneeds::cli {
namespace {

/// A draft, and the rates that its plans go by; without them plans have a path of their own.
struct Drafted {
  calibration::Draft draft{};
  std::optional<calibration::Calibration> rates{};
};

/// The rates of an authority whose tables have single ages. Years that are missing are no fault
/// here: `why_not` says what is.
std::optional<calibration::Calibration> rates_of(const calibration::Census& census,
                                                 std::string& why_not) {
  try {
    return calibration::calibrate(census, {});
  } catch (const InputError& error) {
    why_not = error.faults().all().front().what;
    return std::nullopt;
  }
}

/// Why the rates of a draft cannot be taken; nothing where they can.
std::string why_no_population(const calibration::Draft& draft, const calibration::Rates& rates,
                              int last_flow) {
  if (!calibration::are_likely(draft.trends)) {
    return fmt::format("new plans of {} by age do not go with the growth of all plans", last_flow);
  }
  if (std::ranges::count(draft.spread, rates.january) == 0) return {};
  return fmt::format("the placement of many plans of January {} was not recorded", rates.january);
}

Drafted drafted(const std::string& data, const std::string& authority, Sources& sources) {
  auto published = calibration::read_published(data, authority, sources);
  Drafted result;
  std::string why_not;
  if (calibration::has_single_ages(data, published.code, sources)) {
    const auto census = calibration::read_census(data, published.code, sources);
    result.rates = rates_of(census, why_not);
    calibration::add_later_plans(census, published);
  }
  calibration::TypicalCosts typical;
  if (calibration::needs_typical_costs(published)) {
    typical = calibration::read_typical_costs(data, sources);
  }
  auto path = plan_path_of(data, published.code, published.plans.rbegin()->first, sources);
  result.draft = calibration::draft_of(std::move(published), typical, std::move(path));
  if (result.rates) {
    result.draft.trends =
        calibration::trends_of(result.rates->rates, result.draft.plans, result.draft.path,
                               calibration::last_january(result.draft));
    why_not = why_no_population(result.draft, result.rates->rates, result.rates->last_flow);
    if (!why_not.empty()) result.rates.reset();
  }
  result.draft.no_population = std::move(why_not);
  return result;
}

std::string page(const Drafted& result, const std::vector<calibration::RateTable>& files,
                 const std::string& folder) {
  const auto& published = result.draft.published;
  std::string text = fmt::format("{} ({}): a first scenario, from published tables\n\nWritten\n",
                                 published.name, published.code);
  for (const calibration::RateTable& file : files) {
    text += fmt::format("  {}\n", (std::filesystem::path(folder) / file.name).string());
  }
  text += "\nCheck first\n";
  int number = 0;
  for (const std::string& check : checks_of(result.draft, result.rates.has_value())) {
    text += fmt::format("{:>3}. {}\n", ++number, check);
  }
  return text + fmt::format("\nNext: highneeds forecast {}\n",
                            (std::filesystem::path(folder) / files.front().name).string());
}

}  // namespace

Command new_command() {
  return {
      .name = "new",
      .summary = "write a first scenario of an authority from published tables",
      .detail =
          "Writes a scenario that runs as it is, with its tables, all of them or none: the grant, "
          "the balance, unit costs and plans as published, and the rest as assumptions that say "
          "so. What to check first goes to standard output.",
      .operand = {},
      .options = {{"--data", "DIR", "the folder of the published tables; needed"},
                  {"--authority", "NAME", "the council, by its name or code in the tables; needed"},
                  {"--output", "DIR",
                   "the folder that the scenario is written to; one of the council's name, unless "
                   "said"},
                  {"--force", "", "write over files that are there already"}},
      .examples = {{"highneeds new --data data/sen2 --authority Norfolk --output mine",
                    "Norfolk's first scenario, in the folder mine"}},
      .run = draft};
}

int draft(const Arguments& arguments, const Console& console) {
  const std::string data = needed(arguments, "new", "--data", "DIR");
  const std::string authority = needed(arguments, "new", "--authority", "NAME");
  return with_sources(console, [&](Sources& sources) {
    const Drafted result = drafted(data, authority, sources);
    const std::string folder =
        arguments.value("--output", calibration::file_name_of(result.draft.published.name));
    const OutputFolder place(folder, data);
    const auto files =
        calibration::scenario_files(result.draft, result.rates ? &*result.rates : nullptr);
    if (!arguments.has("--force")) place.refuse_existing(files);
    place.write(files);
    console.out << page(result, files, folder);
    return fine;
  });
}

}  // namespace highneeds::cli
