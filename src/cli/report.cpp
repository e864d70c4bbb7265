#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/paper_format.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/quantity/text.hpp"
#include "highneeds/report/assurance_view.hpp"
#include "highneeds/report/forum_view.hpp"
#include "highneeds/report/management_plan_view.hpp"
#include "highneeds/report/section_251_view.hpp"
#include "highneeds/report/summary_view.hpp"

namespace highneeds::cli {
namespace {

/// A paper that the program can make.
struct Template {
  std::string_view name;
  Report (*view)(const PaperInput&);
};
constexpr std::array<Template, 5> templates{{{"summary", summary_view},
                                             {"forum", forum_view},
                                             {"section-251", section_251_view},
                                             {"management-plan", management_plan_view},
                                             {"assurance", assurance_view}}};

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

/// The day that the paper gives as its own.
std::optional<Date> made_on(const Arguments& arguments) {
  if (!arguments.has("--date")) return std::nullopt;
  const auto parsed = parse<Date>(arguments.value("--date", ""));
  if (const auto* complaint = std::get_if<Complaint>(&parsed)) {
    throw UsageError("--date: " + complaint->what, complaint->remedy);
  }
  return std::get<Date>(parsed);
}

/// A paper that shows a failed check is written all the same, and the status says so.
int status_of(const Report& made, const Console& console) {
  if (made.failures.empty()) return fine;
  console.err << "highneeds: the paper was written, and " << counted(made.failures.size(), "check")
              << " of it failed:";
  for (const std::string& name : made.failures) {
    console.err << (&name == &made.failures.front() ? " " : ", ") << name;
  }
  console.err << '\n';
  return check_failed;
}

}  // namespace

int report(const Arguments& arguments, const Console& console) {
  const Format& format = format_asked_for(arguments);
  const Template& wanted = template_of(arguments);
  const Output output(arguments, console);
  const std::optional<Date> day = made_on(arguments);
  const ForecastOptions options{.years = years_of(arguments), .scale = scale_of(arguments)};
  return with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(arguments.operands.front(), arguments, sources);
    output.refuse_inputs(sources);
    refuse_years_outside(outlook.scenario.years, "the scenario's years", arguments);
    const auto programme = look_at_programme(outlook);
    auto settings = settings_of(arguments);
    settings.insert(settings.begin(), "template " + std::string(wanted.name));
    const PaperInput from{.outlook = outlook,
                          .programme = programme ? &*programme : nullptr,
                          .sources = sources,
                          .stamp = stamp_of(sources, std::move(settings)),
                          .options = options,
                          .made_on = day};
    const Report made = wanted.view(from);
    output.write(format.write(made, from));
    return status_of(made, console);
  });
}

}  // namespace highneeds::cli
