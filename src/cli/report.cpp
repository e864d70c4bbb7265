#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/report/forum_view.hpp"
#include "highneeds/report/management_plan_view.hpp"
#include "highneeds/report/section_251_view.hpp"
#include "highneeds/report/summary_view.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {
namespace {

/// A kind of file that a report is written as.
struct Format {
  std::string_view suffix;
  std::string (*write)(const Report&, const Sources&);
};
constexpr std::array<Format, 3> formats{
    {{".html", write_html}, {".md", write_markdown}, {".csv", write_csv}}};

/// A paper that the program can make.
struct Template {
  std::string_view name;
  Report (*view)(const PaperInput&);
};
constexpr std::array<Template, 4> templates{{{"summary", summary_view},
                                             {"forum", forum_view},
                                             {"section-251", section_251_view},
                                             {"management-plan", management_plan_view}}};

/// The names of all of a list, as a user writes them: ".html, .md or .csv".
template <class All, class Name>
std::string listed(const All& all, Name name) {
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) text += i + 1 == all.size() ? " or " : ", ";
    text += std::string(all[i].*name);
  }
  return text;
}

const Format& format_of(const Arguments& arguments) {
  if (!arguments.has("--output")) {
    throw UsageError("`highneeds report` needs --output",
                     "write --output FILE, whose name ends in " + listed(formats, &Format::suffix));
  }
  const std::string file = arguments.value("--output", "");
  const std::string suffix = std::filesystem::path(file).extension().string();
  const auto found = std::ranges::find(formats, suffix, &Format::suffix);
  if (found != formats.end()) return *found;
  throw UsageError("a report cannot be written as " + file,
                   "end its name in " + listed(formats, &Format::suffix));
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
  const Format& format = format_of(arguments);
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
