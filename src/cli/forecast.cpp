#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/page_options.hpp"
#include "cli/scenario_input.hpp"
#include "cli/stamp.hpp"
#include "highneeds/report/forecast_view.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {

int forecast(const Arguments& arguments, const Console& console) {
  const Output output(arguments, console);
  const std::string format = arguments.value("--format", "text");
  const ForecastOptions options{.years = years_of(arguments),
                                .scale = scale_of(arguments),
                                .shown = shown_of(arguments, Shown::Both),
                                .has_steps = false};
  return with_sources(console, [&](Sources& sources) {
    const Outlook& outlook =
        console.remains.add(outlook_of(arguments.operands.front(), arguments, sources));
    output.refuse_inputs(sources);
    refuse_years_outside(outlook.scenario.years, "the scenario's years", arguments);
    if (format == "csv") {
      show(outlook.warnings, sources, console);
      output.write(write_csv(tidy_figures(outlook, options.years, options.shown)));
      return fine;
    }
    const Report& page = console.remains.add(
        forecast_view(outlook, stamp_of(sources, settings_of(arguments)), options));
    output.write(format == "json"
                     ? forecast_json(outlook, page, sources, options.years, options.shown)
                     : write_text(page, sources, style_of(output, console)));
    return fine;
  });
}

}  // namespace highneeds::cli
