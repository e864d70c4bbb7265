#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/scenario_input.hpp"
#include "highneeds/report/lever_view.hpp"
#include "highneeds/report/table_writers.hpp"
#include "highneeds/report/writers.hpp"

namespace highneeds::cli {

int list_levers(const Arguments& arguments, const Console& console) {
  const Output output(arguments, console);
  const std::string format = arguments.value("--format", "text");
  return with_sources(console, [&](Sources& sources) {
    const Outlook outlook = outlook_of(arguments.operands.front(), arguments, sources);
    output.refuse_inputs(sources);
    if (format == "csv") {
      output.write(write_csv(lever_table(outlook, sources)));
    } else if (format == "json") {
      output.write(write_json(lever_table(outlook, sources)));
    } else {
      const bool has_colour = output.is_terminal() && !console.terminal.no_colour;
      output.write(write_text(lever_view(outlook, sources), sources,
                              {.colour = has_colour, .picture = output.is_terminal()}));
    }
    return fine;
  });
}

}  // namespace highneeds::cli
