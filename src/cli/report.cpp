#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/paper_format.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/report/summary_view.hpp"

namespace highneeds::cli {
namespace {

/// A paper that the program can make.
struct Template {
  std::string_view name;
  Report (*view)(const PaperInput&);
};
constexpr std::array<Template, 1> templates{{{"summary", summary_view}}};

const Format& format_asked_for(const Arguments& arguments) {
  if (!arguments.has("--output")) {
    throw UsageError("`highneeds report` needs --output",
                     "write --output FILE, whose name ends in " + listed(formats, &Format::suffix));
  }
  return format_of(arguments.value("--output", ""));
}

const Template& template_of(const Arguments& arguments) {
  const std::string name = arguments.value("--template", "summary");
  const auto found = std::ranges::find(templates, name, &Template::name);
  if (found != templates.end()) return *found;
  throw UsageError("there is no template `" + name + "`",
                   "write --template " + listed(templates, &Template::name));
}

}  // namespace

int report(const Arguments& arguments, const Console& console) {
  const Format& format = format_asked_for(arguments);
  const Template& wanted = template_of(arguments);
  const Output output(arguments, console);
  const ForecastOptions options{.years = years_of(arguments), .scale = scale_of(arguments)};
  return with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(arguments.operands.front(), arguments, sources);
    output.refuse_inputs(sources);
    refuse_years_outside(outlook.scenario.years, "the scenario's years", arguments);
    const auto programme = look_at_programme(outlook);
    auto settings = settings_of(arguments);
    settings.insert(settings.begin(), "template " + std::string(wanted.name));
    const Report made = wanted.view({.outlook = outlook,
                                     .programme = programme ? &*programme : nullptr,
                                     .sources = sources,
                                     .stamp = stamp_of(sources, std::move(settings)),
                                     .options = options});
    output.write(format.write(made, sources));
    return fine;
  });
}

}  // namespace highneeds::cli
