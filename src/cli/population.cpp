#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/report/population_view.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

AgeOn age_on(const Arguments& arguments) {
  return arguments.value("--age", "january") == "august" ? AgeOn::August : AgeOn::January;
}

std::optional<PlansBy> by(const Arguments& arguments) {
  const std::string word = arguments.value("--by", "");
  if (word == "age") return PlansBy::Age;
  if (word == "setting") return PlansBy::Setting;
  return word == "need" ? std::optional(PlansBy::Need) : std::nullopt;
}

std::optional<Case> case_asked_for(const Arguments& arguments) {
  const std::string word = arguments.value("--case", "");
  if (word == "unmitigated") return Case::Unmitigated;
  return word == "mitigated" ? std::optional(Case::Mitigated) : std::nullopt;
}

PopulationOutlook population_of(const Outlook& outlook, const Arguments& arguments) {
  auto population = look_at_population(outlook, age_on(arguments));
  if (!population) {
    throw UsageError(arguments.operands.front() + " has no population",
                     "add `population:` with its tables, which `highneeds calibrate` writes, or "
                     "lay one over it with --overlay FILE");
  }
  return *std::move(population);
}

/// The options in words, for the stamp; a population has no unit of money.
std::vector<std::string> settings_with(const Arguments& arguments) {
  std::vector<std::string> settings = {"age on " + arguments.value("--age", "january")};
  for (const char* const option : {"--case", "--by"}) {
    if (!arguments.has(option)) continue;
    settings.push_back(std::string(option).substr(2) + " " + arguments.value(option, ""));
  }
  return settings;
}

void write(const Outlook& outlook, const PopulationOutlook& made, const Sources& sources,
           const Arguments& arguments, const Output& output, const Console& console) {
  const std::string format = arguments.value("--format", "text");
  const Stamp stamp = stamp_of(sources, settings_with(arguments));
  const auto which = case_asked_for(arguments);
  if (format != "text") show(outlook.warnings, sources, console);
  if (format == "csv") {
    output.write(write_csv(population_table(made, which, by(arguments))));
  } else if (format == "json") {
    output.write(population_json(outlook, made, which, by(arguments), stamp));
  } else {
    const PopulationPage page{.outlook = outlook,
                              .population = made,
                              .which = which.value_or(Case::Mitigated),
                              .by = by(arguments)};
    output.write(write_text(population_view(page, stamp), sources, style_of(output, console)));
  }
}

}  // namespace

int population(const Arguments& arguments, const Console& console) {
  const Output output(arguments, console);
  return with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(arguments.operands.front(), arguments, sources);
    output.refuse_inputs(sources);
    const PopulationOutlook made = population_of(outlook, arguments);
    write(outlook, made, sources, arguments, output, console);
    return fine;
  });
}

}  // namespace highneeds::cli
